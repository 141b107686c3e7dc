import { spawnSync } from 'node:child_process';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * CPU milliseconds, user and system, of a command as a whole process: the median of some runs after one that is not
 * counted. Undefined when the command is not there.
 */
export function cpuOfCommand(
  runs: number,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): number | undefined {
  const times: number[] = [];
  for (let count = 0; count <= runs; count++) {
    const { stdout } = spawnSync('sh', ['-c', SCRIPT, 'sh', command, ...args], {
      encoding: 'utf8',
      env,
    });
    if (stdout === '') return undefined;
    if (count > 0) times.push(childrenMs(stdout));
  }
  return median(times);
}

/** The shell knows the time of the processes that it waited for: the second line of `times`, user and system. */
const SCRIPT = 'command -v "$1" >/dev/null || exit 1; "$@" >/dev/null 2>&1 && times';

function childrenMs(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  let total = 0;
  for (const [, minutes, seconds] of children.matchAll(/(\d+)m([\d.]+)s/gu)) {
    total += (Number(minutes) * 60 + Number(seconds)) * 1000;
  }
  return total;
}
