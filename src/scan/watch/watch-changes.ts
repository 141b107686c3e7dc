import type { BytePath } from '../walk/byte-path.js';

/** Where something changed, to be looked at again. */
export type Change = { readonly kind: 'everything' } | ChangedFolder;

export interface ChangedFolder {
  readonly kind: 'folder';
  /** Index among the paths that were given. */
  readonly root: number;
  /** Relative to the root; empty for the root itself. */
  readonly path: BytePath;
  /** Whether the folders in it are looked at too, as in one that is new. */
  readonly deep: boolean;
  /** Names in it that came, went or were written to, as far as the system told them. */
  readonly names: ReadonlySet<BytePath>;
}

/** Changes that wait until nothing more is written. */
export interface WatchChanges {
  readonly note: (folder: { readonly root: number; readonly path: BytePath }, news?: News) => void;
  readonly noteEverything: () => void;
  /** Waits for the next one that has settled; `undefined` once the signal is aborted. */
  readonly next: (signal: AbortSignal) => Promise<Change | undefined>;
}

export interface News {
  readonly deep?: boolean;
  readonly name?: BytePath;
}

export interface SettleTimes {
  /** So long nothing more must happen in a folder, */
  readonly settleMs: number;
  /** but no longer is waited in all, for some files are written to for ever. */
  readonly mostMs: number;
}

/** Holds folders, not files, and only so many: then everything is looked at, which costs a walk. */
export function watchChanges({ settleMs, mostMs }: SettleTimes): WatchChanges {
  const waiting = new Map<string, Waiting>();
  let wake = (): void => undefined;
  const put = (key: string, change: Change): void => {
    const now = performance.now();
    waiting.set(key, { change, first: waiting.get(key)?.first ?? now, last: now });
    wake();
  };
  const noteEverything = (): void => {
    const first = waiting.get(EVERYTHING)?.first;
    waiting.clear();
    put(EVERYTHING, { kind: 'everything' });
    const now = waiting.get(EVERYTHING);
    if (first !== undefined && now !== undefined) waiting.set(EVERYTHING, { ...now, first });
  };
  return {
    noteEverything,
    note: ({ root, path }, { deep = false, name } = {}) => {
      if (waiting.has(EVERYTHING)) return;
      const key = `${String(root)} ${path}`;
      const before = waiting.get(key)?.change;
      const known = before?.kind === 'folder' ? before : undefined;
      const names = new Set(known?.names);
      if (name !== undefined && names.size < MOST_NAMES) names.add(name);
      put(key, { kind: 'folder', root, path, deep: deep || known?.deep === true, names });
      if (waiting.size > MOST_FOLDERS) noteEverything();
    },
    next: async (signal) => {
      for (;;) {
        if (signal.aborted) return undefined;
        const now = performance.now();
        let soonest = Infinity;
        for (const [key, { change, first, last }] of waiting) {
          const left = Math.min(last + settleMs, first + mostMs) - now;
          soonest = Math.min(soonest, left);
          if (left > 0) continue;
          waiting.delete(key);
          return change;
        }
        await new Promise<void>((resolve) => {
          const timer =
            soonest === Infinity
              ? undefined
              : setTimeout(() => {
                  end();
                }, soonest);
          const end = (): void => {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
            resolve();
          };
          wake = end;
          signal.addEventListener('abort', end, { once: true });
        });
        wake = (): void => undefined;
      }
    },
  };
}

interface Waiting {
  readonly change: Change;
  readonly first: number;
  readonly last: number;
}

const EVERYTHING = '';
const MOST_FOLDERS = 10_000;
/** A folder in which so much happens is looked at without them; what went is found by the next walk. */
const MOST_NAMES = 1000;
