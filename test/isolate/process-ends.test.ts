import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { childrenOf, isAlive } from './processes.js';

const SCRIPT = fileURLToPath(new URL('./parent-script.ts', import.meta.url));

it.each([
  ['lets a program end that forgot to close its engine', [], ''],
  ['keeps a program alive until its engine is closed', ['close'], 'closed'],
])('%s', async (_, more, printed) => {
  // Rejects when the program does not end by itself before the time-out.
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', SCRIPT, 'Dear Sir', ...more],
    { timeout: 100_000 },
  );
  expect(stdout + stderr).toBe(printed);
});

it('leaves no child behind when the parent is killed', async () => {
  const parent = spawn(process.execPath, ['--import', 'tsx', SCRIPT, 'ATTACK:spin'], {
    stdio: 'ignore',
  });
  try {
    const child = await until(() => childOf(parent.pid ?? 0));
    parent.kill('SIGKILL');
    await until(() => (isAlive(child) ? undefined : true));
  } finally {
    parent.kill('SIGKILL');
  }
});

/** The child once it is busy with its document, which takes more than a second of its processor's time. */
function childOf(parent: number): number | undefined {
  return childrenOf(parent).find(({ args, ticks }) => args.includes('hostile-child') && ticks > 100)
    ?.pid;
}

/** Asks until there is an answer; the test's time-out is the bound. */
async function until<Answer>(ask: () => Answer | undefined): Promise<Answer> {
  for (;;) {
    const answer = ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
