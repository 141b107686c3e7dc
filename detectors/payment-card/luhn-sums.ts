import { OPENING } from './issuers.js';

/** What the digits of a number add up to by ISO/IEC 7812-1, while it is read from left to right. */
export interface LuhnSums {
  count: number;
  /** The first four digits as a number, or as many as there are. */
  opening: number;
  /** With every other digit doubled from the first on, and from the second on. */
  fromFirst: number;
  fromSecond: number;
}

export function makeLuhnSums(): LuhnSums {
  return { count: 0, opening: 0, fromFirst: 0, fromSecond: 0 };
}

export function clearSums(sums: LuhnSums): void {
  sums.count = 0;
  sums.opening = 0;
  sums.fromFirst = 0;
  sums.fromSecond = 0;
}

/** Adds the digits of `[start, end)`; what else stands there is left out. */
export function addDigits(sums: LuhnSums, bytes: Uint8Array, start: number, end: number): void {
  let { count, opening, fromFirst, fromSecond } = sums;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) continue;
    const doubled = digit > 4 ? digit * 2 - 9 : digit * 2;
    const isEven = (count & 1) === 0;
    fromFirst += isEven ? doubled : digit;
    fromSecond += isEven ? digit : doubled;
    if (count < OPENING) opening = opening * 10 + digit;
    count++;
  }
  sums.count = count;
  sums.opening = opening;
  sums.fromFirst = fromFirst;
  sums.fromSecond = fromSecond;
}

/** Whether the digits so far pass: the last one is never doubled. */
export function mayPassLuhn({ count, fromFirst, fromSecond }: LuhnSums): boolean {
  return ((count & 1) === 0 ? fromFirst : fromSecond) % 10 === 0;
}
