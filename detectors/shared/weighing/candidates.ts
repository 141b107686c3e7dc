import type { ScanInput } from '../../../src/core/detector.js';

/** Numbers of the candidates of a text that detectors look at, picked in one pass for all of them. */
export interface Candidates {
  /** Of nine digits and more (of eight, where they were read from a picture): what may hold an identifier in whole. */
  readonly long: readonly number[];
  /** Of four digits in one group: a year, or the last four of something. */
  readonly four: readonly number[];
}

/** Ask for it by `input.once(findCandidates)`. */
export function findCandidates({ numbers, source }: ScanInput): Candidates {
  const long: number[] = [];
  const four: number[] = [];
  const { digits, shapes, count } = numbers;
  // A digit may be lost on the way from paper.
  const least = source === 'ocr' ? 8 : 9;
  for (let candidate = 0; candidate < count; candidate++) {
    if ((digits[candidate] ?? 0) >= least) long.push(candidate);
    else if (shapes[candidate] === 4) four.push(candidate);
  }
  return { long, four };
}
