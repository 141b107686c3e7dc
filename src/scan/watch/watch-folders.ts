import { sep } from 'node:path';
import type { BytePath } from '../walk/byte-path.js';
import { joinPath, toBytePath, toText } from '../walk/byte-path.js';
import type { WatchChanges } from './watch-changes.js';
import type { WalkRoot } from '../walk/walk-roots.js';

/** How a scan hears of changes. */
export type WatchedBy = 'events' | 'looking';

export interface FolderWatch {
  readonly close: () => Promise<void>;
}

export interface WatchOptions {
  readonly changes: WatchChanges;
  readonly crossFileSystems: boolean;
  /** Files of the scan itself: what is written to them is no change. */
  readonly own: ReadonlySet<BytePath>;
  /** Why the system does not tell of changes any more, in our own words; somebody has to look then. */
  readonly onTrouble: (why: string) => void;
  /** Ends the waiting for the system. */
  readonly signal: AbortSignal;
}

/**
 * Has the system tell of changes in folders. Only folders are watched, since each costs memory here and in the system; what
 * changed in one is found by looking at it.
 */
export async function watchFolders(
  roots: readonly WalkRoot[],
  { changes, crossFileSystems, own, onTrouble, signal }: WatchOptions,
): Promise<FolderWatch> {
  // Of nothing it would never be ready.
  if (roots.length === 0) return { close: () => Promise.resolve() };
  const { watch } = await import('chokidar');
  const byPath = new Map(roots.map((root) => [toText(root.fullPath), root]));
  const devices = new Set(roots.map(({ device }) => Number(device)));
  const placeOf = (path: string): { root: number; path: BytePath } | undefined => {
    if (path.includes('\ufffd')) return undefined;
    for (const [above, { index, isFolder }] of byPath) {
      if (path === above) return isFolder ? { root: index, path: '' } : undefined;
      const prefix = above.endsWith(sep) ? above : `${above}${sep}`;
      if (!path.startsWith(prefix)) continue;
      return { root: index, path: toBytePath(path.slice(prefix.length).replaceAll(sep, '/')) };
    }
    return undefined;
  };
  const note = (folder: string, news: { deep?: boolean; name?: BytePath } = {}): void => {
    const place = placeOf(folder);
    // Of what it is no folder can be told: a root that is a file, a name that is not UTF-8.
    if (place === undefined) changes.noteEverything();
    else changes.note(place, news);
  };
  const watcher = watch([...byPath.keys()], {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    atomic: false,
    ignored: (path, stats) =>
      stats !== undefined &&
      !byPath.has(path) &&
      (!stats.isDirectory() || (!crossFileSystems && !devices.has(stats.dev))),
  });
  watcher.on('raw', (_event, name, details: unknown) => {
    const folder = (details as { readonly watchedPath?: unknown }).watchedPath;
    if (typeof folder !== 'string') return;
    if (typeof name !== 'string' || name === '') {
      note(folder);
      return;
    }
    const named = toBytePath(name);
    if (!own.has(joinPath(toBytePath(folder), named))) note(folder, { name: named });
  });
  watcher.on('addDir', (path) => {
    note(path, { deep: true });
  });
  watcher.on('unlinkDir', () => {
    changes.noteEverything();
  });
  watcher.on('error', (error) => {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    onTrouble(
      code === 'ENOSPC' || code === 'EMFILE'
        ? `the system watches no more folders (${code}; on Linux fs.inotify.max_user_watches bounds them)`
        : `the system cannot tell of changes (${code})`,
    );
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
    if (signal.aborted) resolve();
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  return { close: () => watcher.close() };
}
