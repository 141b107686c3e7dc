import type { FileHandle } from 'node:fs/promises';
import { BlackletterError } from '../core/error.js';
import type { ChainLink } from './audit-line.js';
import { BEFORE_FIRST, LONGEST_LINE, readAuditLine } from './audit-line.js';

const NEWLINE = 10;

/** The end of a log: its last whole line, and what stands after it. */
export interface LogEnd {
  readonly last: ChainLink;
  /** Where the next line goes. */
  readonly size: number;
  /** Bytes of a line that was never finished. */
  readonly cutBytes: number;
}

/**
 * @throws BlackletterError BAD_OPTION for a file that is no audit log, or whose last line was changed: nothing is to be
 *   added to either
 */
export async function findLogEnd(file: FileHandle): Promise<LogEnd> {
  const { size } = await file.stat();
  if (size === 0) return { last: BEFORE_FIRST, size, cutBytes: 0 };
  const from = Math.max(0, size - LONGEST_LINE);
  const tail = Buffer.alloc(size - from);
  await file.read(tail, 0, tail.length, from);
  const end = tail.lastIndexOf(NEWLINE);
  if (end < 0) {
    // The very first line may be the one that was never finished.
    if (from > 0 || !tail.subarray(0, 9).equals(FIRST.subarray(0, tail.length))) throw notALog();
    return { last: BEFORE_FIRST, size: 0, cutBytes: size };
  }
  const line = readAuditLine(
    tail.subarray(end === 0 ? 0 : tail.lastIndexOf(NEWLINE, end - 1) + 1, end),
  );
  if (line === undefined) throw notALog();
  if (!line.isWhole)
    throw new BlackletterError(
      'BAD_OPTION',
      'The audit log was changed; `blackletter audit verify FILE` says where',
    );
  return { last: line.link, size: from + end + 1, cutBytes: tail.length - end - 1 };
}

const FIRST = Buffer.from('{"seq":0,');

function notALog(): BlackletterError {
  return new BlackletterError('BAD_OPTION', 'The file given by --audit-log is no audit log');
}
