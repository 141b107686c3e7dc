import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encrypted } from '../../fixtures/pdf/hostile-encrypted.js';
import { EXIT } from '../../src/cli/exit-codes.js';
import type { Check } from '../../src/preflight/check.js';
import { cleanPdf } from './documents.js';
import type { InstalledPackage } from './installed-package.js';
import { installPackage } from './installed-package.js';
import type { NodeRun } from './run-node.js';
import { runNode } from './run-node.js';

const OWN = {
  id: 'own',
  court: 'A court of ours',
  system: 'paper',
  source: { firstHand: true },
  rules: { fileMB: 1e-5, fileNameLength: 5 },
};
let installed: InstalledPackage;

beforeAll(async () => {
  installed = installPackage();
  const locked = encrypted('x').find(({ password }) => password !== '');
  const files: Record<string, Uint8Array | string> = {
    'motion.pdf': cleanPdf(),
    'locked.pdf': (await locked?.build()) ?? '',
    'motion.txt': 'A motion',
    'limits.json': JSON.stringify(OWN),
  };
  for (const [name, data] of Object.entries(files))
    writeFileSync(join(installed.project, name), data);
});
afterAll(() => {
  installed.remove();
});

function preflight(...args: string[]): Promise<NodeRun> {
  return runNode([installed.cli, 'preflight', ...args], { cwd: installed.project });
}

describe('a finished file beside the limits of a court', () => {
  it('has nothing to mend where it is plain', async () => {
    const { exit, stdout } = await preflight('motion.pdf', '--court', 'ca2');
    expect(stdout).toContain('2d Circuit  nothing that the court is known to reject');
    expect(stdout).toMatch(/pass +searchable text +text on every page +required/u);
    expect(exit).toBe(EXIT.done);
  });

  it('is told what is over limits of the user’s own', async () => {
    const { exit, stdout } = await preflight('motion.pdf', '--court', 'limits.json');
    expect(stdout).toContain('A court of ours  2 to mend');
    expect(stdout).toMatch(/fail +size .* at most 0\.00001 MB a file/u);
    expect(stdout).toMatch(/fail +file name +10 characters +at most 5 characters/u);
    expect(exit).toBe(EXIT.findings);
  });

  it('is told the same as JSON', async () => {
    const { exit, stdout } = await preflight('motion.pdf', '--court', 'ny-ad3', '--json');
    const { court, checks } = JSON.parse(stdout) as { court: string; checks: Check[] };
    expect(court).toBe('ny-ad3');
    expect(checks.filter(({ verdict }) => verdict === 'fail')).toEqual([
      { check: 'PDF/A', verdict: 'fail', found: 'no PDF/A', rule: 'required' },
    ]);
    expect(exit).toBe(EXIT.findings);
  });

  it.each([
    ['it is locked', 'locked.pdf', 'ENCRYPTED'],
    ['no court takes it', 'motion.txt', 'UNSUPPORTED_FORMAT'],
  ])('is refused where %s', async (_why, file, reason) => {
    const { exit, stdout } = await preflight(file, '--court', 'ca2');
    expect(stdout).toContain(`REFUSED  ${reason}: `);
    expect(exit).toBe(EXIT.refused);
  });
});
