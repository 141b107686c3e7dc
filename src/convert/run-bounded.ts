import { spawn } from 'node:child_process';
import { BlackletterError, DocumentError } from '../core/error.js';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

export interface RunLimits {
  readonly cwd: string;
  readonly timeMs: number;
  readonly signal: AbortSignal;
}

/**
 * Runs a program to its end. Nothing that it says goes anywhere, and with it end all programs that it has started.
 * @returns Its exit code; undefined where it could not be started or was ended from outside.
 * @throws DocumentError LIMIT_TIME; BlackletterError ABORTED
 */
export async function runBounded(
  { program, args }: Command,
  { cwd, timeMs, signal }: RunLimits,
): Promise<number | undefined> {
  checkAbort(signal);
  // In a group of its own, for the program that shows is seldom the one that works.
  const child = spawn(program, args, {
    cwd,
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    windowsHide: true,
    env: environment(cwd),
  });
  const end = (): void => {
    endAll(child.pid);
  };
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    end();
  }, timeMs);
  signal.addEventListener('abort', end);
  process.on('exit', end);
  try {
    const code = await new Promise<number | undefined>((resolve) => {
      child.on('error', () => {
        resolve(undefined);
      });
      child.on('close', (exit) => {
        resolve(exit ?? undefined);
      });
    });
    // A program that went may have left others behind.
    end();
    checkAbort(signal);
    if (late.signal.aborted) {
      throw new DocumentError('LIMIT_TIME', 'The conversion took too long');
    }
    return code;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    process.off('exit', end);
  }
}

function checkAbort({ aborted }: AbortSignal): void {
  if (aborted) throw new BlackletterError('ABORTED', 'The work was aborted');
}

function endAll(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') process.kill(pid);
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** As little as a program needs; whatever it stores, it stores in its own folder. */
function environment(folder: string): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return {
    HOME: folder,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    LANG: 'C.UTF-8',
    SAL_USE_VCLPLUGIN: 'svp',
    ...(PATH === undefined ? {} : { PATH }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
  };
}
