import type { BigIntStats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import type { Refusal } from '../../core/refusal.js';
import type { BytePath } from './byte-path.js';
import { joinPath, toBuffer } from './byte-path.js';
import type { Entry } from './entry.js';
import { identityOf, statOf } from './entry-stat.js';
import { fileTrouble } from '../work/file-trouble.js';
import type { FolderRules } from './folder-rules.js';
import { IGNORE_FILE, readFolderRules } from './folder-rules.js';
import type { WalkRoot } from './walk-roots.js';
import { openRoot } from './walk-roots.js';
import type { WalkRules } from './walk-rules.js';
import { LOOP, OTHER_ROOT, SPECIAL, LINK, leavesOut } from './walk-rules.js';

/** A folder on the way down, of which some entries were given already. */
interface Frame {
  readonly root: WalkRoot;
  readonly path: BytePath;
  readonly fullPath: BytePath;
  /** Device and inode. */
  readonly identity: string;
  readonly names: readonly BytePath[];
  readonly folders: readonly FolderRules[];
  next: number;
  /** What the file system says of the names from `next` on. */
  ahead: (BigIntStats | Refusal)[];
}

/** So many entries are asked for at a time, for the sake of file systems over a network. */
const AHEAD = 32;

/**
 * Everything under the given paths, depth first, each folder in the order of its names' bytes. Links are not followed,
 * special files are never opened, and whatever is not to be read says why. Memory depends on the depth and on the largest
 * folder, not on the number of files. A folder that was walked through has no entry.
 *
 * @param paths Files and folders as the user gave them; links among them are followed.
 * @param part Only one folder of them, by the same rules.
 */
export async function* walk(
  paths: readonly string[],
  rules: WalkRules,
  part?: WalkPart,
): AsyncGenerator<Entry> {
  const roots: WalkRoot[] = [];
  for (const [root, path] of paths.entries()) {
    const opened = await openRoot(path, root, roots, rules);
    roots.push(opened.root);
    if (opened.entry !== undefined && part === undefined) yield opened.entry;
  }
  const others = new Set(roots.filter(({ isFolder }) => isFolder).map(({ identity }) => identity));
  const files = new Set(roots.filter(({ isFolder }) => !isFolder).map(({ fullPath }) => fullPath));
  for (const root of roots) {
    if (!root.isFolder || (part !== undefined && part.root !== root.index)) continue;
    const stack: Frame[] = [];
    const top = await openFolder(root, '', root.fullPath, root.identity, []);
    if ('entry' in top) yield top.entry;
    else stack.push(top);
    for (;;) {
      const frame = stack.at(-1);
      if (frame === undefined) break;
      if (frame.next >= frame.names.length) {
        stack.pop();
        continue;
      }
      const name = frame.names[frame.next] ?? '';
      const found = frame.ahead.shift() ?? (await lookAhead(frame));
      frame.next += 1;
      const here = {
        root: root.index,
        path: joinPath(frame.path, name),
        fullPath: joinPath(frame.fullPath, name),
      };
      if ('code' in found) {
        // Of what kind it is nobody can say; a file is what must not be missed.
        yield { ...here, kind: 'file', passedOver: { status: 'unread', reason: found } };
        continue;
      }
      const isFolder = found.isDirectory();
      const reason = files.has(here.fullPath)
        ? OTHER_ROOT
        : leavesOut(here, isFolder, frame.folders, rules);
      if (!isFolder) {
        yield leaf(here, found, reason);
        continue;
      }
      const identity = identityOf(found);
      if (reason === undefined && isBelow(here.path, part)) continue;
      const border = reason ?? borderOf(found, identity, stack, others, rules);
      if (border !== undefined) {
        yield { ...here, kind: 'folder', passedOver: { status: 'skipped', reason: border } };
        continue;
      }
      const down = await openFolder(root, here.path, here.fullPath, identity, frame.folders);
      if ('entry' in down) yield down.entry;
      else stack.push(down);
    }
  }

  /** What the file system says of the next names; gives the first of them. */
  async function lookAhead(frame: Frame): Promise<BigIntStats | Refusal> {
    const names = frame.names.slice(frame.next, frame.next + AHEAD);
    frame.ahead = await Promise.all(
      names.map((name) =>
        lstat(toBuffer(joinPath(frame.fullPath, name)), { bigint: true }).catch(fileTrouble),
      ),
    );
    return frame.ahead.shift() ?? fileTrouble(undefined);
  }

  async function openFolder(
    root: WalkRoot,
    path: BytePath,
    fullPath: BytePath,
    identity: string,
    above: readonly FolderRules[],
  ): Promise<Frame | { entry: Entry }> {
    try {
      const all = (await readdir(toBuffer(fullPath), 'latin1')).sort();
      const own =
        rules.ignoreFiles && all.includes(IGNORE_FILE)
          ? await readFolderRules(fullPath, path)
          : undefined;
      const folders = own === undefined ? above : [...above, own];
      const names = all.filter((name) => isOnTheWay(joinPath(path, name), part));
      return { root, path, fullPath, identity, names, folders, next: 0, ahead: [] };
    } catch (error) {
      const passedOver = { status: 'unread', reason: fileTrouble(error) } as const;
      return {
        entry: { root: root.index, path: path || '.', fullPath, kind: 'folder', passedOver },
      };
    }
  }
}

/** One folder of a tree. */
export interface WalkPart {
  /** Index among the paths that were given. */
  readonly root: number;
  /** Relative to the root. */
  readonly path: BytePath;
  /** Whether the folders in it are walked through too. */
  readonly deep: boolean;
}

/** Above the part only its own folders count. */
function isOnTheWay(path: BytePath, part: WalkPart | undefined): boolean {
  if (part === undefined || part.path === '') return true;
  return path === part.path || isIn(path, part.path) || isIn(part.path, path);
}

/** A folder in the part that is not looked into. */
function isBelow(path: BytePath, part: WalkPart | undefined): boolean {
  return part !== undefined && !part.deep && isIn(path, part.path);
}

function isIn(path: BytePath, folder: BytePath): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

function leaf(
  here: Pick<Entry, 'root' | 'path' | 'fullPath'>,
  stat: BigIntStats,
  leftOut: Refusal | undefined,
): Entry {
  const kind = stat.isFile() ? 'file' : stat.isSymbolicLink() ? 'link' : 'special';
  const reason = leftOut ?? (kind === 'link' ? LINK : kind === 'special' ? SPECIAL : undefined);
  return {
    ...here,
    kind,
    ...(kind === 'file' ? { stat: statOf(stat), lstat: stat } : {}),
    ...(reason === undefined ? {} : { passedOver: { status: 'skipped', reason } }),
  };
}

/** What keeps the walk from going into a folder. */
function borderOf(
  stat: BigIntStats,
  identity: string,
  stack: readonly Frame[],
  others: ReadonlySet<string>,
  { crossFileSystems }: WalkRules,
): Refusal | undefined {
  const root = stack[0]?.root;
  if (!crossFileSystems && stat.dev !== root?.device) {
    return {
      code: 'OTHER_FILE_SYSTEM',
      message: 'Another file system is mounted here; `crossFileSystems` has it read',
    };
  }
  // Some file systems over a network have no inodes; there the length of paths ends a loop.
  if (stat.ino === 0n) return undefined;
  if (stack.some((frame) => frame.identity === identity)) return LOOP;
  return others.has(identity) ? OTHER_ROOT : undefined;
}
