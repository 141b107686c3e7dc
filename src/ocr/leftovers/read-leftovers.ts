import type { GrayRaster, OcrWord } from '../../core/recogniser.js';
import { shrink } from '../prepare/resample.js';
import type { LetterPiece } from './letter-pieces.js';
import { letterPieces } from './letter-pieces.js';
import type { LetterRow } from './letter-rows.js';
import { letterRows } from './letter-rows.js';
import { localContrast } from './local-contrast.js';
import type { RowsPicture } from './rows-picture.js';
import { rowsPicture } from './rows-picture.js';

/** What stands in rows like letters and was in no word of the first reading. */
export interface Leftovers {
  readonly readings: readonly (readonly OcrWord[])[];
  /** Whether rows are left that nobody could read. */
  readonly isUnread: boolean;
}

export type ReadPicture = (page: GrayRaster, dpi: number) => Promise<readonly OcrWord[]>;

/** So many dots an inch show letters; the window around a pixel, in inches, is wider than strokes of large ones. */
const ENOUGH_DPI = 150;
const WINDOW = 0.16;
/** A word less sure than this was not read; one of a line of few letters has to be surer. */
const SURE = 0.55;
const SURE_ALONE = 0.8;
const FEW_LETTERS = 4;
/** Of a row that was not read some letters may look like words all the same. */
const MOST_LEFT = 0.5;
/** Rows of one direction and size are read together, and no more than so many. */
const MOST_GROUPS = 4;
const ONE_DIRECTION = 4;
const ONE_SIZE = 1.8;

/**
 * Looks for rows of letters that are in no word: slanted, in colours of one lightness, gray on gray, too large, too far
 * apart. Reads each row set level in black on white, and says where that did not help either.
 */
export async function readLeftovers(
  page: GrayRaster,
  dpi: number,
  known: readonly (readonly OcrWord[])[],
  read: ReadPicture,
): Promise<Leftovers> {
  const factor = Math.max(1, Math.floor(dpi / ENOUGH_DPI));
  const small = shrink(page, factor);
  const contrast = localContrast(small, Math.max(8, Math.round((dpi / factor) * WINDOW)));
  const marked = new Uint8Array(small.pixels.length);
  for (const words of known) mark(marked, small, surely(words), factor);
  const readings: OcrWord[][] = [];
  let isUnread = false;
  for (const sign of [1, -1] as const) {
    const isRead = (x: number, y: number): boolean => isMarked(marked, small, x, y);
    const rows = letterRows(letterPieces(contrast, sign, isRead));
    for (const group of groupsOf(rows).slice(0, MOST_GROUPS)) {
      const best = await bestOf(rowsPicture(contrast, sign, group, factor), read);
      if (best.length === 0) continue;
      readings.push(best);
      mark(marked, small, best, factor);
    }
    isUnread ||= rows.some(
      ({ pieces }) => pieces.filter(({ x, y }) => !isRead(x, y)).length > pieces.length * MOST_LEFT,
    );
  }
  return { readings, isUnread };
}

/** The surest of the ways to hold the picture. */
async function bestOf(pictures: readonly RowsPicture[], read: ReadPicture): Promise<OcrWord[]> {
  let best: OcrWord[] = [];
  for (const { page, dpi, given } of pictures) {
    const words = (await read(page, dpi)).filter(({ confidence }) => confidence >= SURE);
    if (weightOf(words) > weightOf(best)) best = words.map(given);
  }
  return best;
}

function weightOf(words: readonly OcrWord[]): number {
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
}

function groupsOf(rows: readonly LetterRow[]): LetterRow[][] {
  const groups: LetterRow[][] = [];
  for (const row of [...rows].sort((a, b) => b.pieces.length - a.pieces.length)) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, row));
    if (group === undefined) groups.push([row]);
    else group.push(row);
  }
  return groups;
}

function isAlike(a: LetterRow, b: LetterRow): boolean {
  const turned = Math.abs(a.angle - b.angle);
  const ratio = sizeOf(a.pieces) / sizeOf(b.pieces);
  return Math.min(turned, 180 - turned) < ONE_DIRECTION && Math.max(ratio, 1 / ratio) < ONE_SIZE;
}

function sizeOf(pieces: readonly LetterPiece[]): number {
  const sizes = pieces.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 1;
}

/** Words that were read: a slanted row gives a letter here and there, and such lines do not count. */
function surely(words: readonly OcrWord[]): OcrWord[] {
  const letters = new Map<number, number>();
  for (const { line, text } of words) letters.set(line, (letters.get(line) ?? 0) + text.length);
  return words.filter(
    ({ line, confidence }) =>
      confidence >= SURE && (confidence >= SURE_ALONE || (letters.get(line) ?? 0) >= FEW_LETTERS),
  );
}

/** Writes 1 where words stand. */
function mark(
  known: Uint8Array,
  { width, height }: GrayRaster,
  words: readonly OcrWord[],
  factor: number,
): void {
  for (const { box } of words) {
    const margin = Math.min(12, (box.bottom - box.top) / factor / 4);
    const left = Math.max(0, Math.floor(box.left / factor - margin));
    const right = Math.min(width, Math.ceil(box.right / factor + margin));
    const bottom = Math.min(height, Math.ceil(box.bottom / factor + margin));
    for (let y = Math.max(0, Math.floor(box.top / factor - margin)); y < bottom; y++) {
      if (right > left) known.fill(1, y * width + left, y * width + right);
    }
  }
}

function isMarked(known: Uint8Array, { width }: GrayRaster, x: number, y: number): boolean {
  return known[Math.floor(y) * width + Math.floor(x)] === 1;
}
