/** What leads from one node of a `PhraseTrie` to the next: letters from 0, then the blank, digits and signs; -1 for all else. */
export function symbolOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 27;
  if (unit === 0x20) return BLANK;
  if (unit === 0x23) return 37;
  if (unit === 0x2f) return 38;
  return unit >= 0xe0 && unit <= 0xff ? (ACCENTED[unit - 0xe0] ?? -1) : -1;
}

/** How many symbols there are. */
export const WIDTH = 40;
export const LETTERS = 26;
export const BLANK = 26;

/** Letters of U+00E0 to U+00FF without their accents. */
const ACCENTED: readonly number[] = Array.from('aaaaaa.ceeeeiiii.nooooo.ouuuuy.y', (letter) =>
  letter === '.' ? -1 : letter.charCodeAt(0) - 0x61,
);
