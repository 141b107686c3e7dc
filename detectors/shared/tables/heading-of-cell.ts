import { lastBefore } from '../../../src/core/offset-index.js';
import { columnGap, extentOf } from './columns.js';
import { kindAt } from '../labels/label-index.js';
import { KINDS } from '../labels/lexicon/kinds.js';
import type { Scene } from '../scene.js';
import type { LineCells } from './table-lines.js';

/**
 * Where in `heading` the cell begins that names the value in `[start, end)`, of a row with fewer or more cells: by what
 * the value looks like, or else by where it stands.
 */
export function headingOfCell(
  scene: Scene,
  start: number,
  end: number,
  heading: LineCells,
): number {
  return ofShape(scene, start, end, heading) ?? nearest(scene, start, end, heading);
}

/** The one heading that names what a cell is by its shape, where cells stand under no heading: `812-34-5678` under `SSN`. */
function ofShape(
  { labels, labelsAt, folded }: Scene,
  start: number,
  end: number,
  heading: LineCells,
): number | undefined {
  const isNine = end - start === 11 && NINE.test(folded.slice(start, end));
  const isDate = !isNine && end - start === 10 && DATE.test(folded.slice(start, end));
  if (!isNine && !isDate) return undefined;
  let found: number | undefined;
  for (let at = 0; at < heading.length; at += 2) {
    const from = heading[at] ?? 0;
    const to = heading[at + 1] ?? 0;
    for (let label = lastBefore(labelsAt, to - 1); label >= 0; label--) {
      if ((labels.starts[label] ?? 0) < from) break;
      const kind = kindAt(labels, label);
      // Of two kinds of dates the nearer heading tells.
      if (isDate && kind === OTHER_DATE) return undefined;
      if (kind !== (isNine ? SSN : BIRTH)) continue;
      if (found !== undefined && found !== at) return undefined;
      found = at;
    }
  }
  return found;
}

/** The cell of the heading that stands over a value, or nearest to the side. */
function nearest(scene: Scene, start: number, end: number, heading: LineCells): number {
  const value = extentOf(scene, start, end);
  let best = 0;
  let least = Infinity;
  for (let at = 0; at < heading.length; at += 2) {
    const over = extentOf(scene, heading[at] ?? 0, heading[at + 1] ?? 0);
    const gap = columnGap(over, value) + Math.abs(over.left - value.left) * 1e-3;
    if (gap < least) {
      least = gap;
      best = at;
    }
  }
  return best;
}

const SSN = KINDS.indexOf('ssn');
const BIRTH = KINDS.indexOf('birth');
const OTHER_DATE = KINDS.indexOf('date-other');
const DATE = /^[0-9]{2}[/-][0-9]{2}[/-][0-9]{4}$/u;
const NINE = /^[0-9]{3}[- ][0-9]{2}[- ][0-9]{4}$/u;
