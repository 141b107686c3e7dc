import { availableParallelism } from 'node:os';
import type { FormatAdapter } from '../core/format-adapter.js';
import { childEntry } from './child-entry.js';
import { localAdapter } from './local-adapter.js';
import type { Pool } from './pool.js';
import { createPool } from './pool.js';
import { remoteAdapter } from './remote-adapter.js';

/** Formats as they are to be called, and the children behind them. */
export interface Isolation {
  readonly formats: (isolate: 'process' | 'none') => readonly FormatAdapter[];
  readonly close: () => Promise<void>;
}

export interface IsolationOptions {
  /** URL of a module beside which the built child stands. */
  readonly moduleUrl: string;
}

/** Children are started when they are first needed. */
export function isolation(
  formats: readonly FormatAdapter[],
  { moduleUrl }: IsolationOptions,
): Isolation {
  let pool: Pool | undefined;
  const open = (): Pool => {
    // One of the processors is for this process, and each child may take 200 MB.
    const size = Math.max(1, Math.min(4, availableParallelism() - 1));
    pool ??= createPool({ entry: childEntry(moduleUrl), size });
    return pool;
  };
  return {
    formats: (isolate) =>
      isolate === 'none'
        ? formats.map(localAdapter)
        : formats.map((format) => remoteAdapter(format, open())),
    close: async () => {
      await pool?.close();
      await Promise.all(formats.map(async (format) => format.close?.()));
    },
  };
}
