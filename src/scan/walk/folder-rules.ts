import { open } from 'node:fs/promises';
import type { BytePath } from './byte-path.js';
import { joinPath, toBuffer } from './byte-path.js';
import { READ_NO_FOLLOW } from './open-flags.js';
import type { PathRules } from './path-rules.js';
import { pathRules } from './path-rules.js';

/** The ignore file of one folder. */
export interface FolderRules {
  readonly rules: PathRules;
  /** Length of the folder's path with its slash: what stands before the paths that the rules are about. */
  readonly base: number;
}

/** The name of ignore files; their syntax is that of `.gitignore`. */
export const IGNORE_FILE = '.blackletterignore';

/** The innermost folder that has something to say about an entry decides, as in git. */
export function isIgnored(
  path: BytePath,
  isFolder: boolean,
  folders: readonly FolderRules[],
): boolean {
  for (let at = folders.length - 1; at >= 0; at--) {
    const folder = folders[at];
    const verdict = folder?.rules.excludes(path.slice(folder.base), isFolder);
    if (verdict !== undefined) return verdict;
  }
  return false;
}

/**
 * The rules of the ignore file in a folder; `undefined` where there is none. One that cannot be read, is a link or far
 * too long has no say: more is looked at then, not less.
 *
 * @param path The folder's path below its root.
 */
export async function readFolderRules(
  fullPath: BytePath,
  path: BytePath,
): Promise<FolderRules | undefined> {
  try {
    const file = await open(toBuffer(joinPath(fullPath, IGNORE_FILE)), READ_NO_FOLLOW);
    try {
      const stat = await file.stat();
      if (!stat.isFile() || stat.size > MOST_BYTES) return undefined;
      const lines = (await file.readFile('utf8')).split(/\r?\n/u);
      return { rules: pathRules(lines), base: path === '' ? 0 : path.length + 1 };
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

const MOST_BYTES = 1024 * 1024;
