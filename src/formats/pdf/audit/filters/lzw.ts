/**
 * LZWDecode (ISO 32000-2 §7.4.4.2), up to `limit` bytes; stops at the first code that cannot be.
 * `earlyChange` is the filter parameter: code lengths grow one code early, as they do by default.
 */
export function decodeLzw(data: Uint8Array, earlyChange: boolean, limit: number): Uint8Array {
  const output: number[] = [];
  const table: (readonly number[])[] = [];
  const early = earlyChange ? 1 : 0;
  let width = 9;
  let previous: readonly number[] | undefined;
  let bits = 0;
  let bitCount = 0;
  for (const byte of data) {
    bits = ((bits << 8) | byte) & 0xffffff;
    bitCount += 8;
    if (bitCount < width) continue;
    bitCount -= width;
    const code = (bits >> bitCount) & ((1 << width) - 1);
    if (code === END || output.length > limit) break;
    if (code === CLEAR) {
      table.length = 0;
      width = 9;
      previous = undefined;
      continue;
    }
    const entry = entryOf(code, table, previous);
    if (entry === undefined) break;
    for (const value of entry) output.push(value);
    if (previous !== undefined && table.length < 4096 - FIRST) {
      table.push([...previous, entry[0] ?? 0]);
    }
    previous = entry;
    width = widthFor(FIRST + table.length + early);
  }
  return Uint8Array.from(output);
}

const CLEAR = 256;
const END = 257;
const FIRST = 258;

function entryOf(
  code: number,
  table: readonly (readonly number[])[],
  previous: readonly number[] | undefined,
): readonly number[] | undefined {
  if (code < CLEAR) return [code];
  if (code < FIRST + table.length) return table[code - FIRST];
  // The one code that may be used before it is known: the previous entry and its own first byte.
  if (code === FIRST + table.length && previous !== undefined) {
    return [...previous, previous[0] ?? 0];
  }
  return undefined;
}

/** Codes are 9 bits up to 511 entries, 10 up to 1023, 11 up to 2047, then 12. */
function widthFor(next: number): number {
  if (next >= 2048) return 12;
  if (next >= 1024) return 11;
  return next >= 512 ? 10 : 9;
}
