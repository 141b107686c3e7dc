/** Bits of some bytes, the highest of each byte first; behind the end there are zeros. */
export interface BitReader {
  /** The next `count` bits, at most 24, without going on. */
  readonly peek: (count: number) => number;
  readonly skip: (count: number) => void;
  /** Goes on to the next whole byte. */
  readonly align: () => void;
  readonly isAtEnd: () => boolean;
}

export function bitReader(bytes: Uint8Array): BitReader {
  const size = bytes.length * 8;
  let at = 0;
  return {
    peek: (count) => {
      const byte = at >> 3;
      const four =
        (((bytes[byte] ?? 0) << 24) |
          ((bytes[byte + 1] ?? 0) << 16) |
          ((bytes[byte + 2] ?? 0) << 8) |
          (bytes[byte + 3] ?? 0)) >>>
        0;
      return ((four << (at & 7)) >>> 0) >>> (32 - count);
    },
    skip: (count) => {
      at += count;
    },
    align: () => {
      at = (at + 7) & ~7;
    },
    isAtEnd: () => at >= size,
  };
}
