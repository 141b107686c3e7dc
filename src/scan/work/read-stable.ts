import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { DocumentError } from '../../core/error.js';
import type { BytePath } from '../walk/byte-path.js';
import { toBuffer } from '../walk/byte-path.js';
import type { EntryStat } from '../walk/entry.js';
import { sameStat, statOf } from '../walk/entry-stat.js';
import { fileTrouble } from './file-trouble.js';
import { READ_NO_FOLLOW } from '../walk/open-flags.js';

export interface StableFile {
  readonly bytes: Uint8Array;
  /** The same before and after the reading. */
  readonly stat: EntryStat;
}

/**
 * All bytes of a regular file as they were at one time. A file that changes while it is read is read once more. A link is
 * not followed and a pipe not waited for, whatever stood there when the folder was read.
 *
 * @throws DocumentError LIMIT_SIZE, CHANGED_WHILE_READING, SPECIAL_FILE, NOT_FOUND, IO
 */
export async function readStable(path: BytePath, maxBytes: number): Promise<StableFile> {
  const first = await readOnce(path, maxBytes);
  const file = first ?? (await readOnce(path, maxBytes));
  if (file !== undefined) return file;
  throw new DocumentError(
    'CHANGED_WHILE_READING',
    'It was written to while it was read, twice: scan again when nobody works on it',
  );
}

async function readOnce(path: BytePath, maxBytes: number): Promise<StableFile | undefined> {
  let file: FileHandle | undefined;
  try {
    file = await open(toBuffer(path), READ_NO_FOLLOW);
    const before = await file.stat({ bigint: true });
    if (!before.isFile()) {
      throw new DocumentError('SPECIAL_FILE', 'It became something else than a file');
    }
    if (before.size > BigInt(maxBytes)) {
      throw new DocumentError(
        'LIMIT_SIZE',
        `It is larger than ${String(Math.round(maxBytes / 1e6))} MB; \`maxFileBytes\` (--max-file) has it read`,
      );
    }
    const bytes = await readAll(file, Number(before.size));
    const after = await file.stat({ bigint: true });
    if (bytes === undefined || !sameStat(statOf(before), statOf(after))) return undefined;
    return { bytes, stat: statOf(after) };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const { code, message } = fileTrouble(error);
    throw new DocumentError(code, message);
  } finally {
    await file?.close();
  }
}

/** Exactly as many bytes as the file is said to have; `undefined` where it has less or more. */
async function readAll(file: FileHandle, size: number): Promise<Uint8Array | undefined> {
  // One byte more than there should be shows that there is more.
  const bytes = new Uint8Array(size + 1);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled === size ? bytes.subarray(0, size) : undefined;
}
