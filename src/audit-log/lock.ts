import { randomBytes } from 'node:crypto';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { BlackletterError } from '../core/error.js';

/** How long a lock can be held by anybody who is still at work: lines take milliseconds. */
const STALE_MS = 60_000;
const PATIENCE_MS = 2 * STALE_MS;
const PAUSE_MS = 20;

/**
 * Does some work while nobody else who asks here does. A lock that a killed process left behind is broken after a minute.
 * @throws BlackletterError IO where the lock cannot be had
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const lock = `${path}.lock`;
  await take(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  while (!(await tryTake(lock))) {
    if (Date.now() > giveUp) throw new BlackletterError('IO', 'The audit log stays locked');
    await breakStale(lock);
    await sleep(PAUSE_MS * (1 + Math.random()));
  }
}

async function tryTake(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new BlackletterError('IO', 'The audit log cannot be locked in its folder');
  }
}

/** Moves an old lock away under another name and looks at what it got, since another may have been quicker. */
async function breakStale(lock: string): Promise<void> {
  const seen = await lstat(lock).catch(() => undefined);
  if (seen === undefined || Date.now() - seen.mtimeMs < STALE_MS) return;
  const away = `${lock}.${randomBytes(9).toString('hex')}`;
  try {
    await rename(lock, away);
    const got = await lstat(away);
    if (got.ino !== seen.ino) await link(away, lock);
  } catch {
    // Somebody else broke it; the next attempt shows.
  } finally {
    await rm(away, { force: true });
  }
}
