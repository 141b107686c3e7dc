import { tmpdir } from 'node:os';
import type { Command } from './run-bounded.js';
import { findProgram } from './find-program.js';
import { runBounded } from './run-bounded.js';

/** The command in a network namespace of its own, which has no network, where Linux lets a user make one. */
export async function withoutNetwork(
  program: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<Command> {
  const plain = { program, args };
  if (process.platform !== 'linux') return plain;
  const unshare = await findProgram(['unshare']);
  if (unshare === undefined) return plain;
  const isolated = ['--map-current-user', '--net', '--'];
  const tried = await runBounded(
    { program: unshare, args: [...isolated, 'true'] },
    { cwd: tmpdir(), timeMs: 5000, signal },
  ).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return undefined;
  });
  return tried === 0 ? { program: unshare, args: [...isolated, program, ...args] } : plain;
}
