import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How one run of `dist/cli.js scan` went. */
export interface ScanProcess {
  readonly seconds: number;
  /** Most resident memory of the scan itself, without its children, in MB; by Linux's /proc. */
  readonly megabytes: number;
  readonly exit: number | null;
  readonly lines: number;
}

/** Runs a scan; its journal is its result. @param killAfterMs Kills it, should it still run. */
export function runScan(
  root: string,
  flags: readonly string[],
  killAfterMs: number = Number.POSITIVE_INFINITY,
): Promise<ScanProcess> {
  const started = performance.now();
  const args = ['dist/cli.js', 'scan', root, '--format', 'jsonl', ...flags];
  const scan = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let lines = 0;
  let megabytes = 0;
  scan.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines += 1;
  });
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(scan.pid ?? 0));
  }, 100);
  const kill = Number.isFinite(killAfterMs)
    ? setTimeout(() => scan.kill('SIGKILL'), killAfterMs)
    : undefined;
  return new Promise((resolve) => {
    scan.once('close', (exit) => {
      clearInterval(look);
      clearTimeout(kill);
      resolve({ seconds: (performance.now() - started) / 1000, megabytes, exit, lines });
    });
  });
}

function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
