import { fileURLToPath } from 'node:url';
import { builtIn, linearPattern } from '../../detectors/index.js';
import type { Engine } from '../../src/engine/engine.js';
import { makeEngine } from '../../src/engine/engine.js';
import { DEFAULT_LIMITS } from '../../src/engine/options/option-values.js';
import { formats } from '../../src/formats/index.js';
import { createPool } from '../../src/isolate/pool.js';
import { remoteAdapter } from '../../src/isolate/remote-adapter.js';
import { builtInPolicies } from '../../src/policy/built-in.js';

/** An engine whose documents are opened in a child process that runs from the sources. */
export function childEngine(): Engine {
  const pool = createPool({
    entry: fileURLToPath(new URL('./pdf-child.ts', import.meta.url)),
    execArgv: ['--import', 'tsx'],
    size: 1,
  });
  return makeEngine({
    detectors: builtIn(),
    policies: builtInPolicies(),
    isolate: 'process',
    limits: DEFAULT_LIMITS,

    linearPattern,
    formats: () => formats().map((format) => remoteAdapter(format, pool)),
    readFile: () => Promise.reject(new RangeError('No files in these tests')),
    close: () => pool.close(),
  });
}
