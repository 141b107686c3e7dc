import { randomBytes } from 'node:crypto';
import { link, lstat, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BlackletterError } from '../core/error.js';
import { errorCode } from './read-source.js';

export interface WriteOptions {
  /** Replaces a file that is there. @defaultValue false */
  readonly overwrite?: boolean;
  /** The file that the output was made from: the output is never more open than it. */
  readonly like?: string;
  /** The mode where `like` is not given. @defaultValue 0o600 */
  readonly mode?: number;
}

/** Reports and plans are for their owner only, as is everything while it is being written. */
const PRIVATE = 0o600;

/**
 * Writes a file so that it is there whole or not at all: a temporary file in the target's folder, flushed to the disk,
 * then renamed. Without `like` only its owner can read it. Content in pieces is written as they come.
 *
 * @throws BlackletterError OUTPUT_EXISTS unless `overwrite`; BAD_OPTION when it would replace its own input; IO.
 */
export async function writeOutput(
  path: string,
  content: Uint8Array | string | AsyncIterable<string>,
  { overwrite = false, like, mode: ownMode = PRIVATE }: WriteOptions = {},
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${randomBytes(9).toString('hex')}.blackletter-tmp`);
  try {
    await refuseToReplace(path, overwrite, like);
    const mode = like === undefined ? ownMode : (await stat(like)).mode & 0o666;
    const file = await open(temporary, 'wx', mode & PRIVATE);
    try {
      await writeFile(file, content);
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    if (overwrite) await rename(temporary, path);
    else await linkOrFail(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    if (error instanceof BlackletterError) throw error;
    throw new BlackletterError('IO', `Cannot write the output file (${errorCode(error)})`);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function refuseToReplace(
  path: string,
  overwrite: boolean,
  like: string | undefined,
): Promise<void> {
  const there = await lstat(path).catch(() => undefined);
  if (there === undefined) return;
  if (!overwrite) throw new BlackletterError('OUTPUT_EXISTS', 'The output file exists already');
  const [target, input] = await Promise.all([
    stat(path, { bigint: true }).catch(() => undefined),
    like === undefined ? undefined : stat(like, { bigint: true }),
  ]);
  if (target !== undefined && target.ino === input?.ino && target.dev === input.dev) {
    throw new BlackletterError('BAD_OPTION', 'The output file is the input file');
  }
  if (there.isDirectory()) throw new BlackletterError('IO', 'The output is a folder');
}

/** A hard link fails where the name is taken, so that nothing that came in between is lost. */
async function linkOrFail(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') {
      throw new BlackletterError('OUTPUT_EXISTS', 'The output file exists already');
    }
    // Some file systems have no hard links.
    await rename(temporary, path);
  }
}

/** Best effort: not every system can flush a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
