import type { Box } from '../../../core/place.js';
import type { PDFDict, PDFRawStream } from '../objects/pdf-lib.js';
import { inverse, multiply } from '../content/matrix.js';
import type { Matrix } from '../content/matrix.js';
import { arrayAt, inherited, numberAt } from '../objects/objects.js';
import { PDFArray } from '../objects/pdf-lib.js';
import { boundingBox, boxQuad, transformedQuad } from '../content/quad.js';
import { boxOf } from './annotation-looks.js';

/**
 * Where the copies of a tiling pattern's cell may stand on a page, `matrix` being that of the first (ISO 32000-2 §8.7.3.1).
 * Undefined where there are more than anybody could tell apart.
 */
export function tiles(pattern: PDFRawStream, matrix: Matrix, page: Box): Matrix[] | undefined {
  const cell = boxOf(arrayAt(pattern.dict, 'BBox'));
  const back = inverse(matrix);
  const stepX = Math.abs(numberAt(pattern.dict, 'XStep') ?? 0);
  const stepY = Math.abs(numberAt(pattern.dict, 'YStep') ?? 0);
  if (cell === undefined || back === undefined || !(stepX > 0) || !(stepY > 0)) return [matrix];
  const shown = boundingBox(transformedQuad(boxQuad(page), back));
  const columns = range(shown.left - cell.right, shown.right - cell.left, stepX);
  const rows = range(shown.bottom - cell.top, shown.top - cell.bottom, stepY);
  if (columns.length * rows.length > MAX_TILES) return undefined;
  return rows.flatMap((row) =>
    columns.map((column) => multiply([1, 0, 0, 1, column * stepX, row * stepY], matrix)),
  );
}

const MAX_TILES = 2000;

/** What of the plane a page is. */
export function mediaBox(page: PDFDict): Box {
  const box = inherited(page, 'MediaBox');
  return (box instanceof PDFArray ? boxOf(box) : undefined) ?? LETTER;
}

const LETTER: Box = { left: 0, bottom: 0, right: 612, top: 792 };

/** Whole numbers n with `from < n * step < to`. */
function range(from: number, to: number, step: number): number[] {
  const first = Math.floor(from / step) + 1;
  const count = Math.min(Math.max(0, Math.ceil(to / step) - first), MAX_TILES + 1);
  return Array.from({ length: count }, (_, index) => first + index);
}
