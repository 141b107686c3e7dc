import { createHash } from 'node:crypto';
import type { Change, ReaderRecord } from '../../../core/audit.js';
import type { RawFile, RawObject } from './raw/objects.js';
import type { RawValue } from './raw/syntax.js';
import { readRawFile } from './raw/objects.js';

export interface StreamComparison {
  readonly changes: readonly Change[];
  readonly record: ReaderRecord;
}

/**
 * Proves that every stream of the output is one of the input, byte for byte as it is packed, or one that the
 * rewriting names by the hash of its bytes. Object streams and cross-reference streams belong to how a file is written
 * and are read by the raw walk. The streams of an encrypted input are in a cipher there: they are counted, and their
 * pages are proved by what they show.
 */
export function compareStreams(
  before: Uint8Array,
  after: Uint8Array,
  rewritten: readonly string[],
): StreamComparison {
  const read = { identical: 0, rewritten: 0, 'of an encrypted input': 0 };
  const changes: Change[] = [];
  const input = readRawFile(before);
  const isEncrypted = hasCipher(input);
  const known = new Set(
    input.objects.flatMap((object) => {
      const packed = packedBytes(before, object);
      return packed === undefined ? [] : [digestOf(packed)];
    }),
  );
  const named = new Set(rewritten);
  const view = Buffer.from(before.buffer, before.byteOffset, before.byteLength);
  for (const object of readRawFile(after).objects) {
    const packed = packedBytes(after, object);
    if (packed === undefined || isStructure(object)) continue;
    const digest = digestOf(packed);
    if (named.has(digest)) read.rewritten += 1;
    else if (isEncrypted) read['of an encrypted input'] += 1;
    // Readers may differ on where a damaged stream begins and ends; its bytes are the same ones all the same.
    else if (known.has(digest) || view.indexOf(packed) >= 0) read.identical += 1;
    else changes.push({ kind: 'bytes', where: `stream of object ${String(object.number)}` });
  }
  return { changes, record: { reader: 'streams', read, unread: [] } };
}

/** Without the line end before `endstream`, which cannot be told from data where /Length is in another object. */
function packedBytes(data: Uint8Array, { stream }: RawObject): Uint8Array | undefined {
  if (stream === undefined) return undefined;
  let { end } = stream;
  while (end > stream.start && (data[end - 1] === 0x0a || data[end - 1] === 0x0d)) end -= 1;
  return data.subarray(stream.start, end);
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isStructure({ values }: RawObject): boolean {
  const type = entriesOf(values[0])?.get('Type');
  return type?.kind === 'name' && (type.name === 'ObjStm' || type.name === 'XRef');
}

function hasCipher({ trailers, objects }: RawFile): boolean {
  return (
    trailers.some((trailer) => entriesOf(trailer)?.has('Encrypt') === true) ||
    objects.some(
      (object) => isStructure(object) && entriesOf(object.values[0])?.has('Encrypt') === true,
    )
  );
}

function entriesOf(value: RawValue | undefined): ReadonlyMap<string, RawValue> | undefined {
  return value?.kind === 'dictionary' ? value.entries : undefined;
}
