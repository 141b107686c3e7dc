import { later } from '../../src/core/later.js';

/** The issuer whose number ranges and lengths a number fits (ISO/IEC 7812-1; the networks' published BIN ranges). */
export function issuerOf(digits: string): string | undefined {
  const opening = Number(digits.slice(0, OPENING));
  for (const { issuer, from, past, lengths } of BOUNDS) {
    if (opening >= from && opening < past && lengths.includes(digits.length)) return issuer;
  }
  return undefined;
}

/** The lengths that numbers have which begin with four digits, as bits; 0 where no issuer has such numbers. */
export function lengthsFrom(opening: number): number {
  return lengthsByOpening()[opening] ?? 0;
}

/** No range is told by more digits, and no number has fewer. */
export const OPENING = 4;

interface Range {
  readonly issuer: string;
  readonly from: string;
  readonly to: string;
  readonly lengths: readonly number[];
}

const LONG = [16, 17, 18, 19];

const RANGES: readonly Range[] = [
  { issuer: 'Visa', from: '4', to: '4', lengths: [13, 16, 19] },
  { issuer: 'Mastercard', from: '51', to: '55', lengths: [16] },
  { issuer: 'Mastercard', from: '2221', to: '2720', lengths: [16] },
  { issuer: 'American Express', from: '34', to: '34', lengths: [15] },
  { issuer: 'American Express', from: '37', to: '37', lengths: [15] },
  { issuer: 'Discover', from: '6011', to: '6011', lengths: LONG },
  { issuer: 'Discover', from: '644', to: '659', lengths: LONG },
  { issuer: 'Diners Club', from: '300', to: '305', lengths: [14, ...LONG] },
  { issuer: 'Diners Club', from: '3095', to: '3095', lengths: [14, ...LONG] },
  { issuer: 'Diners Club', from: '36', to: '36', lengths: [14, ...LONG] },
  { issuer: 'Diners Club', from: '38', to: '39', lengths: [14, ...LONG] },
  { issuer: 'JCB', from: '1800', to: '1800', lengths: [15] },
  { issuer: 'JCB', from: '2131', to: '2131', lengths: [15] },
  { issuer: 'JCB', from: '3528', to: '3589', lengths: LONG },
  { issuer: 'UnionPay', from: '62', to: '62', lengths: LONG },
  { issuer: 'Maestro', from: '0604', to: '0604', lengths: [12, 13, 14, 15, ...LONG] },
  { issuer: 'Maestro', from: '50', to: '50', lengths: [12, 13, 14, 15, ...LONG] },
  { issuer: 'Maestro', from: '56', to: '58', lengths: [12, 13, 14, 15, ...LONG] },
  { issuer: 'Maestro', from: '6304', to: '6304', lengths: [12, 13, 14, 15, ...LONG] },
  { issuer: 'Maestro', from: '67', to: '67', lengths: [12, 13, 14, 15, ...LONG] },
];

/** Of the first four digits. */
const BOUNDS: readonly {
  readonly issuer: string;
  readonly from: number;
  readonly past: number;
  readonly lengths: readonly number[];
}[] = RANGES.map(({ issuer, from, to, lengths }) => {
  const scale = 10 ** (OPENING - from.length);
  return { issuer, from: Number(from) * scale, past: (Number(to) + 1) * scale, lengths };
});

const lengthsByOpening = later((): Int32Array => {
  const bits = new Int32Array(10 ** OPENING);
  for (const { from, past, lengths } of BOUNDS) {
    const all = lengths.reduce((sum, length) => sum | (1 << length), 0);
    for (let opening = from; opening < past; opening++) {
      bits[opening] = (bits[opening] ?? 0) | all;
    }
  }
  return bits;
});
