import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { BlackletterError } from '../../core/error.js';
import { errorCode } from '../../files/read-source.js';
import type { Journal } from './journal.js';
import { openJournal } from './journal.js';
import { readEnd, readHeader } from './journal-ends.js';
import { newKey } from '../scan-key.js';

/** The journal of a scan, and that of the one before. */
export interface StateFile {
  readonly journal: Journal;
  /** Set where the journal is that of a scan that was interrupted. */
  readonly resumes: boolean;
  /** The last scan that came to its end, as far as it still holds. */
  readonly previous?: Journal;
  /** Closes all of it. @param finished The journal is complete, and what it was made from may go. */
  readonly close: (finished: boolean) => Promise<void>;
}

/**
 * Opens the journal at a path. One that came to its end is set aside until the new one does too; one that was made with
 * other settings says nothing any more.
 */
export function openState(
  path: string,
  { settings, fresh }: { readonly settings: string; readonly fresh: boolean },
): StateFile {
  const aside = `${path}.previous`;
  try {
    const holds = (file: string): boolean => readHeader(file)?.settings === settings && !fresh;
    const resumes = existsSync(path) && holds(path) && readEnd(path) === undefined;
    if (!resumes && existsSync(path)) renameSync(path, aside);
    const previous = existsSync(aside) && holds(aside) ? openJournal(aside, 'r+') : undefined;
    const journal = openJournal(path, resumes ? 'r+' : 'wx');
    return {
      journal,
      resumes,
      ...(previous === undefined ? {} : { previous }),
      close: async (finished) => {
        await journal.close();
        await previous?.close();
        if (finished) rmSync(aside, { force: true });
      },
    };
  } catch (error) {
    if (error instanceof BlackletterError) throw error;
    throw new BlackletterError('IO', `Cannot open the journal (${errorCode(error)})`);
  }
}

/** The key beside a journal; made when there is none. It is what keeps the hashes in the journal from being guessed. */
export function stateKey(path: string): Uint8Array {
  const file = `${path}.key`;
  try {
    if (!existsSync(file)) writeFileSync(file, newKey(), { mode: 0o600, flag: 'wx' });
    const key = new Uint8Array(readFileSync(file));
    if (key.length >= 32) return key;
  } catch (error) {
    throw new BlackletterError(
      'IO',
      `Cannot read the key beside the journal (${errorCode(error)})`,
    );
  }
  throw new BlackletterError('BAD_OPTION', 'The key beside the journal is no key of 32 bytes');
}
