import type { Chunk } from './chunks.js';
import type { TextLine } from './text-lines.js';

/**
 * Stretches of lines as they read without what stands raised or lowered among them in a smaller size (marks of notes,
 * ordinals), each line with the one above and below it: `Jane¹ Roe` says a name. Only where such a piece stands after
 * a letter, a digit or a dash, so that something goes on over it.
 *
 * @param textOf What a glyph shows.
 */
export function levelLines(
  lines: readonly TextLine[],
  textOf: (glyph: number) => string,
): TextLine[][] {
  const level = new Map<number, TextLine>();
  lines.forEach((line, index) => {
    const without = withoutRaised(line, textOf);
    if (without.length < line.length) level.set(index, without);
  });
  const stretches: TextLine[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of level.keys()) {
    for (let near = Math.max(index - 1, last + 1); near <= index + 1; near++) {
      const line = level.get(near) ?? lines[near];
      if (line === undefined) continue;
      if (near === last + 1) stretches.at(-1)?.push(line);
      else stretches.push([line]);
      last = near;
    }
  }
  return stretches;
}

function withoutRaised(line: TextLine, textOf: (glyph: number) => string): TextLine {
  if (line.length < 2) return line;
  const base = line.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  return line.filter((chunk, at) => {
    const before = line[at - 1];
    return before === undefined || !isRaised(chunk, base) || !GOES_ON.test(textOf(before.to - 1));
  });
}

function isRaised({ above, em }: Chunk, base: Chunk): boolean {
  return em < SMALLER * base.em && Math.abs(above - base.above) > OFF_THE_LINE * base.em;
}

const SMALLER = 0.92;
const OFF_THE_LINE = 0.1;
const GOES_ON = /[\p{L}\p{N}\p{Pd}]$/u;
