import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { platform } from 'node:os';
import { BlackletterError } from '../core/error.js';
import { writeOutput } from './write-output.js';

/** Below this a key could be guessed, and with it every value that a fingerprint stands for. */
const LEAST_BYTES = 32;
/** What is longer is no key. */
const MOST_BYTES = 4096;
const OTHERS = 0o077;

/**
 * The key in a file: its bytes as they are, from 32 up, in a regular file that nobody but its owner can get at.
 * @throws BlackletterError NOT_FOUND, BAD_OPTION
 */
export async function readKeyFile(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => {
    throw new BlackletterError('NOT_FOUND', 'Cannot read the file given by --key-file');
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw refuse('is not a regular file');
    // Windows has no such bits.
    if (platform() !== 'win32' && (stat.mode & OTHERS) !== 0)
      throw refuse('can be read or written by others; make it 0600');
    if (stat.size < LEAST_BYTES || stat.size > MOST_BYTES)
      throw refuse(`holds no key of ${LEAST_BYTES} to ${MOST_BYTES} bytes`);
    return Uint8Array.from(await file.readFile());
  } finally {
    await file.close();
  }
}

/**
 * Writes a new key of 32 random bytes for its owner alone; one that is there is never replaced.
 * @throws BlackletterError OUTPUT_EXISTS, IO
 */
export async function makeKeyFile(path: string): Promise<void> {
  await writeOutput(path, randomBytes(LEAST_BYTES));
}

function refuse(what: string): BlackletterError {
  return new BlackletterError(
    'BAD_OPTION',
    `The file given by --key-file ${what}; \`blackletter init --key FILE\` makes one`,
  );
}
