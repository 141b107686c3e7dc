import type { RawValue } from './syntax.js';
import { isBlank, latin1 } from './syntax.js';

/** Where a stream's data begins and ends, and where to go on reading, behind `endstream`. */
export interface StreamExtent {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

/**
 * Finds the extent of the stream whose keyword ends at `at`. /Length is believed when `endstream` follows it (ISO
 * 32000-2 §7.3.8); otherwise the data goes to the next `endstream`.
 */
export function findStreamEnd(
  data: Uint8Array,
  at: number,
  dictionary: RawValue | undefined,
): StreamExtent {
  let start = at;
  if (data[start] === 0x0d) start += 1;
  if (data[start] === 0x0a) start += 1;
  const length = directLength(dictionary);
  if (length !== undefined) {
    let word = start + length;
    while (word < data.length && isBlank(data[word])) word += 1;
    if (latin1(data, word, word + 9) === 'endstream') {
      return { start, end: start + length, after: word + 9 };
    }
  }
  const found = Buffer.from(data.buffer, data.byteOffset, data.byteLength).indexOf(
    'endstream',
    start,
    'latin1',
  );
  if (found < 0) return { start, end: data.length, after: data.length };
  return { start, end: found, after: found + 9 };
}

/** A /Length in another object is not looked up: the search for `endstream` does as well, and in linear time. */
function directLength(dictionary: RawValue | undefined): number | undefined {
  const length = dictionary?.kind === 'dictionary' ? dictionary.entries.get('Length') : undefined;
  return length?.kind === 'number' ? length.value : undefined;
}
