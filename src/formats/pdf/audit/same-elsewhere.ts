import type { Box } from '../../../core/place.js';
import type { Change, ReaderRecord, Residue } from '../../../core/audit.js';
import type { Rewritten } from '../../../core/rewritten.js';
import type { Area } from '../../../core/plan.js';
import type { PageGlyphs } from '../pdfium/page-glyphs.js';
import type { PdfiumDocument } from '../pdfium/document.js';
import { holdsGlyphOf } from './emptied-area.js';
import type { Move } from './same-glyphs.js';
import { compareDrawn } from './compare-drawn.js';
import { countGlyphs } from './same-glyphs.js';
import { differingAreas } from './same-pixels.js';
import type { PictureComparison } from './same-pictures.js';
import { comparePictures } from './same-pictures.js';
import { readPageGlyphs } from '../pdfium/page-glyphs.js';
import { readPageShape } from '../pdfium/page-view.js';
import { withPage } from '../pdfium/document.js';

/** What differs outside the boxes, and how much was compared. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** What still stands in areas that had to be emptied. */
  readonly left: readonly Residue[];
  readonly record: ReaderRecord;
}

/** Compares page by page, so that no more than one page of glyphs need be held. */
export interface ElsewhereComparison {
  /** Compares a page, from 0. `glyphs` are those of the output's page, where they have been read already. */
  readonly page: (index: number, glyphs: PageGlyphs | undefined) => void;
  readonly finish: () => Comparison;
}

/**
 * Proves that nothing outside the painted boxes changed: the same pages of the same size, the same glyphs at the same
 * places on every page, and the same pixels on every page that has a box. Glyphs that PDFium sees nudged beside a box
 * (see `compareGlyphs`) are counted, and left out of the pixels.
 */
export function compareElsewhere(
  before: PdfiumDocument,
  after: PdfiumDocument,
  { boxes, emptied, moves, painted }: ComparedPlaces,
): ElsewhereComparison {
  const changes: Change[] = [];
  const left: Residue[] = [];
  const unread: string[] = [];
  const read = {
    pages: 0,
    glyphs: 0,
    'glyphs nudged': 0,
    'pages drawn': 0,
    pictures: 0,
    'pictures painted': 0,
  };
  if (before.pageCount !== after.pageCount) {
    changes.push({ kind: 'pages', where: 'number of pages' });
  }
  const page: ElsewhereComparison['page'] = (index, glyphs) => {
    if (index >= before.pageCount) return;
    const pageBoxes = boxes.filter(({ page }) => page === index + 1).map(({ box }) => box);
    const areas = emptied.filter(({ page }) => page === index + 1);
    const own = (moves ?? []).filter(({ page }) => page === index + 1);
    const where = `page ${String(index + 1)}`;
    const result = withPage(before, index, (was) =>
      withPage(after, index, (is) =>
        comparePage(after, was, is, glyphs, {
          boxes: pageBoxes,
          where,
          emptied: areas,
          moves: own,
          ...(painted && { painted: painted.filter(({ page }) => page === index + 1) }),
        }),
      ),
    );
    left.push(...result.left);
    changes.push(...result.changes);
    read.pages += 1;
    read.glyphs += result.glyphs;
    read['glyphs nudged'] += result.nudged;
    read.pictures += result.pictures.same + result.pictures.repainted;
    read['pictures painted'] += result.pictures.repainted;
    if (pageBoxes.length === 0) return;
    if (result.isDrawn) read['pages drawn'] += 1;
    else unread.push(`${where}: cannot be drawn`);
  };
  return {
    page,
    finish: () => ({ changes, left, record: { reader: 'comparison', read, unread } }),
  };
}

/** Where things may differ, and where nothing of before may be left. */
export interface ComparedPlaces extends Pick<Rewritten, 'boxes' | 'moves' | 'painted'> {
  readonly emptied: readonly Area[];
}

interface PageComparison {
  readonly left: readonly Residue[];
  readonly changes: readonly Change[];
  readonly glyphs: number;
  readonly nudged: number;
  readonly isDrawn: boolean;
  readonly pictures: PictureComparison;
}

interface PagePlaces {
  readonly boxes: readonly Box[];
  readonly where: string;
  readonly emptied: readonly Area[];
  readonly moves: readonly Move[];
  readonly painted?: readonly Area[];
}

function comparePage(
  { pdfium }: PdfiumDocument,
  was: number,
  is: number,
  known: PageGlyphs | undefined,
  { boxes, where, emptied, moves, ...places }: PagePlaces,
): PageComparison {
  const changes: Change[] = [];
  if (!sameShape(readPageShape(pdfium, was), readPageShape(pdfium, is))) {
    changes.push({ kind: 'pages', where });
  }
  const glyphs = readPageGlyphs(pdfium, was);
  const output = known ?? readPageGlyphs(pdfium, is);
  const { box: moved, nudged } = compareDrawn(
    pdfium,
    { page: was, glyphs },
    { page: is, glyphs: output },
    boxes,
    moves,
  );
  const left = emptied.flatMap((area, at): Residue[] =>
    holdsGlyphOf(glyphs, output, area.quad ?? area.box)
      ? [{ needle: `area ${String(at + 1)}`, reader: 'comparison', where, form: 'text in an area' }]
      : [],
  );
  if (moved !== undefined) changes.push({ kind: 'glyphs', where, box: moved });
  const masks = [...boxes, ...nudged, ...moves.flatMap(bothPlaces)];
  const pictures = comparePictures(pdfium, was, is, { ...places, boxes });
  if (pictures.fault) changes.push({ kind: 'pixels', where: `${where}, a picture` });
  const areas = boxes.length > 0 ? differingAreas(pdfium, was, is, masks, pictures.lossy) : [];
  for (const box of areas ?? []) changes.push({ kind: 'pixels', where, box });
  return {
    left,
    changes,
    glyphs: countGlyphs(glyphs),
    nudged: nudged.length,
    isDrawn: areas !== undefined,
    pictures,
  };
}

/** Where moved text stood, and where it stands now. */
function bothPlaces({ box, dx, dy }: Move): Box[] {
  const { left, bottom, right, top } = box;
  return [box, { left: left + dx, bottom: bottom + dy, right: right + dx, top: top + dy }];
}

function sameShape(
  a: ReturnType<typeof readPageShape>,
  b: ReturnType<typeof readPageShape>,
): boolean {
  return (
    a.rotation === b.rotation &&
    Math.abs(a.width - b.width) < 0.01 &&
    Math.abs(a.height - b.height) < 0.01
  );
}
