import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BlackletterError } from '../../core/error.js';

/** Files of a run that nothing may be written over. */
export interface ProtectedFiles {
  /** @throws OUTPUT_EXISTS when `path` is an input or was written by this run, or exists and may not be replaced */
  readonly claim: (path: string, replaceExisting: boolean) => Promise<void>;
}

/**
 * An input is known by device and inode, so that another spelling of its path, a link to it or another case of its
 * name is still the same file. Where a file system gives no inode, the full path stands for it.
 */
export async function protectFiles(inputs: readonly string[]): Promise<ProtectedFiles> {
  const identities = new Set((await Promise.all(inputs.map(identity))).flat());
  const claimed = new Set<string>();
  return {
    claim: async (path, replaceExisting) => {
      const found = await identity(path);
      if (found.some((one) => identities.has(one)))
        throw new BlackletterError('OUTPUT_EXISTS', 'The output would overwrite an input');
      if (found.some((one) => claimed.has(one)))
        throw new BlackletterError('OUTPUT_EXISTS', 'Two results of this run have the same path');
      if (found.length > 1 && !replaceExisting)
        throw new BlackletterError(
          'OUTPUT_EXISTS',
          'The output file exists already; --force replaces it',
        );
      for (const one of found) claimed.add(one);
    },
  };
}

/** The full path, and the inode where the file exists. */
async function identity(path: string): Promise<string[]> {
  const full = `path ${resolve(path)}`;
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return [full, ino === 0n ? `exists ${full}` : `inode ${dev} ${ino}`];
  } catch {
    return [full];
  }
}
