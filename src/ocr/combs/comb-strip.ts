import type { GrayRaster, PixelBox } from '../../core/recogniser.js';
import type { CombField } from './comb-fields.js';

/** The letters of a field without its boxes, closer together, as a line of a picture. */
export interface CombLine {
  readonly field: CombField;
  /** The letters' ink on the page. */
  readonly ink: readonly PixelBox[];
  /** Of each letter: whether it is the first of its group. */
  readonly startsGroup: readonly boolean[];
  /** Rows of the picture that it has. */
  readonly top: number;
  readonly bottom: number;
}

export interface CombStrip {
  readonly page: GrayRaster;
  readonly lines: readonly CombLine[];
}

const INK = 128;
const LEAST_LETTERS = 4;
/** Of letters, in heights of the highest: what is lower is a dash or a speck; and the room between them. */
const LEAST_HEIGHT = 0.45;
const ROOM = 0.22;
const GROUP_ROOM = 0.22;

/** All fields with letters in them as lines of one picture; undefined where there is none. */
export function combStrip(page: GrayRaster, fields: readonly CombField[]): CombStrip | undefined {
  const filled = fields.flatMap((field) => {
    const found = field.cells.map((cell) => inkIn(page, cell));
    const high = Math.max(0, ...found.map((ink) => (ink === undefined ? 0 : ink.bottom - ink.top)));
    const ink: PixelBox[] = [];
    const startsGroup: boolean[] = [];
    let starts = false;
    found.forEach((box, at) => {
      starts ||= field.startsGroup[at] === true;
      if (box === undefined || box.bottom - box.top < high * LEAST_HEIGHT) return;
      ink.push(box);
      startsGroup.push(starts && ink.length > 1);
      starts = false;
    });
    const height = high;
    return ink.length < LEAST_LETTERS ? [] : [{ field, ink, startsGroup, height }];
  });
  if (filled.length === 0) return undefined;
  const margin = Math.max(...filled.map(({ height }) => height));
  const width =
    Math.max(
      ...filled.map(({ ink, height, startsGroup }) =>
        ink.reduce(
          (sum, { left, right }, at) =>
            sum + right - left + roomBefore(startsGroup[at] ?? false, height),
          0,
        ),
      ),
    ) +
    margin * 2;
  let height = margin;
  const lines = filled.map(({ height: high, ...line }) => {
    const top = height;
    const reach = Math.max(...line.ink.map((box) => box.bottom)) - topOf(line.ink);
    height = top + Math.max(reach, high) + margin;
    return { ...line, top, bottom: height - margin, high };
  });
  const pixels = new Uint8Array(width * height).fill(255);
  for (const { ink, startsGroup, top, high } of lines) {
    const above = topOf(ink);
    let x = margin;
    ink.forEach((box, at) => {
      if (at > 0) x += roomBefore(startsGroup[at] ?? false, high);
      for (let y = box.top; y < box.bottom; y++) {
        const from = y * page.width;
        const row = page.pixels.subarray(from + box.left, from + box.right);
        pixels.set(row, (top + y - above) * width + x);
      }
      x += box.right - box.left;
    });
  }
  return { page: { width, height, pixels }, lines };
}

function topOf(ink: readonly PixelBox[]): number {
  return Math.min(...ink.map(({ top }) => top));
}

function roomBefore(startsGroup: boolean, height: number): number {
  return Math.round(height * (startsGroup ? GROUP_ROOM : ROOM));
}

/** The ink in a box, without that of its lines above and below; undefined where it is empty. */
function inkIn(page: GrayRaster, cell: PixelBox): PixelBox | undefined {
  const { width, pixels } = page;
  const wide = cell.right - cell.left;
  const edge = Math.max(1, Math.round(wide * 0.06));
  const [left, right] = [cell.left + edge, cell.right - edge];
  const [top, bottom] = withoutLines(page, { ...cell, left, right });
  const ink = (x: number, y: number): boolean => (pixels[y * width + x] ?? 255) < INK;
  const rows = new Uint16Array(Math.max(0, bottom - top)).map((_, y) =>
    countOf(left, right, (x) => ink(x, top + y)),
  );
  const [y0, y1] = withoutRests(rows);
  const columns = new Uint16Array(Math.max(0, right - left)).map((_, x) =>
    countOf(top + y0, top + y1 + 1, (y) => ink(left + x, y)),
  );
  const count = columns.reduce((sum, one) => sum + one, 0);
  if (count < Math.max(6, wide * 0.4)) return undefined;
  const [x0, x1] = [columns.findIndex((one) => one > 0), columns.findLastIndex((one) => one > 0)];
  // With the gray of the strokes' edges.
  return {
    left: Math.max(left, left + x0 - 2),
    right: Math.min(right, left + x1 + 3),
    top: Math.max(top, top + y0 - 2),
    bottom: Math.min(bottom, top + y1 + 3),
  };
}

/** The rows of a box between the lines that close it. */
function withoutLines({ width, pixels }: GrayRaster, cell: PixelBox): [number, number] {
  const { left, right, top, bottom } = cell;
  const reach = Math.ceil((bottom - top) * 0.2);
  const isLine = (y: number): boolean =>
    countOf(left, right, (x) => (pixels[y * width + x] ?? 255) < 190) >= (right - left) * 0.8;
  let [first, last] = [top, bottom];
  for (let y = top; y < top + reach; y++) if (isLine(y)) first = y + 1;
  for (let y = bottom - 1; y >= bottom - reach; y--) if (isLine(y)) last = y;
  return [first, last];
}

/** The first and the last row of ink, without what a line left at the top or the bottom. */
function withoutRests(rows: Uint16Array): [number, number] {
  const thin = Math.max(2, Math.round(rows.length * 0.08));
  const outer = rows.length * 0.25;
  let [first, last] = [rows.length, -1];
  for (let y = 0; y < rows.length;) {
    if (rows[y] === 0) {
      y += 1;
      continue;
    }
    const start = y;
    while (y < rows.length && (rows[y] ?? 0) > 0) y += 1;
    if (y - start <= thin && (y <= outer || start >= rows.length - outer)) continue;
    first = Math.min(first, start);
    last = y - 1;
  }
  return [first, last];
}

function countOf(from: number, to: number, is: (at: number) => boolean): number {
  let count = 0;
  for (let at = from; at < to; at++) if (is(at)) count += 1;
  return count;
}
