import {
  closeSync,
  fdatasync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { BlackletterError } from '../../core/error.js';
import { errorCode } from '../../files/read-source.js';
import type { LineFile } from './line-file.js';
import { lineFile } from './line-file.js';

/** An open journal: lines are added at its end and never changed. */
export interface Journal {
  /** @returns The offset of the line. @throws BlackletterError IO, such as for a full disk */
  readonly append: (line: string) => number;
  /** For lines in their order. */
  readonly file: LineFile;
  /** For lines in no order. */
  readonly lookUp: LineFile;
  /** Everything is on the disk, then it is closed. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a journal, or makes one that only its owner can read. What a crash left of a last line is cut off.
 *
 * Each line is one write, so that a kill at any moment leaves whole lines; the disk is waited for once in a while, so that
 * a power failure loses the last seconds, which are done again.
 *
 * @param flags `wx` makes a new file, `r+` opens one.
 */
export function openJournal(path: string, flags: 'wx' | 'r+'): Journal {
  const file = openSync(path, flags === 'wx' ? 'wx+' : 'r+', 0o600);
  const end = endOfLines(file);
  ftruncateSync(file, end);
  let size = end;
  let unsynced = 0;
  let lastSync = performance.now();
  let syncing: Promise<void> | undefined;

  const sync = (): Promise<void> => {
    unsynced = 0;
    lastSync = performance.now();
    syncing ??= new Promise((resolve) => {
      fdatasync(file, () => {
        syncing = undefined;
        resolve();
      });
    });
    return syncing;
  };

  return {
    append: (line) => {
      const offset = size;
      try {
        const bytes = Buffer.from(line);
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, undefined, size + at);
        size += bytes.length;
      } catch (error) {
        throw new BlackletterError('IO', `Cannot write the journal (${errorCode(error)})`);
      }
      unsynced += 1;
      if (unsynced >= MOST_UNSYNCED || performance.now() - lastSync > MOST_MS) void sync();
      return offset;
    },
    file: lineFile(file),
    lookUp: lineFile(file, 8 * 1024),
    close: async () => {
      await syncing;
      await sync();
      closeSync(file);
    },
  };
}

/** Length of the file up to and with its last line end. */
function endOfLines(file: number): number {
  const bytes = Buffer.allocUnsafe(64 * 1024);
  for (let end = fstatSync(file).size; end > 0;) {
    const start = Math.max(0, end - bytes.length);
    const read = readSync(file, bytes, 0, end - start, start);
    const at = bytes.subarray(0, read).lastIndexOf(10);
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}

const MOST_UNSYNCED = 1000;
const MOST_MS = 2000;
