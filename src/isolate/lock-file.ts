import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { kill, pid as ownPid } from 'node:process';
import { BlackletterError } from '../core/error.js';
import { errorCode } from '../files/read-source.js';

/**
 * Takes a lock that a living process alone can hold: one that was left by a crash on this machine is taken over.
 * @returns Gives it back. @throws BlackletterError BAD_OPTION where another scan holds it, IO
 */
export function takeLock(path: string): () => void {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, JSON.stringify({ host: hostname(), pid: ownPid }));
      closeSync(file);
      return () => {
        rmSync(path, { force: true });
      };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') {
        throw new BlackletterError('IO', `Cannot lock the journal (${errorCode(error)})`);
      }
      if (isHeld(path)) break;
      rmSync(path, { force: true });
    }
  }
  throw new BlackletterError(
    'BAD_OPTION',
    'Another scan is writing the journal; if none is, remove the .lock file beside it',
  );
}

/** A lock of another machine cannot be looked into; one that is just being written counts as held. */
function isHeld(path: string): boolean {
  try {
    const { host, pid } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    if (host !== hostname() || typeof pid !== 'number') return true;
    kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
