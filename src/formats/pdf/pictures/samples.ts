/** The samples of a picture as its file holds them (ISO 32000-2 §8.9.5): rows packed, each a whole number of bytes. */
export interface Samples {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  readonly data: Uint8Array;
}

/** Bytes of one row. */
export function strideOf({
  width,
  components,
  bits,
}: Pick<Samples, 'width' | 'components' | 'bits'>): number {
  return (width * components * bits + 7) >> 3;
}

/** The highest value of a sample. */
export function mostOf({ bits }: Pick<Samples, 'bits'>): number {
  return 2 ** bits - 1;
}

/** One sample by its number in its row, `x * components + component`. */
export function sampleAt({ bits, data }: Samples, row: number, index: number): number {
  if (bits === 8) return data[row + index] ?? 0;
  if (bits === 16) return ((data[row + index * 2] ?? 0) << 8) | (data[row + index * 2 + 1] ?? 0);
  const bit = index * bits;
  return ((data[row + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & (2 ** bits - 1);
}
