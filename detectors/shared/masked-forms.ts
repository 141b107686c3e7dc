import type { ScanInput } from '../../src/core/detector.js';

/**
 * The matches of a pattern that has two mask characters in a row, or `mm/` as forms print it, in the text in lower case.
 * Most texts have neither and need not be searched for any masked form.
 */
export function maskedForms(input: ScanInput, pattern: RegExp): Iterable<RegExpExecArray> {
  return input.once(hasMasks) ? input.lower.matchAll(pattern) : [];
}

function hasMasks({ lower }: ScanInput): boolean {
  return MASKS.test(lower);
}

const MASKS = /[x*#_]{2}|mm[/-]/u;
