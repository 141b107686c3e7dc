import type { PreparedNeedle } from './needle.js';

/** Hits by chance that a hunt may expect; with more, a hit would say nothing and the hunt is left out. */
export const TOLERATED_CHANCE = 1e-4;

/**
 * Hits to be expected in `length` random bytes of which only ASCII letters and digits count: one of 62 of these is
 * a given digit, two a given letter in either case.
 */
export function chanceInBytes({ body, digits }: PreparedNeedle, length: number): number {
  return length * (1 / 62) ** digits * (2 / 62) ** (body.length - digits);
}

/** Hits of a needle among as many numbers of just its number of digits, were these random. */
export function chanceAmongNumbers({ digits }: PreparedNeedle, text: string): number {
  const numbers = text.match(new RegExp(`(?<!\\d)\\d{${String(digits)}}(?!\\d)`, 'gu'));
  return (numbers?.length ?? 0) * 0.1 ** digits;
}
