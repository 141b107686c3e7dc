import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { DocumentError } from '../core/error.js';
import type { Part } from './part.js';

export interface ArchiveLimits {
  /** Bytes that all parts together may unpack to. */
  readonly inflatedBytes: number;
  readonly signal: AbortSignal;
}

/**
 * The parts of a package in the order of its directory. Strict, because readers differ in what they make of an odd one:
 * a name that occurs twice (in any case), leaves the package or is encrypted, a size or checksum that is not true, and
 * more than the limits allow are errors. What stands outside of the directory is not read, and so is not written again.
 *
 * @throws DocumentError DAMAGED, ENCRYPTED, UNSUPPORTED_FORMAT or LIMIT_SIZE
 */
export async function readArchive(
  bytes: Uint8Array,
  { inflatedBytes, signal }: ArchiveLimits,
): Promise<Part[]> {
  const zip = await openZip(bytes);
  if (zip.entryCount > MOST_ENTRIES) throw tooLarge('It has more parts than the limit');
  const parts: Part[] = [];
  const names = new Set<string>();
  let left = inflatedBytes;
  let packed = 0;
  const taken: [number, number][] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      signal.throwIfAborted();
      const name = entry.fileName;
      if (name.endsWith('/')) continue;
      const key = name.normalize('NFC').toLowerCase();
      if (names.has(key)) throw damaged('Two parts have the same name');
      names.add(key);
      if (!isPlainlyNamed(entry)) throw damaged('A part has a name that readers see differently');
      if (entry.isEncrypted()) {
        throw new DocumentError('ENCRYPTED', 'A part of the package is encrypted');
      }
      if (!READ_METHODS.includes(entry.compressionMethod)) {
        throw new DocumentError(
          'UNSUPPORTED_FORMAT',
          'A part of the package is packed in a way that is not read (neither stored nor deflated)',
        );
      }
      checkSizes(entry, left);
      const { relativeOffsetOfLocalHeader: at, compressedSize, uncompressedSize } = entry;
      packed += compressedSize;
      if (packed > bytes.length) throw overlapping();
      if (isBomb(inflatedBytes - left + uncompressedSize, packed)) throw tooTight();
      taken.push([at, at + LOCAL_HEAD + compressedSize]);
      const content = await inflate(zip, entry, left);
      left -= content.length;
      if (crc32(content) !== entry.crc32) throw damaged('The checksum of a part is not true');
      parts.push({ name, bytes: content, compressed: entry.compressionMethod !== 0 });
    }
  } catch (error) {
    if (error instanceof DocumentError || signal.aborted) throw error;
    throw damaged('Its directory or one of its parts cannot be read', error);
  }
  taken.sort(([a], [b]) => a - b);
  if (taken.some(([at], number) => at < (taken[number - 1]?.[1] ?? 0))) throw overlapping();
  return parts;
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await yauzl.fromBufferPromise(buffer, { strictFileNames: true });
  } catch (error) {
    throw damaged('Its directory cannot be read', error);
  }
}

/** A second name in a field of its own, or letters outside of ASCII that are not said to be UTF-8. */
function isPlainlyNamed({ fileName, fileNameRaw, generalPurposeBitFlag }: Entry): boolean {
  const isUtf8 = (generalPurposeBitFlag & 0x800) !== 0;
  const isAscii = fileNameRaw.every((byte) => byte < 0x80);
  return (isUtf8 || isAscii) && fileNameRaw.toString('utf8') === fileName;
}

/** What the directory says already goes too far. */
function checkSizes({ compressedSize, uncompressedSize }: Entry, left: number): void {
  if (uncompressedSize > left) throw tooLarge('It unpacks to more than the limit');
  if (isBomb(uncompressedSize, compressedSize)) throw tooTight();
}

function isBomb(size: number, packed: number): boolean {
  return size > SMALL && size > packed * HIGHEST_RATIO;
}

async function inflate(zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > left) throw tooLarge('It unpacks to more than the limit');
    pieces.push(piece);
  }
  const all = Buffer.concat(pieces, size);
  return new Uint8Array(all.buffer, all.byteOffset, all.byteLength);
}

function damaged(message: string, cause?: unknown): DocumentError {
  return new DocumentError('DAMAGED', `The package cannot be trusted. ${message}.`, { cause });
}

function overlapping(): DocumentError {
  return damaged('Two parts have bytes in common');
}

function tooTight(): DocumentError {
  return tooLarge('Its parts are packed more tightly than those of any document');
}

function tooLarge(message: string): DocumentError {
  return new DocumentError('LIMIT_SIZE', `The package is too large. ${message}.`);
}

/** What stands before the name of an entry (APPNOTE 4.3.7). */
const LOCAL_HEAD = 30;
/** Stored and deflated (APPNOTE 4.4.5): no others are allowed in documents. */
const READ_METHODS: readonly number[] = [0, 8];
const MOST_ENTRIES = 10_000;
/** Beyond this size a part may not be packed more tightly than this. */
const SMALL = 10 * 2 ** 20;
const HIGHEST_RATIO = 200;
