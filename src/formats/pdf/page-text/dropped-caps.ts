import { CELL_GAP } from './chunks.js';
import type { Chunk } from './chunks.js';
import type { TextLine } from './text-lines.js';

/** A paragraph that begins with a large initial, and how far the initial stands from what it begins. */
export interface InitialLines {
  readonly cap: Chunk;
  /** What has to be added to where the initial stands, so that the text follows it closely. */
  readonly shift: number;
  /** The initial with the line that it begins, and the ones below. */
  readonly lines: readonly TextLine[];
}

/**
 * Initials that hang over several lines: by where they stand they belong to a lower line than to the one whose first
 * character they are, `W` beside `inifred Osk`. Also such that stand on the line and are only set apart from it.
 */
export function droppedCaps(lines: readonly TextLine[]): InitialLines[] {
  const body = lines.reduce(
    (least, line) => line.reduce((size, { em }) => Math.min(size, em), least),
    Infinity,
  );
  return lines.flatMap((line) =>
    line.flatMap((cap) => {
      if (cap.to - cap.from > MOST_GLYPHS || cap.em < LARGER * body) return [];
      const begun = begunBy(cap, lines);
      return begun === undefined ? [] : [begun];
    }),
  );
}

function begunBy(cap: Chunk, lines: readonly TextLine[]): InitialLines | undefined {
  const beside = lines.flatMap((line) => {
    const at = line.findIndex((chunk) => isBeside(cap, chunk));
    return at < 0 ? [] : [cellFrom(line, at, cap)];
  });
  beside.sort((a, b) => (b[0]?.above ?? 0) - (a[0]?.above ?? 0));
  const [first, ...below] = beside;
  const start = first?.[0]?.start;
  if (first === undefined || start === undefined) return undefined;
  return { cap, shift: start - cap.end, lines: [[cap, ...first], ...below] };
}

function isBeside(cap: Chunk, { direction, em, start, above }: Chunk): boolean {
  return (
    direction === cap.direction &&
    em * LARGER <= cap.em &&
    start > cap.end - OVERLAP * em &&
    start < cap.end + APART * em &&
    above > cap.above - BELOW * em &&
    above < cap.above + cap.em
  );
}

/** The rest of a line up to the next cell, without the initial. */
function cellFrom(line: TextLine, at: number, cap: Chunk): Chunk[] {
  const cell: Chunk[] = [];
  for (const chunk of line.slice(at)) {
    const last = cell.at(-1);
    if (last !== undefined && chunk.start - last.end > CELL_GAP * chunk.em) break;
    if (chunk !== cap) cell.push(chunk);
  }
  return cell;
}

/** An initial may have a quotation mark before it, and be two letters; its size is so many times that of the text. */
const MOST_GLYPHS = 3;
const LARGER = 1.4;
/** In em of the text: how far the text may begin within the width of the initial, behind it, and below its foot. */
const OVERLAP = 0.6;
const APART = 1.2;
const BELOW = 0.4;
