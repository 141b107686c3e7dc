import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BlackletterError } from '../core/error.js';
import type { AuditEvent } from './audit-event.js';
import type { ChainLink } from './audit-line.js';
import { auditLine } from './audit-line.js';
import { findLogEnd } from './last-line.js';
import { withLock } from './lock.js';

const { O_RDWR, O_CREAT, O_APPEND, O_NONBLOCK } = constants;

/**
 * Adds lines to an audit log and returns once they are on the disk. The file is made, for its owner alone, where there is
 * none. Several processes may write to one log.
 *
 * @returns The head: the hash of the last line, which vouches for the whole log.
 * @throws BlackletterError IO, BAD_OPTION for a file that is no audit log or was changed
 */
export async function appendAudit(
  path: string,
  events: readonly AuditEvent[],
  now: Date,
): Promise<ChainLink> {
  return withLock(path, async () => {
    try {
      const file = await open(path, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK, 0o600);
      try {
        return await append(file, events, now.toISOString());
      } finally {
        await file.close();
        await syncFolder(dirname(path));
      }
    } catch (error) {
      if (error instanceof BlackletterError) throw error;
      const { code = 'unknown error' } = error as NodeJS.ErrnoException;
      throw new BlackletterError('IO', `Cannot write the audit log (${code})`);
    }
  });
}

async function append(
  file: FileHandle,
  events: readonly AuditEvent[],
  at: string,
): Promise<ChainLink> {
  if (!(await file.stat()).isFile())
    throw new BlackletterError('BAD_OPTION', 'The file given by --audit-log is no regular file');
  const { last, size, cutBytes } = await findLogEnd(file);
  if (cutBytes > 0) await file.truncate(size);
  const recovery: AuditEvent[] = cutBytes > 0 ? [{ event: 'recovered', cutBytes }] : [];
  let head = last;
  let text = '';
  for (const event of [...recovery, ...events]) {
    const { line, link } = auditLine(event, at, head);
    head = link;
    text += line;
  }
  if ((await file.stat()).size !== size)
    throw new BlackletterError('IO', 'Something else writes to the audit log');
  await file.writeFile(text);
  await file.sync();
  return head;
}

/** So that a new file is found again after a crash; not every system can. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
