import type { OcrWord, PixelBox } from '../recogniser.js';

/** Words beside each other without wide room between them, in the order of their line. */
export type OcrSegment = readonly OcrWord[];

/** The segments that stand on one line, from left to right. */
export type OcrLine = readonly OcrSegment[];

/** Where a word stands on the page once that is upright and level. */
export function levelBox({ level, box }: OcrWord): PixelBox {
  return level ?? box;
}

/**
 * Words as a reader sees them: from top to bottom, along the line, whatever columns an engine saw. Its own lines stay whole;
 * those that share most of their height become one.
 */
export function linesOfWords(words: readonly OcrWord[]): OcrLine[] {
  const rows: { top: number; bottom: number; words: OcrWord[] }[] = [];
  const lying: OcrLine[] = [];
  for (const line of engineLines(words)) {
    if (isLying(line)) {
      lying.push([line]);
      continue;
    }
    const top = middleOf(line.map((word) => levelBox(word).top));
    const bottom = middleOf(line.map((word) => levelBox(word).bottom));
    rows.push({ top, bottom, words: line });
  }
  rows.sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const merged: typeof rows = [];
  for (const row of rows) {
    // Sorted from above, only the last few lines can still reach down to this one.
    const same = merged.slice(-3).find((other) => isOnLine(other, row));
    if (same === undefined) merged.push({ ...row });
    else same.words = [...same.words, ...row.words];
  }
  const upright = merged.map(({ top, bottom, words: members }) => {
    members.sort((a, b) => levelBox(a).left - levelBox(b).left);
    return segmentsOf(members, (bottom - top) * CELL_GAP);
  });
  return [...upright, ...lying];
}

/** Text that runs up or down a page stands beside many lines and is on none of them. */
function isLying(line: readonly OcrWord[]): boolean {
  let balance = 0;
  for (const word of line) {
    const { left, top, right, bottom } = levelBox(word);
    if (word.text.length < 3) continue;
    balance += bottom - top > (right - left) * 1.2 ? word.text.length : -word.text.length;
  }
  return balance > 0;
}

/**
 * The same lines put together by column: each segment is followed by the one below it that starts at the same edge.
 * Undefined where no two lines in a row have wide room in them: the order of lines says it all.
 */
export function columnsOfLines(lines: readonly OcrLine[]): OcrLine[] | undefined {
  const isParted = (line: OcrLine | undefined): boolean => (line?.length ?? 0) > 1;
  if (!lines.some((line, at) => isParted(line) && isParted(lines[at + 1]))) return undefined;
  const columns: { edge: number; bottom: number; segments: OcrSegment[] }[] = [];
  for (const segment of lines.flat()) {
    const [first] = segment;
    if (first === undefined) continue;
    const { left, top, bottom } = levelBox(first);
    const height = bottom - top;
    const column = columns.findLast(
      (one) =>
        Math.abs(one.edge - left) < height * 1.4 &&
        top > one.bottom - height / 2 &&
        top - one.bottom < height * MOST_LEADING,
    );
    if (column === undefined) columns.push({ edge: left, bottom, segments: [segment] });
    else {
      column.segments.push(segment);
      column.bottom = bottom;
    }
  }
  return columns.flatMap(({ segments }) => segments.map((segment) => [segment]));
}

/**
 * The orders in which a reading is searched, each with what its layer is called by after the name of the reading: as it is
 * read, by columns, and as the engine had it, where those differ.
 */
export function ordersOfWords(
  words: readonly OcrWord[],
): (readonly [suffix: string, lines: readonly OcrLine[]])[] {
  const lines = linesOfWords(words);
  const columns = columnsOfLines(lines);
  const asRead = engineLines(words);
  const inLines = lines.flat(2);
  const isSame = asRead.flat().every((word, at) => word === inLines[at]);
  return [
    ['', lines],
    ...(columns === undefined ? [] : [['/columns', columns] as const]),
    ...(isSame ? [] : [['/as-recognised', asRead.map((line) => [line])] as const]),
  ];
}

/** Lines as the engine saw them, one after the other. */
export function engineLines(words: readonly OcrWord[]): OcrWord[][] {
  const lines = new Map<number, OcrWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line === undefined) lines.set(word.line, [word]);
    else line.push(word);
  }
  return [...lines.values()];
}

function isOnLine(
  one: { readonly top: number; readonly bottom: number; readonly words: readonly OcrWord[] },
  other: { readonly top: number; readonly bottom: number; readonly words: readonly OcrWord[] },
): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const [lower = 0, higher = 0] = [one.bottom - one.top, other.bottom - other.top].sort(
    (a, b) => a - b,
  );
  // What is much larger reaches over several lines.
  return shared > lower / 2 && higher < lower * 2.5;
}

function segmentsOf(words: readonly OcrWord[], wide: number): OcrSegment[] {
  const segments: OcrWord[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const { left, right } = levelBox(word);
    const last = segments.at(-1);
    if (last === undefined || left - end > wide) segments.push([word]);
    else last.push(word);
    end = Math.max(end, right);
  }
  return segments;
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Room between cells, in heights of the words of a line (a word is some 0.7 em high). */
const CELL_GAP = 2;

const MOST_LEADING = 3;
