import type { RawValue } from './syntax.js';
import { hexDigit, isBlank, isDigit, isRegular, latin1 } from './syntax.js';
import { readHexString, readLiteralString } from './string-bytes.js';

/** A cursor over PDF syntax. Comments that are met go to `onComment` as ranges without the `%`. */
export interface RawReader {
  readonly data: Uint8Array;
  readonly end: number;
  at: number;
  readonly onComment?: (start: number, end: number) => void;
}

/** Deeper nesting than any real document's; below it a value is read as words. */
const MAXIMUM_DEPTH = 100;

/** Skips white space and comments. */
export function skipBlanks(reader: RawReader): void {
  const { data, end } = reader;
  while (reader.at < end) {
    if (isBlank(data[reader.at])) reader.at += 1;
    else if (data[reader.at] === 0x25) {
      const start = reader.at + 1;
      while (reader.at < end && data[reader.at] !== 0x0a && data[reader.at] !== 0x0d) {
        reader.at += 1;
      }
      reader.onComment?.(start, reader.at);
    } else return;
  }
}

/**
 * Reads the next value; undefined at the end of the data. Never throws and always moves on. With `references`,
 * `12 0 R` is one value; in content streams there are none.
 */
export function readValue(reader: RawReader, references: boolean, depth = 0): RawValue | undefined {
  skipBlanks(reader);
  const { data, end, at } = reader;
  if (at >= end) return undefined;
  switch (data[at]) {
    case 0x28:
      return readString(reader, readLiteralString);
    case 0x2f:
      return { kind: 'name', name: readName(reader) };
    case 0x5b:
      reader.at += 1;
      return { kind: 'array', items: readUntil(reader, 0x5d, references, depth) };
    case 0x3c:
      if (data[at + 1] !== 0x3c) return readString(reader, readHexString);
      reader.at += 2;
      return { kind: 'dictionary', entries: pairs(readUntil(reader, 0x3e, references, depth)) };
    case 0x3e:
      reader.at += data[at + 1] === 0x3e ? 2 : 1;
      return { kind: 'stray' };
    case 0x29:
    case 0x5d:
    case 0x7b:
    case 0x7d:
      reader.at += 1;
      return { kind: 'stray' };
    default:
      return readWord(reader, references);
  }
}

function readString(reader: RawReader, read: typeof readLiteralString): RawValue {
  const start = reader.at;
  const { bytes, end } = read(reader.data, start);
  reader.at = Math.min(end, reader.end);
  return { kind: 'string', bytes, start };
}

/** Members up to the closing delimiter; a word that ends objects or streams closes everything that is open. */
function readUntil(
  reader: RawReader,
  close: number,
  references: boolean,
  depth: number,
): RawValue[] {
  const items: RawValue[] = [];
  if (depth >= MAXIMUM_DEPTH) return items;
  for (;;) {
    skipBlanks(reader);
    const { data, at, end } = reader;
    if (at >= end) return items;
    if (data[at] === close) {
      reader.at += close === 0x3e && data[at + 1] === 0x3e ? 2 : 1;
      return items;
    }
    const item = readValue(reader, references, depth + 1);
    if (item === undefined) return items;
    if (item.kind === 'word' && (item.word === 'endobj' || item.word === 'stream')) {
      reader.at = at;
      return items;
    }
    items.push(item);
  }
}

function pairs(items: readonly RawValue[]): ReadonlyMap<string, RawValue> {
  const entries = new Map<string, RawValue>();
  let at = 0;
  while (at < items.length) {
    const key = items[at];
    const value = items[at + 1];
    if (key?.kind !== 'name' || value === undefined) {
      // Out of step: the value is kept, so that the strings in it are still seen.
      if (key !== undefined) entries.set(`\0${String(at)}`, key);
      at += 1;
      continue;
    }
    const name = entries.has(key.name) ? `${key.name}\0${String(at)}` : key.name;
    entries.set(name, value);
    at += 2;
  }
  return entries;
}

function readName(reader: RawReader): string {
  const { data } = reader;
  const characters: string[] = [];
  reader.at += 1;
  while (reader.at < reader.end && isRegular(data[reader.at])) {
    const byte = data[reader.at] ?? 0;
    const high = byte === 0x23 ? hexDigit(data[reader.at + 1]) : -1;
    const low = high < 0 ? -1 : hexDigit(data[reader.at + 2]);
    characters.push(String.fromCharCode(low < 0 ? byte : high * 16 + low));
    reader.at += low < 0 ? 1 : 3;
  }
  return characters.join('');
}

function readWord(reader: RawReader, references: boolean): RawValue {
  const start = reader.at;
  while (reader.at < reader.end && isRegular(reader.data[reader.at])) reader.at += 1;
  const word = latin1(reader.data, start, reader.at);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(word)) return { kind: 'word', word };
  const value = Number(word);
  if (references && Number.isInteger(value)) {
    const end = referenceEnd(reader.data, reader.at, reader.end);
    if (end > 0) {
      reader.at = end;
      return { kind: 'reference', number: value };
    }
  }
  return { kind: 'number', value };
}

/** One past the `R` of ` 0 R` at `at`, or 0. */
function referenceEnd(data: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(data[at])) at += 1;
  if (at === from || !isDigit(data[at])) return 0;
  while (at < end && isDigit(data[at])) at += 1;
  const digitsEnd = at;
  while (at < end && isBlank(data[at])) at += 1;
  if (at === digitsEnd || data[at] !== 0x52 || isRegular(data[at + 1])) return 0;
  return at + 1;
}
