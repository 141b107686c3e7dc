import type { Change, ReaderRecord } from '../../../core/audit.js';
import type { Area } from '../../../core/plan.js';
import type { Box } from '../../../core/place.js';
import type { TextLayer } from '../../../core/text.js';
import type { Checkpoint } from '../../../hunt/checkpoint.js';
import type { PdfiumDocument } from '../pdfium/document.js';
import { withPage } from '../pdfium/document.js';
import type { PageGlyphs } from '../pdfium/page-glyphs.js';
import { readPageGlyphs } from '../pdfium/page-glyphs.js';
import { characterOf } from '../pdfium/page-text.js';
import { TEXT_KIND, hasOwnLayer, readTextKinds } from '../pdfium/text-kinds.js';
import { brightness, pageLooks } from './exposed/page-looks.js';
import { unlikeWords } from './unlike-words.js';

export interface LayerProof {
  readonly changes: readonly Change[];
  readonly record?: ReaderRecord;
}

/** Steps of 255 between the darkest and the brightest pixel under a word that can be read. */
const READABLE = 8;
/** Of the words of a page: OCR of painted or packed pixels reads some in another way. */
const MOST_UNLIKE = 0.25;
const FEW = 3;

/**
 * Proves the text layers that we wrote: every word stands where the page shows something, none where a picture was painted,
 * and of pages that OCR has read again in the finished file, they are the words that it reads there.
 */
export async function proveTextLayers(
  document: PdfiumDocument,
  painted: readonly Area[],
  readAgain: readonly TextLayer[],
  checkpoint: Checkpoint,
): Promise<LayerProof> {
  const changes: Change[] = [];
  const read = { pages: 0, words: 0, 'words read again': 0 };
  for (let index = 0; index < document.pageCount; index += 1) {
    const page = index + 1;
    const words = withPage(document, index, (open) => layerWords(document, open));
    if (words.length === 0) continue;
    await checkpoint.pause();
    read.pages += 1;
    read.words += words.length;
    const where = `page ${String(page)}, text layer`;
    const areas = painted.filter((area) => area.page === page);
    for (const { box, isSeen, middles } of words) {
      const isUnder = areas.some((area) => middles.some((middle) => holds(area, middle)));
      if (isUnder || !isSeen) changes.push({ kind: 'glyphs', where, box });
    }
    const texts = readAgain.filter(({ place }) => place.kind === 'page' && place.page === page);
    if (texts.length === 0) continue;
    const unlike = unlikeWords(
      words.map(({ text }) => text),
      texts.map(({ text }) => text),
    );
    read['words read again'] += words.length - unlike;
    if (unlike > FEW && unlike > words.length * MOST_UNLIKE)
      changes.push({ kind: 'glyphs', where });
  }
  return read.pages === 0
    ? { changes }
    : { changes, record: { reader: 'text layer', read, unread: [] } };
}

type Point = readonly [x: number, y: number];

interface LayerWord {
  readonly text: string;
  readonly box: Box;
  /** Of its characters. */
  readonly middles: readonly Point[];
  /** Whether the page as drawn is of more than one colour there. */
  readonly isSeen: boolean;
}

/** Each text object of our layer is a word, or the blank between two. */
function layerWords({ pdfium }: PdfiumDocument, page: number): LayerWord[] {
  if (!hasOwnLayer(pdfium, page)) return [];
  const glyphs = readPageGlyphs(pdfium, page);
  const { kind, object } = readTextKinds(pdfium, page);
  const byObject = new Map<number, number[]>();
  for (let at = 0; at < glyphs.count; at += 1) {
    const isWritten = kind[at] === TEXT_KIND.ownLayer && glyphs.generated[at] === 0;
    if (!isWritten || characterOf(glyphs.unicode[at] ?? 0).trim() === '') continue;
    const key = object[at] ?? 0;
    byObject.set(key, [...(byObject.get(key) ?? []), at]);
  }
  const looks = pageLooks(pdfium, page, []);
  const drawn = looks.draw(() => true);
  return [...byObject.values()].map((members) => {
    const box = members.map((at) => cellOf(glyphs, at)).reduce(around);
    const { least, most } =
      drawn === undefined ? { least: 0, most: 0 } : brightness(drawn, looks.pixelsOf(box));
    return {
      text: members.map((at) => characterOf(glyphs.unicode[at] ?? 0)).join(''),
      box,
      middles: members.map((at) => [glyphs.middleX[at] ?? 0, glyphs.middleY[at] ?? 0]),
      isSeen: most - least >= READABLE,
    };
  });
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

/** Whether a point lies in an area, edges left out. */
function holds({ box, quad }: Area, [x, y]: Point): boolean {
  const corners = quad ?? [
    ...[box.left, box.bottom, box.right, box.bottom],
    ...[box.right, box.top, box.left, box.top],
  ];
  const sides = [0, 2, 4, 6].map((at) => {
    const [x1 = 0, y1 = 0] = corners.slice(at, at + 2);
    const [x2 = 0, y2 = 0] = [corners[(at + 2) % 8], corners[(at + 3) % 8]];
    return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  });
  return sides.every((side) => side > 0) || sides.every((side) => side < 0);
}
