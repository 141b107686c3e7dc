import type { RawReader } from './reader.js';
import type { RawValue } from './syntax.js';
import { isBlank, isDigit, isRegular, latin1 } from './syntax.js';
import { readValue, skipBlanks } from './reader.js';
import { findStreamEnd } from './stream-end.js';

/** A range of the file, half-open. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** One `N G obj … endobj` as it stands in the file, reachable or not. */
export interface RawObject extends ByteRange {
  readonly number: number;
  /** The value, and whatever else stands before `endobj` or the stream. */
  readonly values: readonly RawValue[];
  /** The stream's data, still packed. */
  readonly stream?: ByteRange;
}

/** Everything that the bytes of a file hold, in file order, without help of any cross-reference table. */
export interface RawFile {
  readonly objects: readonly RawObject[];
  /** Comments anywhere outside streams, without the `%`. */
  readonly comments: readonly ByteRange[];
  /** What is no object, comment, table or trailer. */
  readonly junk: readonly ByteRange[];
  readonly trailers: readonly RawValue[];
  /** Byte offsets that classic cross-reference tables give for objects in use. */
  readonly tableOffsets: readonly number[];
  /** Offsets after `startxref`. */
  readonly startOffsets: readonly number[];
  readonly endMarks: readonly number[];
  /** Offset of `%PDF-`, or -1. */
  readonly header: number;
}

type Growing<Type> = {
  -readonly [Key in keyof Type]: Type[Key] extends readonly (infer Item)[] ? Item[] : Type[Key];
};

/** Reads all bytes of a file. Never throws; what makes no sense becomes junk. */
export function readRawFile(data: Uint8Array): RawFile {
  const file: Growing<RawFile> = {
    objects: [],
    comments: [],
    junk: [],
    trailers: [],
    tableOffsets: [],
    startOffsets: [],
    endMarks: [],
    header: -1,
  };
  const reader: RawReader = {
    data,
    end: data.length,
    at: 0,
    onComment: (start, end) => {
      noteComment(file, data, start, end);
    },
  };
  for (;;) {
    skipBlanks(reader);
    if (reader.at >= reader.end) return file;
    readTopLevel(file, reader);
  }
}

function noteComment(file: Growing<RawFile>, data: Uint8Array, start: number, end: number): void {
  const text = latin1(data, start, Math.min(end, start + 8));
  if (text.startsWith('PDF-') && file.header < 0) file.header = start - 1;
  if (text.startsWith('%EOF')) file.endMarks.push(start - 1);
  file.comments.push({ start, end });
}

function readTopLevel(file: Growing<RawFile>, reader: RawReader): void {
  const start = reader.at;
  const header = objectHeader(reader.data, start, reader.end);
  if (header !== undefined) {
    file.objects.push(readObject(reader, start, header));
    return;
  }
  let end = start + 1;
  while (end < reader.end && isRegular(reader.data[end])) end += 1;
  reader.at = end;
  switch (latin1(reader.data, start, end)) {
    // The end of an object with a stream, which is read up to `endstream`.
    case 'endobj':
      return;
    case 'xref':
      readTable(file, reader);
      return;
    case 'trailer': {
      const trailer = readValue(reader, true);
      if (trailer !== undefined) file.trailers.push(trailer);
      return;
    }
    case 'startxref': {
      const offset = readValue(reader, false);
      if (offset?.kind === 'number') file.startOffsets.push(offset.value);
      return;
    }
    default: {
      const last = file.junk.at(-1);
      if (last !== undefined && start - last.end < 3)
        file.junk.splice(-1, 1, { start: last.start, end });
      else file.junk.push({ start, end });
    }
  }
}

/** Subsections of `first count` and lines of `offset generation n|f` (ISO 32000-2 §7.5.4), as loosely as readers do. */
function readTable(file: Growing<RawFile>, reader: RawReader): void {
  const numbers: number[] = [];
  for (;;) {
    skipBlanks(reader);
    const start = reader.at;
    if (objectHeader(reader.data, start, reader.end) !== undefined) return;
    let end = start;
    while (end < reader.end && isRegular(reader.data[end])) end += 1;
    const word = latin1(reader.data, start, end);
    if (/^\d{1,10}$/u.test(word)) numbers.push(Number(word));
    else if (word === 'n' || word === 'f') {
      const offset = numbers.at(-2);
      if (word === 'n' && offset !== undefined) file.tableOffsets.push(offset);
      numbers.length = 0;
    } else return;
    reader.at = end;
  }
}

interface ObjectHeader {
  readonly number: number;
  readonly end: number;
}

/** `12 0 obj` at `start`, or undefined. */
export function objectHeader(
  data: Uint8Array,
  start: number,
  limit: number,
): ObjectHeader | undefined {
  if (!isDigit(data[start])) return undefined;
  let at = start;
  while (at < limit && isDigit(data[at])) at += 1;
  const number = Number(latin1(data, start, at));
  const generation = skip(data, at, limit, isBlank);
  const after = skip(data, generation, limit, isDigit);
  const word = skip(data, after, limit, isBlank);
  if (generation === at || after === generation || word === after) return undefined;
  const isObject = data[word] === 0x6f && data[word + 1] === 0x62 && data[word + 2] === 0x6a;
  return isObject ? { number, end: word + 3 } : undefined;
}

function skip(
  data: Uint8Array,
  from: number,
  limit: number,
  accepts: (byte: number | undefined) => boolean,
): number {
  let at = from;
  while (at < limit && accepts(data[at])) at += 1;
  return at;
}

function readObject(reader: RawReader, start: number, header: ObjectHeader): RawObject {
  const { data } = reader;
  const values: RawValue[] = [];
  const object = { number: header.number, start, values };
  reader.at = header.end;
  for (;;) {
    skipBlanks(reader);
    // A missing endobj: the next object begins.
    if (objectHeader(data, reader.at, reader.end) !== undefined)
      return { ...object, end: reader.at };
    const value = readValue(reader, true);
    if (value === undefined) return { ...object, end: reader.at };
    if (value.kind === 'word' && value.word === 'endobj') return { ...object, end: reader.at };
    if (value.kind === 'word' && value.word === 'stream') {
      const stream = findStreamEnd(data, reader.at, values[0]);
      reader.at = stream.after;
      return { ...object, stream: { start: stream.start, end: stream.end }, end: reader.at };
    }
    values.push(value);
  }
}
