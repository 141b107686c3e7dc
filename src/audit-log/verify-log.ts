import type { ChainLink } from './audit-line.js';
import { BEFORE_FIRST, LONGEST_LINE, readAuditLine } from './audit-line.js';

/**
 * What is wrong with a log:
 * - `changed`: a line is not what its hash was made of;
 * - `gap`: a line does not follow the one before: lines were taken out, put in, or put in another order;
 * - `not-an-entry`: a line is none of an audit log;
 * - `unfinished`: the log ends within a line;
 * - `head-missing`: the head that was kept elsewhere is of no line: the end was cut off, or the log replaced;
 * - `empty`: there is no line.
 */
export type AuditFault =
  | {
      readonly kind: 'changed' | 'gap' | 'not-an-entry' | 'unfinished';
      /** Counts from 1. */
      readonly line: number;
    }
  | { readonly kind: 'head-missing' | 'empty' };

export interface AuditVerdict {
  readonly entries: number;
  /** Hash of the last line; absent where there is none. */
  readonly head?: string;
  /** Lines after that of the head that was kept elsewhere. */
  readonly since?: number;
  /** The first of them. */
  readonly faults: readonly AuditFault[];
}

const MOST_FAULTS = 100;
const NEWLINE = 10;
const NO_LINE = Buffer.alloc(0);

/**
 * Checks every line of a log, whose bytes come in pieces. Without a head that was kept elsewhere a log that was cut off
 * after a whole line, or written anew from its beginning, looks like any other.
 *
 * @param kept The head that was kept elsewhere.
 */
export async function verifyAuditLog(
  chunks: AsyncIterable<Uint8Array>,
  kept?: string,
): Promise<AuditVerdict> {
  const faults: AuditFault[] = [];
  const report = (fault: AuditFault): void => {
    if (faults.length < MOST_FAULTS) faults.push(fault);
  };
  let before: ChainLink = BEFORE_FIRST;
  let line = 0;
  let keptAt: number | undefined;
  const unfinished = await eachLine(chunks, (bytes) => {
    line += 1;
    const read = readAuditLine(bytes);
    if (read === undefined) {
      report({ kind: 'not-an-entry', line });
      return;
    }
    if (!read.isWhole) report({ kind: 'changed', line });
    if (read.prev !== before.hash || read.link.seq !== before.seq + 1)
      report({ kind: 'gap', line });
    before = read.link;
    if (read.isWhole && read.link.hash === kept) keptAt = line;
  });
  if (unfinished) report({ kind: 'unfinished', line: line + 1 });
  if (line === 0 && !unfinished) report({ kind: 'empty' });
  if (kept !== undefined && keptAt === undefined) report({ kind: 'head-missing' });
  return {
    entries: line,
    ...(before === BEFORE_FIRST ? {} : { head: before.hash }),
    ...(keptAt === undefined ? {} : { since: line - keptAt }),
    faults,
  };
}

/** Calls back for each line without its end; true where bytes are left after the last end. */
async function eachLine(
  chunks: AsyncIterable<Uint8Array>,
  tell: (line: Buffer) => void,
): Promise<boolean> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      tell(length > LONGEST_LINE ? NO_LINE : Buffer.concat([...rest, bytes.subarray(from, end)]));
      rest = [];
      length = 0;
      from = end + 1;
    }
    length += bytes.length - from;
    // A line that is far too long is none, and must not fill the memory.
    if (length <= LONGEST_LINE && from < bytes.length) rest.push(Buffer.from(bytes.subarray(from)));
  }
  return length > 0;
}
