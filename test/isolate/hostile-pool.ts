import { fileURLToPath } from 'node:url';
import type { Pool } from '../../src/isolate/pool.js';
import { createPool } from '../../src/isolate/pool.js';
import { childrenOf } from './processes.js';

/** Children from the sources, through tsx, that know the hostile format. */
export function hostilePool(size = 1): Pool {
  return createPool({
    entry: fileURLToPath(new URL('./hostile-child.ts', import.meta.url)),
    execArgv: ['--import', 'tsx'],
    size,
  });
}

/** Ids of this process's children that are still there. */
export function livingChildren(): number[] {
  return childrenOf(process.pid)
    .filter(({ args }) => args.includes('hostile-child'))
    .map(({ pid }) => pid);
}
