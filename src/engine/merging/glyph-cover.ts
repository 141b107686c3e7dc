import { makeColumn, push } from '../../core/scan-input/column.js';
import type { Column } from '../../core/scan-input/column.js';
import { sortByKey } from '../../core/sort-by-key.js';
import { byPosition } from '../../core/span.js';
import type { Stretch } from './glyph-table.js';
import { glyphTable } from './glyph-table.js';

/** Whether a stretch has a glyph in common with any of those that it was made of. */
export type GlyphCover = (where: Stretch) => boolean;

/** Where layers have no atoms this takes no table of their glyphs. */
export function coverOf(stretches: readonly Stretch[]): GlyphCover {
  if (stretches.length === 0) return () => false;
  const atomic = glyphTable();
  const plain = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const { layer } = stretch;
    if (layer.atoms !== undefined) {
      atomic.set(stretch, 1);
      continue;
    }
    const those = plain.get(layer.id);
    if (those === undefined) plain.set(layer.id, [stretch]);
    else those.push(stretch);
  }
  const covers = new Map<string, Cover>();
  for (const [id, those] of plain) covers.set(id, united(those));
  return (where) => {
    const { layer, span } = where;
    if (layer.atoms !== undefined) return atomic.firstOf(where) !== 0;
    const cover = covers.get(layer.id);
    if (cover === undefined) return false;
    const last = lastBefore(cover.starts, span.end);
    return last >= 0 && (cover.ends.values[last] ?? 0) > span.start;
  };
}

/** Ascending, and apart. */
interface Cover {
  readonly starts: Column;
  readonly ends: Column;
}

function united(stretches: readonly Stretch[]): Cover {
  const starts = makeColumn(stretches.length);
  const ends = makeColumn(stretches.length);
  const ordered = sortByKey(
    stretches,
    ({ span }) => span.start,
    (a, b) => byPosition(a.span, b.span),
  );
  for (const { span } of ordered) {
    const last = ends.length - 1;
    if (last >= 0 && span.start < (ends.values[last] ?? 0)) {
      ends.values[last] = Math.max(ends.values[last] ?? 0, span.end);
    } else {
      push(starts, span.start);
      push(ends, span.end);
    }
  }
  return { starts, ends };
}

/** The last of ascending numbers that is less, -1 where none is. */
function lastBefore({ values, length }: Column, most: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
