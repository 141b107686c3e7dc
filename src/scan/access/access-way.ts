import type { BigIntStats } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import type { Known } from '../../core/file-access.js';
import type { ReadList } from './access-acl.js';
import type { Rights } from './access-rights.js';
import { EXECUTE, allOf, everyoneHas, groupHas } from './access-rights.js';

/** A folder and, by `above`, the way to it; undefined rights where it could not be looked at. */
interface Folder {
  readonly rights: Rights | undefined;
  readonly above: Folder | undefined;
}

/** Ways from the top of the file system down to folders. */
export interface Ways {
  /** Looks at the folders above these paths, all their lists at once. */
  readonly prepare: (paths: readonly Buffer[]) => Promise<void>;
  /** Whether everyone can pass through every folder above; asked after `prepare`. */
  readonly forEveryone: (path: Buffer) => Known<boolean>;
  readonly forGroup: (path: Buffer, gid: number) => Known<boolean>;
}

/** Folders that are remembered: a walk in depth comes back to few of them. */
const REMEMBERED = 4096;
const SLASH = 0x2f;

/**
 * @param readLists The access control lists of folders, in the same order.
 */
export function waysToFiles(readLists: (paths: readonly Buffer[]) => Promise<ReadList[]>): Ways {
  const folders = new Map<string, Folder>();
  const key = (path: Buffer): string => path.toString('latin1');
  const find = (path: Buffer): Folder | undefined => folders.get(key(folderOf(path)));

  async function prepare(paths: readonly Buffer[]): Promise<void> {
    const met = new Map<string, Met>();
    for (const path of paths) await meet(folderOf(path), met);
    const real = [...met.values()].filter(({ target }) => target === undefined);
    const lists = await readLists(real.map(({ path }) => path));
    const listOf = new Map(real.map(({ path }, at) => [key(path), lists[at] ?? 'unknown']));
    // From the top down, so that the folder above is there already.
    for (const [name, { path, stat, target }] of met) {
      const pointedAt = target === undefined ? undefined : folders.get(key(target));
      const rights = rightsOf(stat, listOf.get(name) ?? 'unknown');
      const above = isTop(path) ? undefined : folders.get(key(folderOf(path)));
      folders.set(name, pointedAt ?? { rights, above });
    }
  }

  /** Notes a folder after those above it, so far as they are not known yet. */
  async function meet(path: Buffer, met: Map<string, Met>): Promise<void> {
    if (folders.has(key(path)) || met.has(key(path))) return;
    const stat = await lstat(path, { bigint: true }).catch(() => undefined);
    if (stat?.isSymbolicLink() === true) {
      // A link in the way stands for what it points at; of one that points nowhere nothing is known.
      const target = await realpath(path, 'buffer').catch(() => undefined);
      if (target !== undefined) await meet(target, met);
      met.set(key(path), { path, stat: undefined, target });
      return;
    }
    if (!isTop(path)) await meet(folderOf(path), met);
    met.set(key(path), { path, stat, target: undefined });
  }

  return {
    prepare: async (paths) => {
      // A folder remembers those above itself, so that nothing breaks when the map is emptied.
      if (folders.size > REMEMBERED) folders.clear();
      await prepare(paths);
    },
    forEveryone: (path) =>
      allOf(
        chain(find(path))
          .map((rights) => rights && everyoneHas(rights, EXECUTE))
          .map(known),
      ),
    forGroup: (path, gid) =>
      allOf(
        chain(find(path))
          .map((rights) => rights && groupHas(rights, gid, EXECUTE))
          .map(known),
      ),
  };
}

interface Met {
  readonly path: Buffer;
  readonly stat: BigIntStats | undefined;
  /** Where it points, if it is a link. */
  readonly target: Buffer | undefined;
}

function chain(folder: Folder | undefined): (Rights | undefined)[] {
  if (folder === undefined) return [undefined];
  const rights: (Rights | undefined)[] = [];
  for (let at: Folder | undefined = folder; at !== undefined; at = at.above) rights.push(at.rights);
  return rights;
}

function known(fact: Known<boolean> | undefined): Known<boolean> {
  return fact ?? 'unknown';
}

function rightsOf(stat: BigIntStats | undefined, list: ReadList): Rights | undefined {
  return stat && { mode: Number(stat.mode & 0o7777n), gid: Number(stat.gid), list };
}

function folderOf(path: Buffer): Buffer {
  return path.subarray(0, Math.max(1, path.lastIndexOf(SLASH)));
}

function isTop(path: Buffer): boolean {
  return path.length <= 1;
}
