import { optimiseLater } from '../code-cache/child-flags.js';
import { run } from './run.js';
import { processTerminal } from './terminal/process-terminal.js';

optimiseLater();
// Not `process.exit`: what was printed must reach a slow pipe first.
process.exitCode = await run(process.argv.slice(2), processTerminal());
