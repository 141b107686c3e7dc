/** Where the weekday begins that stands before a date and is a part of it: `Sunday, March 4, 1985`; `start` where none does. */
export function weekdayStart(lower: string, start: number): number {
  const found = WEEKDAY.exec(lower.slice(Math.max(0, start - REACH), start));
  return found === null ? start : start - found[0].length;
}

/** Farther back no weekday begins. */
export const REACH = 14;
const WEEKDAY =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]{0,2}[ \n]{1,2}(?:the )?$/u;
