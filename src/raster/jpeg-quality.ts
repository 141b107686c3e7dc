/**
 * The quality by which the usual encoder makes quantisation tables nearest to those of a JPEG, 1 to 100: the first of
 * them is the example table of ITU-T T.81 annex K.1 scaled by it.
 */
export function jpegQuality(bytes: Uint8Array): number | undefined {
  const table = firstTable(bytes);
  if (table === undefined) return undefined;
  let best = 85;
  let least = Infinity;
  for (let quality = 1; quality <= 100; quality++) {
    const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    let error = 0;
    LUMINANCE.forEach((value, at) => {
      const wanted = Math.min(255, Math.max(1, Math.floor((value * scale + 50) / 100)));
      error += Math.abs(wanted - (table[at] ?? 0));
    });
    if (error < least) [best, least] = [quality, error];
  }
  return best;
}

/**
 * The quality at which to encode a picture anew of which something was painted: its own, but not so low that the hard edges
 * of a box leave waves that look like strokes, and that every coding loses some more.
 */
export function repaintedQuality(bytes: Uint8Array): number | undefined {
  const quality = jpegQuality(bytes);
  return quality === undefined ? undefined : Math.max(quality, LEAST_QUALITY);
}

const LEAST_QUALITY = 60;

/** Table 0 as it stands in the file, in zigzag order; sums do not mind the order of both. */
function firstTable(bytes: Uint8Array): readonly number[] | undefined {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (marker === 0xda || length < 2) return undefined;
    if (marker === 0xdb && ((bytes[at + 4] ?? 0) & 15) === 0) {
      const wide = (bytes[at + 4] ?? 0) >> 4 === 1;
      return Array.from({ length: 64 }, (_, k) =>
        wide
          ? ((bytes[at + 5 + k * 2] ?? 0) << 8) | (bytes[at + 6 + k * 2] ?? 0)
          : (bytes[at + 5 + k] ?? 0),
      );
    }
    at += 2 + length;
  }
  return undefined;
}

/** In zigzag order. */
const LUMINANCE: readonly number[] = [
  16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37,
  29, 40, 58, 51, 61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
  95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99,
];
