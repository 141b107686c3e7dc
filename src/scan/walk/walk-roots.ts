import type { BigIntStats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BytePath } from './byte-path.js';
import { toBytePath } from './byte-path.js';
import type { Entry } from './entry.js';
import { identityOf, statOf } from './entry-stat.js';
import { fileTrouble } from '../work/file-trouble.js';
import type { WalkRules } from './walk-rules.js';
import { OTHER_ROOT, SPECIAL, leavesOut } from './walk-rules.js';

/** One of the paths that were given. */
export interface WalkRoot {
  readonly index: number;
  readonly fullPath: BytePath;
  readonly isFolder: boolean;
  readonly device: bigint;
  /** Device and inode. */
  readonly identity: string;
}

/** The root, and its entry where there is nothing to walk through. */
export async function openRoot(
  path: string,
  index: number,
  earlier: readonly WalkRoot[],
  rules: WalkRules,
): Promise<{ readonly root: WalkRoot; readonly entry?: Entry }> {
  const here = { root: index, path: toBytePath(basename(path) || '.'), fullPath: toBytePath(path) };
  let found: BigIntStats;
  let fullPath: BytePath;
  try {
    fullPath = (await realpath(path, 'buffer')).toString('latin1');
    found = await stat(path, { bigint: true });
  } catch (error) {
    const reason = fileTrouble(error);
    const kind = reason.code === 'NOT_FOUND' ? 'missing' : 'file';
    const nothing = { index, fullPath: '', isFolder: false, device: 0n, identity: `none ${index}` };
    return { root: nothing, entry: { ...here, kind, passedOver: { status: 'unread', reason } } };
  }
  const identity = identityOf(found);
  const isFolder = found.isDirectory();
  const root = { index, fullPath, isFolder, device: found.dev, identity };
  const twice =
    found.ino === 0n
      ? earlier.some((one) => one.fullPath === fullPath)
      : earlier.some((one) => one.identity === identity && one.isFolder === isFolder);
  if (isFolder && !twice) return { root };
  const reason = twice
    ? OTHER_ROOT
    : found.isFile()
      ? leavesOut({ ...here, fullPath }, false, [], { ...rules, hidden: true })
      : SPECIAL;
  const kind = isFolder ? 'folder' : found.isFile() ? 'file' : 'special';
  return {
    root: { ...root, isFolder: false },
    entry: {
      ...here,
      fullPath,
      kind,
      ...(kind === 'file' ? { stat: statOf(found), lstat: found } : {}),
      ...(reason === undefined ? {} : { passedOver: { status: 'skipped', reason } }),
    },
  };
}
