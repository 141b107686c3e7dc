import type { WatchedBy } from './watch-folders.js';
import { watchFolders } from './watch-folders.js';
import { joinPath } from '../walk/byte-path.js';
import type { Entry } from '../walk/entry.js';
import type { ChangedFolder, WatchChanges } from './watch-changes.js';
import { watchChanges } from './watch-changes.js';
import type { WalkRules } from '../walk/walk-rules.js';
import type { WalkRoot } from '../walk/walk-roots.js';

/** How a scan goes on after its first pass, until it is aborted. */
export interface WatchSettings {
  /** So long nothing more must be written in a folder before it is looked at. In milliseconds. */
  readonly settleMs: number;
  /** After so long everything is looked at, whatever the system told. */
  readonly everyMs: number;
  /** Told when the first pass is over, and when the way of watching changes. */
  readonly onWatch: (state: WatchState) => void;
}

export interface WatchState {
  readonly by: WatchedBy;
  /** Why the system is not relied on. */
  readonly why?: string;
}

/** The changes under the roots from now on. */
export interface RunningWatch {
  readonly changes: WatchChanges;
  readonly state: () => WatchState;
  /** The entries in a folder by the names that the system told of, whether they are there or not. */
  readonly entriesOf: (folder: ChangedFolder) => Pick<Entry, 'path' | 'fullPath'>[];
  readonly close: () => Promise<void>;
}

export type StartWatch = typeof watchFolders;

/** Begins to watch; it is told of no change that came before. @param start What has the system tell of changes. */
export async function startWatch(
  roots: readonly WalkRoot[],
  { settleMs, everyMs, onWatch }: WatchSettings,
  rules: Pick<WalkRules, 'crossFileSystems' | 'own'> & { readonly signal: AbortSignal },
  start: StartWatch = watchFolders,
): Promise<RunningWatch> {
  const changes = watchChanges({ settleMs, mostMs: Math.max(settleMs, MOST_WAIT_MS) });
  let state: WatchState = { by: 'events' };
  let timer = setInterval(changes.noteEverything, everyMs);
  const onTrouble = (why: string): void => {
    if (state.by === 'looking') return;
    state = { by: 'looking', why };
    clearInterval(timer);
    timer = setInterval(changes.noteEverything, Math.min(everyMs, LOOKING_MS));
    changes.noteEverything();
    onWatch(state);
  };
  const watch = await start(roots, { ...rules, changes, onTrouble });
  return {
    changes,
    state: () => state,
    entriesOf: ({ root, path, names }) => {
      const above = roots.find(({ index }) => index === root)?.fullPath ?? '';
      return [...names].map((name) => {
        const own = joinPath(path, name);
        return { path: own, fullPath: joinPath(above, own) };
      });
    },
    close: async () => {
      clearInterval(timer);
      await watch.close();
    },
  };
}

const MOST_WAIT_MS = 60_000;
/** Where nothing tells of changes, the pause between two looks at everything. */
const LOOKING_MS = 60_000;
