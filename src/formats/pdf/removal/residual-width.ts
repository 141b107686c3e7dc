import type { PageGlyphs } from '../content/page-glyphs.js';
import type { MarkedValue } from './removal.js';

/**
 * How much the width of each gap still tells of a value of letters, in bits; 0 for one of digits, which are all of one width.
 * Names of one kind are spread over widths about normally, with a deviation of some 1.2 em; whoever knows a width to a
 * twentieth of a point either way learns log2(deviation × √(2πe) / 0.1 pt). On a list of 11,664 names, measured: 8.1 and
 * 9.1 bits where this says 9.2 for type of 12 points.
 */
export function residualBits(
  { table, coordinates }: PageGlyphs,
  values: readonly MarkedValue[],
): number[] {
  return values
    .map((value) => value.glyphs.filter((glyph) => glyph < table.count))
    .filter((glyphs) => glyphs.length > 0)
    .map((glyphs) => bitsOf({ table, coordinates }, glyphs));
}

function bitsOf(
  { table, coordinates }: Pick<PageGlyphs, 'table' | 'coordinates'>,
  glyphs: readonly number[],
): number {
  if (!glyphs.some((glyph) => /\p{L}/u.test(table.text[glyph] ?? ''))) return 0;
  const em = Math.max(...glyphs.map((glyph) => coordinates.em[glyph] ?? 1));
  return Math.max(0, Math.log2((DEVIATION * em * Math.sqrt(2 * Math.PI * Math.E)) / PRECISION));
}

/**
 * The notes of a report on the gaps that keep their widths, each with how many bits it tells. Where widths were to be hidden
 * (`hidesWidth`), gaps of digits are told too: nobody is to think that their lines were set anew.
 */
export function residualNotes(bits: readonly number[], hidesWidth: boolean): string[] {
  const told = bits.filter((one) => one > 0);
  if (hidesWidth) return bits.length === 0 ? [] : [unhiddenNote(bits.length, told)];
  if (told.length === 0) return [];
  const most = Math.max(...told).toFixed(1);
  const gaps =
    told.length === 1
      ? '1 gap is as wide as the name or words'
      : `${String(told.length)} gaps are as wide as the names or words`;
  return [
    `${gaps} that stood there: their width tells up to ${most} bits of each (--hide-width closes this)`,
  ];
}

function unhiddenNote(count: number, told: readonly number[]): string {
  const gaps = count === 1 ? '1 gap keeps its width' : `${String(count)} gaps keep their width`;
  const bits =
    told.length === 0
      ? ''
      : `; it tells up to ${Math.max(...told).toFixed(1)} bits of a name or words`;
  return `Not hidden: ${gaps}, for the text around could not be set anew${bits}`;
}

/** In em. */
const DEVIATION = 1.2;
/** In points. */
const PRECISION = 0.1;
