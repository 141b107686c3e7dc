import {
  dictEntries,
  integerAt,
  isBlank,
  isWord,
  regularEnd,
  skipBlanks,
  valueEnd,
} from './syntax.js';
import type { Range } from './syntax.js';

/** An indirect object as it stands in a file (ISO 32000-2 §7.3.10). */
export interface PhysicalObject extends Range {
  readonly number: number;
  readonly generation: number;
  /** Where its value begins. */
  readonly value: number;
  /** The encoded data, for a stream. */
  readonly data?: Range;
}

/** Gives a number for an indirect `/Length`, where it is known. */
export type LengthOf = (objectNumber: number) => number | undefined;

/** The object whose header stands at `at`, after white space; undefined where there is none. */
export function objectAt(
  bytes: Uint8Array,
  at: number,
  lengthOf: LengthOf = () => undefined,
): PhysicalObject | undefined {
  const start = skipBlanks(bytes, at);
  const number = integerAt(bytes, start);
  if (number === undefined) return undefined;
  const generation = integerAt(bytes, skipBlanks(bytes, number.end));
  if (generation === undefined) return undefined;
  const word = skipBlanks(bytes, generation.end);
  // `obj` is often followed by the value without any white space.
  if (!isWord(bytes, word, word + 3, 'obj')) return undefined;
  const header = { start, number: number.value, generation: generation.value };
  const value = skipBlanks(bytes, word + 3);
  const end = valueEnd(bytes, value);
  if (end < 0) return { ...header, value, end: closing(bytes, value) };
  const next = skipBlanks(bytes, end);
  const data = dataAt(bytes, value, next, lengthOf);
  return data === undefined
    ? { ...header, value, end: closing(bytes, end) }
    : { ...header, value, data, end: closing(bytes, data.end) };
}

/** The data of the stream whose keyword stands at `at`. */
function dataAt(
  bytes: Uint8Array,
  value: number,
  at: number,
  lengthOf: LengthOf,
): Range | undefined {
  if (!isWord(bytes, at, at + 6, 'stream')) return undefined;
  let start = at + 6;
  if (bytes[start] === 13) start++;
  if (bytes[start] === 10) start++;
  const length = streamLength(bytes, value, lengthOf);
  if (length !== undefined) {
    let after = start + length;
    while (after < bytes.length && isBlank(bytes[after])) after++;
    if (isWord(bytes, after, after + 9, 'endstream')) return { start, end: start + length };
  }
  const found = find(bytes, 'endstream', start);
  return { start, end: found < 0 ? bytes.length : found };
}

function streamLength(bytes: Uint8Array, value: number, lengthOf: LengthOf): number | undefined {
  const range = dictEntries(bytes, value)?.get('Length');
  if (range === undefined) return undefined;
  const number = integerAt(bytes, range.start);
  return number !== undefined && number.end < range.end ? lengthOf(number.value) : number?.value;
}

/** One past the `endobj` that closes what ends at `from`; without one, where the next object's header stands. */
function closing(bytes: Uint8Array, from: number): number {
  let at = skipBlanks(bytes, from);
  if (isWord(bytes, at, at + 9, 'endstream')) at = skipBlanks(bytes, at + 9);
  if (isWord(bytes, at, at + 6, 'endobj')) return at + 6;
  const end = find(bytes, 'endobj', from);
  const next = nextHeader(bytes, from);
  if (end >= 0 && (next < 0 || end < next)) return end + 6;
  return next < 0 ? bytes.length : next;
}

/** Where the next object header from `from` on stands, wherever that may be; -1 for none. */
export function nextHeader(bytes: Uint8Array, from: number): number {
  for (let at = find(bytes, 'obj', from); at >= 0; at = find(bytes, 'obj', at + 3)) {
    const start = headerStart(bytes, at, from);
    if (start >= 0) return start;
  }
  return -1;
}

/** Where the two integers before an `obj` begin, or -1: `endobj` is one without them. */
function headerStart(bytes: Uint8Array, obj: number, from: number): number {
  let at = obj;
  for (let integers = 0; integers < 2; integers++) {
    let end = at;
    while (end > from && isBlank(bytes[end - 1])) end--;
    // Between the generation and `obj` no white space is needed; between the integers some is.
    if (integers === 1 && end === at) return -1;
    at = end;
    while (at > from && end - at < 10 && isDigitBefore(bytes, at)) at--;
    if (at === end) return -1;
  }
  return at;
}

function isDigitBefore(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at - 1] ?? 0;
  return byte >= 0x30 && byte <= 0x39;
}

function find(bytes: Uint8Array, word: string, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(word, from, 'latin1');
}

/** All objects of a file, one behind the other, whatever its cross-reference says: what stands in a stream is none. */
export function scanObjects(bytes: Uint8Array): PhysicalObject[] {
  const objects: PhysicalObject[] = [];
  let at = nextHeader(bytes, 0);
  while (at >= 0) {
    const object = objectAt(bytes, at);
    if (object !== undefined) objects.push(object);
    at = nextHeader(bytes, Math.max(at + 1, object?.end ?? 0));
  }
  return objects;
}

/** Whether a word at `at` is `xref`, not the end of `startxref`. */
export function isTableAt(bytes: Uint8Array, at: number): boolean {
  return isWord(bytes, at, regularEnd(bytes, at), 'xref');
}
