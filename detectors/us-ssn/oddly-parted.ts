import type { Hit, ScanInput } from '../../src/core/detector.js';

/**
 * Numbers in groups of three, two and four digits that a label names and marks part which part no other numbers:
 * `SSN: 812:34:5678`, `ss# 812, 34, 5678`, `SSN 812\34\5678`.
 */
export function* oddlyParted({ folded, lower, numbers }: ScanInput): Generator<Hit> {
  const { groupStarts, groupEnds, groupDigits } = numbers;
  for (let group = 2; group < groupStarts.length; group++) {
    if (groupDigits[group] !== 4 || groupDigits[group - 1] !== 2 || groupDigits[group - 2] !== 3)
      continue;
    const start = groupStarts[group - 2] ?? 0;
    const end = groupEnds[group] ?? 0;
    if (end - start > LONGEST || !WRITTEN.test(folded.slice(start, end))) continue;
    if (!LABEL.test(lower.slice(Math.max(0, start - REACH), start))) continue;
    yield { start, end, confidence: 0.95, reasons: REASONS };
  }
}

const LONGEST = 15;
const REACH = 48;
const WRITTEN = /^[0-9]{3}([:\\,;=+'"] ?|\\\\)[0-9]{2}\1[0-9]{4}$/u;
const LABEL =
  /(?<![a-z])(?:ssn|s\.s\.n\.?|ss ?#|ss no|soc(?:ial)?\.? sec(?:urity)?|social)[^0-9\n]{0,20}$/u;
const REASONS: readonly string[] = [
  'label of a social security number before',
  'in groups of 3-2-4',
];
