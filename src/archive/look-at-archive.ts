import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { Entry } from 'yauzl';
import { DocumentError } from '../core/error.js';
import type { ArchiveLimits } from './read-archive.js';

/** An archive for whoever only looks: what one entry is does not keep from the others. */
export interface LookedAtArchive {
  readonly entries: readonly LookedAtEntry[];
  /** False where its directory could not be followed to its end, or is longer than anybody follows. */
  readonly isWhole: boolean;
}

export interface LookedAtEntry {
  /** Every name that a reader may give it, folders too. */
  readonly names: readonly string[];
  readonly isFolder: boolean;
  /**
   * Its content; `isTrue` is false where the checksum says another.
   * @throws DocumentError ENCRYPTED, DAMAGED, LIMIT_SIZE
   */
  readonly read: () => Promise<{ readonly bytes: Uint8Array; readonly isTrue: boolean }>;
}

/**
 * The entries of an archive of any kind: encrypted ones among them, names that occur twice or in an old code page. Nothing
 * is unpacked before it is asked for, and all together to no more than the limit.
 *
 * @throws DocumentError DAMAGED where it has no directory
 */
export async function lookAtArchive(
  bytes: Uint8Array,
  { inflatedBytes, signal }: ArchiveLimits,
): Promise<LookedAtArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await yauzl
    .fromBufferPromise(buffer, { decodeStrings: false })
    .catch((cause: unknown) => {
      throw new DocumentError('DAMAGED', 'The directory of the archive cannot be read', { cause });
    });
  let left = inflatedBytes;
  const read = async (entry: Entry): ReturnType<LookedAtEntry['read']> => {
    if (entry.isEncrypted()) throw new DocumentError('ENCRYPTED', 'The entry has a password');
    const { compressedSize, uncompressedSize } = entry;
    const isBomb = uncompressedSize > SMALL && uncompressedSize > compressedSize * HIGHEST_RATIO;
    if (uncompressedSize > left || isBomb) throw tooLarge();
    const pieces: Buffer[] = [];
    try {
      const stream = await zip.openReadStreamPromise(entry);
      for await (const piece of stream as AsyncIterable<Buffer>) {
        signal.throwIfAborted();
        left -= piece.length;
        if (left < 0) throw tooLarge();
        pieces.push(piece);
      }
    } catch (error) {
      if (error instanceof DocumentError || signal.aborted) throw error;
      throw new DocumentError('DAMAGED', 'The entry cannot be unpacked', { cause: error });
    }
    const all = Buffer.concat(pieces);
    return { bytes: new Uint8Array(all), isTrue: crc32(all) === entry.crc32 };
  };
  const entries: LookedAtEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      signal.throwIfAborted();
      if (entries.length >= MOST_ENTRIES) return { entries, isWhole: false };
      const names = namesOf(entry);
      const isFolder = names.every((name) => name.endsWith('/'));
      entries.push({ names, isFolder, read: () => read(entry) });
    }
  } catch (error) {
    if (signal.aborted) throw error;
    return { entries, isWhole: false };
  }
  return { entries, isWhole: zip.entryCount === entries.length };
}

/** As UTF-8 where it is, in the code page of old archives, and as a field of its own says. */
function namesOf({ fileNameRaw, generalPurposeBitFlag, extraFieldRaw }: Entry): string[] {
  const said = ((): string[] => {
    try {
      const fields = yauzl.parseExtraFields(extraFieldRaw);
      return [yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, fields, false)];
    } catch {
      return [];
    }
  })();
  return [...new Set([...said, new TextDecoder().decode(fileNameRaw)])];
}

function tooLarge(): DocumentError {
  return new DocumentError('LIMIT_SIZE', 'It unpacks to more than the limit');
}

const MOST_ENTRIES = 100_000;
/** Beyond this size an entry may not be packed more tightly than this. */
const SMALL = 10 * 2 ** 20;
const HIGHEST_RATIO = 200;
