import type { Box } from '../../../core/place.js';
import type { Checkpoint } from '../../../hunt/checkpoint.js';
import type { Needle, ReaderRecord } from '../../../core/audit.js';
import type { MovedText, Rewritten } from '../../../core/rewritten.js';
import type { PageGlyphs } from '../pdfium/page-glyphs.js';
import type { PdfiumDocument } from '../pdfium/document.js';
import { brightness, pageLooks } from './exposed/page-looks.js';
import { characterOf } from '../pdfium/page-text.js';
import { movedLines } from './moved-lines.js';
import type { MovedLine } from './moved-lines.js';
import { readPageGlyphs } from '../pdfium/page-glyphs.js';
import { TEXT_KIND, hasOwnLayer, readTextKinds } from '../pdfium/text-kinds.js';
import { readPageText } from '../pdfium/page-text.js';
import { withPage } from '../pdfium/document.js';

/** Text of an original that a redaction of any origin took out. */
export interface GoneText {
  /** The places where nothing stands any more: there, and only there, the two files may differ. */
  readonly boxes: Rewritten['boxes'];
  /** Words of lines that were set anew around what is gone. */
  readonly moves: readonly MovedText[];
  /** What stood there, as far as it tells something of itself. */
  readonly needles: readonly Needle[];
  readonly record: ReaderRecord;
}

interface Stretch {
  readonly text: string;
  /** Older invisible text, in whose place a layer of ours may have come. */
  readonly isInvisible: boolean;
  readonly box: Box;
}

/** How far a glyph may stand from where it stood, in points, and what a mark reaches beyond its text. */
const CELL = 0.5;
const MARGIN = 3;
/** Steps of 255 between the darkest and the brightest pixel where something can be read. */
const READABLE = 60;
const DARK = 128;
const DRAWN = { kind: new Uint8Array() } as const;

/**
 * Finds the stretches of glyphs that are gone from their places, where the output shows one colour now. Words that the
 * original also says elsewhere are not hunted: they may stay there. Numbers are.
 */
export async function findGoneText(
  before: PdfiumDocument,
  after: PdfiumDocument,
  checkpoint: Checkpoint,
): Promise<GoneText> {
  const boxes: Rewritten['boxes'][number][] = [];
  const moves: MovedText[] = [];
  const found: { text: string; page: number }[] = [];
  const texts: string[] = [];
  const pages = Math.min(before.pageCount, after.pageCount);
  for (let index = 0; index < pages; index += 1) {
    await checkpoint.pause();
    const page = index + 1;
    const { stretches, lines } = withPage(before, index, (was) => {
      texts.push(plain(readPageText(before.pdfium, was)));
      const glyphs = readPageGlyphs(before.pdfium, was);
      return withPage(after, index, (is) => {
        const now = readPageGlyphs(after.pdfium, is);
        const isLayered = hasOwnLayer(after.pdfium, is);
        // Words of a new layer stand near those of the old one, and are not the same ones moved.
        const lines = isLayered ? [] : movedLines(glyphs, now, markUnder(after, is));
        const { kind } = isLayered ? readTextKinds(before.pdfium, was) : DRAWN;
        const gone = goneStretches(glyphs, now, kind).filter((one) => !lines.some(holds(one)));
        const stretches = gone.length === 0 ? [] : gone.filter(blankOn(after, is));
        return { stretches, lines };
      });
    });
    for (const { box, moves: own, gone } of lines) {
      boxes.push({ page, box: grown(box) });
      moves.push(...own.map((move) => ({ page, ...move })));
      found.push(...gone.map((text) => ({ text, page })));
    }
    for (const { text, box } of stretches) {
      boxes.push({ page, box: grown(box) });
      found.push({ text, page });
    }
  }
  const all = texts.join('\n');
  const times = (text: string): number => found.filter((one) => plain(one.text) === text).length;
  const needles = found.flatMap(({ text, page }, index) => {
    const said = plain(text);
    const isTelling =
      (said.match(/\d/gu) ?? []).length >= 4 || /\p{L}{2}\S* \S*\p{L}{3}/u.test(said);
    const isNumber = /^[^\p{L}]*$/u.test(said);
    if (!isTelling || (!isNumber && all.split(said).length - 1 > times(said))) return [];
    return [{ id: `removed text ${String(index + 1)}, page ${String(page)}`, value: text.trim() }];
  });
  const set = moves.length === 0 ? {} : { 'words moved': moves.length };
  const read = { stretches: found.length, 'stretches hunted': needles.length, ...set };
  return { boxes, moves, needles, record: { reader: 'removed text', read, unread: [] } };
}

/** Glyphs in reading order that have no twin of the same character near their place. */
function goneStretches(before: PageGlyphs, after: PageGlyphs, kind: Uint8Array): Stretch[] {
  const there = new Set<string>();
  for (let at = 0; at < after.count; at += 1) there.add(keyOf(after, at, 0, 0));
  const stretches: Stretch[] = [];
  let text = '';
  let box: Box | undefined;
  let isInvisible = false;
  const close = (): void => {
    if (box !== undefined) stretches.push({ text, box, isInvisible });
    text = '';
    box = undefined;
  };
  for (let at = 0; at < before.count; at += 1) {
    const character = characterOf(before.unicode[at] ?? 0);
    if (before.generated[at] === 1 || character.trim() === '') {
      // A line end ends a stretch: its box must not reach over what stands between two lines.
      if (character === '\n') close();
      else if (box !== undefined) text += ' ';
    } else if (isThere(before, at, there)) close();
    else {
      const isOld = (kind[at] ?? 0) !== TEXT_KIND.drawn;
      if (isOld !== isInvisible) close();
      isInvisible = isOld;
      const cell = cellOf(before, at);
      box = box === undefined ? cell : around(box, cell);
      text += character;
    }
  }
  close();
  return stretches;
}

function isThere(glyphs: PageGlyphs, at: number, there: ReadonlySet<string>): boolean {
  for (const dx of [0, -1, 1]) {
    for (const dy of [0, -1, 1]) if (there.has(keyOf(glyphs, at, dx, dy))) return true;
  }
  return false;
}

function keyOf({ unicode, x, y }: PageGlyphs, at: number, dx: number, dy: number): string {
  const column = Math.floor((x[at] ?? 0) / CELL) + dx;
  const row = Math.floor((y[at] ?? 0) / CELL) + dy;
  return `${String(unicode[at] ?? 0)} ${String(column)} ${String(row)}`;
}

/** Whether a stretch stood on a line that was set anew. */
function holds({ box }: Stretch): (line: MovedLine) => boolean {
  const middle = (box.bottom + box.top) / 2;
  const centre = (box.left + box.right) / 2;
  return ({ box: { left, bottom, right, top } }) =>
    middle >= bottom && middle <= top && centre >= left && centre <= right;
}

function blankOn(document: PdfiumDocument, page: number): (stretch: Stretch) => boolean {
  const looks = pageLooks(document.pdfium, page, []);
  const seen = looks.draw(() => true, true);
  return ({ box, isInvisible }) => {
    if (seen === undefined) return false;
    const { least, most, mean } = brightness(seen, looks.pixelsOf(core(box)));
    // A layer that was replaced may have stood beside what it says; under a mark it was removed.
    return most - least < READABLE && (!isInvisible || mean < DARK);
  };
}

/** Whether a dark box lies under what stands there, as under the label of a mark. */
function markUnder(document: PdfiumDocument, page: number): (box: Box) => boolean {
  const looks = pageLooks(document.pdfium, page, []);
  let seen: ReturnType<typeof looks.draw>;
  return (box) => {
    seen ??= looks.draw(() => true, true);
    return seen !== undefined && brightness(seen, looks.pixelsOf(box)).mean < DARK;
  };
}

/** Where the letters stood: marks need not cover what a font reserves above and below them. */
function core({ left, bottom, right, top }: Box): Box {
  const inset = (top - bottom) / 5;
  return { left, bottom: bottom + inset, right, top: top - inset };
}

function cellOf({ middleX, middleY, width, height }: PageGlyphs, at: number): Box {
  const [x = 0, y = 0] = [middleX[at], middleY[at]];
  const [dx, dy] = [(width[at] ?? 0) / 2, (height[at] ?? 0) / 2];
  return { left: x - dx, bottom: y - dy, right: x + dx, top: y + dy };
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  };
}

function grown({ left, bottom, right, top }: Box): Box {
  return {
    left: left - MARGIN,
    bottom: bottom - MARGIN,
    right: right + MARGIN,
    top: top + MARGIN,
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
