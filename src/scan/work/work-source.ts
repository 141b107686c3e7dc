import { createHash } from 'node:crypto';
import type { Entry } from '../walk/entry.js';
import type { Shard } from '../scan-options.js';
import type { WalkRules } from '../walk/walk-rules.js';
import type { WalkPart } from '../walk/walk.js';
import { walk } from '../walk/walk.js';

/** Where the entries of a scan come from: a walk today; a queue that many machines share fits as well. */
export interface WorkSource {
  /** Every entry that this scan is to make a record of, once each; or those of one folder. */
  readonly entries: (part?: WalkPart) => AsyncIterable<Entry>;
  /** Told once the record of an entry is safe. */
  readonly done?: (entry: Entry) => Promise<void>;
}

export interface WalkSourceOptions extends WalkRules {
  readonly shard?: Shard;
  /** Files that were not changed since then, in milliseconds since 1970, are skipped. */
  readonly sinceMs?: number;
}

export function walkSource(paths: readonly string[], options: WalkSourceOptions): WorkSource {
  const { shard, sinceMs } = options;
  return {
    entries: async function* (part) {
      for await (const entry of walk(paths, options, part)) {
        if (shard !== undefined && !isOfShard(entry, shard)) continue;
        yield sinceMs === undefined ? entry : changedSince(entry, sinceMs);
      }
    },
  };
}

/**
 * Whether an entry belongs to a part of the work. The hash has no key and knows no full paths, so that machines agree that
 * see the same tree in different places.
 */
export function isOfShard(
  { root, path }: Pick<Entry, 'root' | 'path'>,
  { index, of }: Shard,
): boolean {
  const hash = createHash('sha256')
    .update(`${String(root)} `)
    .update(path, 'latin1')
    .digest();
  return hash.readUIntBE(0, 6) % of === index - 1;
}

function changedSince(entry: Entry, sinceMs: number): Entry {
  const { stat, passedOver } = entry;
  if (stat === undefined || passedOver !== undefined) return entry;
  // A file that was moved here, or whose time was set back, has a younger ctime.
  const changed = stat.mtimeNs > stat.ctimeNs ? stat.mtimeNs : stat.ctimeNs;
  if (Number(changed / 1_000_000n) >= sinceMs) return entry;
  const reason = { code: 'EXCLUDED', message: 'Not changed since the time given' } as const;
  return { ...entry, passedOver: { status: 'skipped', reason } };
}
