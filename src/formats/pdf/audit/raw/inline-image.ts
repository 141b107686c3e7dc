import { isBlank, isRegular } from './syntax.js';

/**
 * One past the data of an inline image whose `ID` ends at `at` (ISO 32000-2 §8.9.7): before an `EI` that stands
 * alone and is followed by what could be content again.
 */
export function inlineImageEnd(data: Uint8Array, at: number): number {
  for (let index = at; index < data.length - 1; index += 1) {
    const isMark =
      data[index] === 0x45 &&
      data[index + 1] === 0x49 &&
      isBlank(data[index - 1]) &&
      !isRegular(data[index + 2]);
    if (isMark && isReadable(data.subarray(index + 2, index + 12))) return index;
  }
  return data.length;
}

function isReadable(bytes: Uint8Array): boolean {
  return bytes.every((byte) => isBlank(byte) || (byte >= 0x20 && byte < 0x7f));
}
