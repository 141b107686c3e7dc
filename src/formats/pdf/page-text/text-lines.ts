import { CELL_GAP } from './chunks.js';
import type { Chunk } from './chunks.js';

/** Chunks that stand on one line, in the order of the line. */
export type TextLine = readonly Chunk[];

/**
 * Sorts chunks into lines as a reader sees them: by direction, from top to bottom, along the line.
 * Chunks share a line where their heights overlap by half of the smaller one, so that a raised figure stays on its line.
 */
export function textLines(chunks: readonly Chunk[]): TextLine[] {
  const byDirection = new Map<number, Chunk[]>();
  for (const chunk of chunks) {
    const group = byDirection.get(chunk.direction);
    if (group === undefined) byDirection.set(chunk.direction, [chunk]);
    else group.push(chunk);
  }
  const groups = [...byDirection.values()].sort((a, b) => b.length - a.length);
  return groups.flatMap(linesOfGroup);
}

function linesOfGroup(chunks: Chunk[]): TextLine[] {
  chunks.sort((a, b) => b.above - a.above || a.start - b.start);
  const lines: { top: number; bottom: number; chunks: Chunk[] }[] = [];
  for (const chunk of chunks) {
    const top = chunk.above + ASCENT * chunk.em;
    const bottom = chunk.above - DESCENT * chunk.em;
    // Sorted from above, only the last few lines can still reach down to this chunk.
    const line = lines.slice(-3).find((candidate) => {
      const overlap = Math.min(top, candidate.top) - Math.max(bottom, candidate.bottom);
      return overlap > 0.5 * Math.min(top - bottom, candidate.top - candidate.bottom);
    });
    if (line === undefined) lines.push({ top, bottom, chunks: [chunk] });
    else line.chunks.push(chunk);
  }
  return lines.map(({ chunks: members }) => members.sort((a, b) => a.start - b.start));
}

const ASCENT = 0.7;
const DESCENT = 0.2;

/**
 * The same lines cut at the gaps between cells and put together by column: each segment is followed by the one below it
 * that starts at the same edge. Gives undefined where no two lines in a row have such a gap: the reading order says it all.
 */
export function columnBlocks(lines: readonly TextLine[]): TextLine[][] | undefined {
  const segments = lines.map(segmentsOf);
  // One such line alone is a header or a caption; columns and tables have several, one below the other.
  if (!segments.some((line, index) => line.length > 1 && (segments[index + 1]?.length ?? 0) > 1)) {
    return undefined;
  }
  const blocks: { edge: number; above: number; direction: number; lines: TextLine[] }[] = [];
  for (const line of segments) {
    for (const segment of line) {
      const [first] = segment;
      if (first === undefined) continue;
      const block = blocks.findLast(
        (candidate) =>
          candidate.direction === first.direction &&
          Math.abs(candidate.edge - first.start) < first.em &&
          candidate.above - first.above > 0 &&
          candidate.above - first.above < MAX_LEADING * first.em,
      );
      if (block === undefined) {
        blocks.push({
          edge: first.start,
          above: first.above,
          direction: first.direction,
          lines: [segment],
        });
      } else {
        block.lines.push(segment);
        block.above = first.above;
      }
    }
  }
  return blocks.map((block) => block.lines);
}

const MAX_LEADING = 3;

function segmentsOf(line: TextLine): TextLine[] {
  const segments: Chunk[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const chunk of line) {
    const last = segments.at(-1);
    if (last === undefined || chunk.start - end > CELL_GAP * chunk.em) segments.push([chunk]);
    else last.push(chunk);
    end = Math.max(end, chunk.end);
  }
  return segments;
}
