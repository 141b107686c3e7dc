import type { Hit, ScanInput } from '../../../src/core/detector.js';
import { overlaps } from '../../../src/core/span.js';
import { prepareScan } from '../../../src/core/scan-input/scan-input.js';
import { findSaidDigits } from './said-digits.js';
import { findSpokenNumbers } from './spoken-numbers.js';

/**
 * A second look at the numbers that are spelled out in words or digit by digit: each is written in digits into a copy of the text around it,
 * and `scan` looks at that. The hits are of the text as it is.
 */
export function scanSpoken(input: ScanInput, scan: (input: ScanInput) => readonly Hit[]): Hit[] {
  const hits: Hit[] = [];
  input.once(spokenInputs).forEach(({ start, end, from, length, copy, reason }) => {
    const written = { start: start - from, end: start - from + length };
    for (const hit of scan(copy)) {
      if (!overlaps(hit, written)) continue;
      const reasons = [...hit.reasons, reason];
      hits.push({ ...hit, start, end, reasons });
    }
  });
  return hits;
}

interface SpokenInput {
  readonly start: number;
  readonly end: number;
  /** Where the copy begins in the text. */
  readonly from: number;
  /** Of the number in the copy. */
  readonly length: number;
  readonly copy: ScanInput;
  readonly reason: string;
}

function spokenInputs(input: ScanInput): readonly SpokenInput[] {
  const { text, source, signal } = input;
  const words = input.once(findSpokenNumbers);
  return [...words, ...findSaidDigits(input)].map(({ start, end, written }, at) => {
    const reason = at < words.length ? 'spoken in words' : 'said digit by digit';
    const from = Math.max(0, start - BEFORE);
    const around = text.slice(from, start) + written + text.slice(end, end + AFTER);
    const copy = prepareScan(around, { source, signal });
    return { start, end, from, length: written.length, copy, reason };
  });
}

/** As far as labels are looked for. */
const BEFORE = 300;
const AFTER = 100;
