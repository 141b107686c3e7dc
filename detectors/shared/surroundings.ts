import type { ScanInput } from '../../src/core/detector.js';
import type { Span } from '../../src/core/span.js';
import type { Evidence } from './evidence.js';
import { findLabels, lastLabelBefore } from './label-index.js';
import { isAsciiLetter, isDigit } from './units.js';
import { unitAt } from '../../src/core/unit-at.js';

/** What the units right beside a number say against its being an identifier: a currency sign, a decimal, a glued word. */
export function surroundings(input: ScanInput, { start, end }: Span): Evidence[] {
  const { folded } = input;
  const evidence: Evidence[] = [];
  const before = unitAt(folded, start - 1);
  const after = unitAt(folded, end);
  const previous = before === 0x20 ? unitAt(folded, start - 2) : before;
  if (previous === 0x24 || previous === 0xa3 || previous === 0x20ac) {
    evidence.push({ reason: 'amount of money', logOdds: -8 });
  }
  if (
    (before === 0x2c && isDigit(unitAt(folded, start - 2))) ||
    (after === 0x2c && isDigit(unitAt(folded, end + 1)))
  ) {
    evidence.push({ reason: 'part of a number with commas', logOdds: -4 });
  }
  if (after === 0x25) evidence.push({ reason: 'percentage', logOdds: -4 });
  if (isAsciiLetter(before) && !isLabelEnd(input, start)) {
    evidence.push({ reason: 'glued to letters before', logOdds: -3 });
  }
  if (isAsciiLetter(after)) evidence.push({ reason: 'glued to letters after', logOdds: -1 });
  return evidence;
}

function isLabelEnd(input: ScanInput, at: number): boolean {
  const labels = input.once(findLabels);
  const label = lastLabelBefore(labels, at - 1);
  return label >= 0 && labels.ends[label] === at;
}
