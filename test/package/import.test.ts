import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { motionPdf } from '../../fixtures/pdf/motion.js';
import type { InstalledPackage } from './installed-package.js';
import { installPackage } from './installed-package.js';
import { runNode } from './run-node.js';

/** What the programs below print. */
interface Told {
  readonly status: string;
  readonly removed: number;
  readonly readers: number;
  readonly changed: boolean;
}

const WORK = `
  const input = readFileSync('motion.pdf');
  const outcome = await redact(input);
  console.log(JSON.stringify({
    status: outcome.status,
    removed: outcome.removed.length,
    readers: outcome.verification.readers.length,
    changed: Buffer.compare(input, outcome.output ?? input) !== 0,
  }));
`;

const PROGRAMS = {
  'esm.mjs': `import { readFileSync } from 'node:fs'; import { redact } from 'blackletter'; ${WORK}`,
  'commonjs.cjs': `const { readFileSync } = require('node:fs'); const { redact } = require('blackletter');
    (async () => { ${WORK} })();`,
};

describe('the installed package', () => {
  let installed: InstalledPackage;
  beforeAll(() => {
    installed = installPackage();
    writeFileSync(join(installed.project, 'motion.pdf'), motionPdf());
    for (const [name, source] of Object.entries(PROGRAMS))
      writeFileSync(join(installed.project, name), source);
  });
  afterAll(() => {
    installed.remove();
  });

  // Run to their end: a child process that outlived its engine would keep them from it.
  it.each(Object.keys(PROGRAMS))('redacts the motion from %s, in a child process', async (name) => {
    const { exit, stdout, stderr } = await runNode([name], { cwd: installed.project });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const told = JSON.parse(stdout) as Told;
    expect(told).toMatchObject({ status: 'redacted', changed: true });
    expect(told.removed).toBeGreaterThan(10);
    expect(told.readers).toBeGreaterThan(1);
  });

  it('gives both module systems the same names', async () => {
    const told = await Promise.all([
      runNode(
        [
          '--input-type=module',
          '-e',
          "console.log(Object.keys(await import('blackletter')).sort().join())",
        ],
        { cwd: installed.project },
      ),
      runNode(['-e', "console.log(Object.keys(require('blackletter')).sort().join())"], {
        cwd: installed.project,
      }),
    ]);
    expect(told[0].stdout).toBe(told[1].stdout);
    for (const name of [
      'detect',
      'inspect',
      'redact',
      'verify',
      'createEngine',
      'BlackletterError',
    ])
      expect(told[0].stdout.trim().split(',')).toContain(name);
  });

  describe('under a guard that makes any use of a network throw', () => {
    const guard = (log: string): Record<string, string> => ({
      NODE_OPTIONS: `--import=${pathToFileURL('test/package/no-network.mjs').href}`,
      NO_NETWORK_LOG: join(installed.project, log),
    });
    const logged = (log: string): string[] =>
      readFileSync(join(installed.project, log), 'utf8').trim().split('\n');

    it('redacts all the same, and in every process of it nothing was tried', async () => {
      const env = guard('redact.log');
      const { exit, stdout } = await runNode(['esm.mjs'], { cwd: installed.project, env });
      expect(exit).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ status: 'redacted' });
      const processes = new Set(logged('redact.log'));
      expect([...processes].filter((line) => !line.startsWith('guarded '))).toEqual([]);
      expect(processes.size).toBeGreaterThan(1);
    });

    it.each([
      ['fetch', "await fetch('http://127.0.0.1:9/')"],
      ['connect', "(await import('node:net')).connect(9, '127.0.0.1')"],
      ['lookup', "(await import('node:dns')).lookup('localhost', () => {})"],
      ['request', "(await import('node:https')).request('https://127.0.0.1:9/')"],
      ['createSocket', "(await import('node:dgram')).createSocket('udp4')"],
    ])('would have been caught using %s', async (name, source) => {
      const log = `${name}.log`;
      const args = ['--input-type=module', '-e', source];
      const { exit } = await runNode(args, { cwd: installed.project, env: guard(log) });
      expect(exit).not.toBe(0);
      expect(logged(log)).toContain(`used ${name}`);
    });
  });
});
