import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InstalledPackage } from './installed-package.js';
import { installPackage } from './installed-package.js';
import type { NodeRun } from './run-node.js';
import { runNode } from './run-node.js';

const VALUE = '842-91-2656';
const LOGGED = ['--audit-log', 'log.jsonl', '--who', 'J. Clerk', '--key-file', 'firm.key'];

describe('the audit log of the installed package', () => {
  let installed: InstalledPackage;
  const run = (args: readonly string[]): Promise<NodeRun> =>
    runNode([installed.cli, ...args], { cwd: installed.project });
  const read = (name: string): string => readFileSync(join(installed.project, name), 'utf8');
  beforeAll(async () => {
    installed = installPackage();
    writeFileSync(join(installed.project, 'memo.txt'), `Her SSN is ${VALUE}.\n`);
    expect(await run(['init', '--key', 'firm.key'])).toMatchObject({ exit: 0, stderr: '' });
  });
  afterAll(() => {
    installed.remove();
  });

  it('tells who redacted what, and what came of it, without any value', async () => {
    expect(await run(['redact', 'memo.txt', ...LOGGED])).toMatchObject({ exit: 0 });
    expect(entries(read('log.jsonl'))).toMatchObject([
      {
        event: 'start',
        who: 'J. Clerk',
        command: 'redact',
        flags: ['--audit-log', '--key-file', '--who'],
        tool: { name: 'blackletter' },
        policies: { ids: ['full'], sha256: hash() },
      },
      {
        event: 'document',
        name: 'memo.txt',
        status: 'redacted',
        input: hash(),
        output: { name: 'memo.redacted.txt', sha256: hash() },
        actions: [{ entity: 'us-ssn', action: 'removed', count: 1 }],
        kept: [],
      },
      { event: 'end', exit: 0 },
    ]);
    expect(withoutHashes(read('log.jsonl'))).not.toMatch(/842|2656/u);
    expect(await run(['audit', 'verify', 'log.jsonl'])).toMatchObject({ exit: 0 });
  });
});

function entries(log: string): unknown[] {
  return log
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

/** Numbers drawn by lot (hashes, the run's name, times) hold any four digits now and then. */
function withoutHashes(log: string): string {
  return log.replace(/"[0-9a-f]{16,}"|"[0-9TZ:.-]{24}"/gu, '""');
}

function hash(): string {
  return expect.stringMatching(/^[0-9a-f]{64}$/u) as string;
}
