import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/report/report-schema.js';
import { schemaErrors } from '../report/schema-check.js';
import { SECRET, cleanPdf, picturePdf, pngFile, secretPdf } from './documents.js';
import type { InstalledPackage } from './installed-package.js';
import { installPackage } from './installed-package.js';
import type { NodeRun } from './run-node.js';
import { runNode } from './run-node.js';

let installed: InstalledPackage;
let folder: string;
let count = 0;

beforeAll(() => {
  installed = installPackage();
});
afterAll(() => {
  installed.remove();
});
beforeEach(() => {
  folder = join(installed.project, `work-${count++}`);
  mkdirSync(folder);
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes);
});

const FILES: Readonly<Record<string, Uint8Array | string>> = {
  'secret.pdf': secretPdf(),
  'clean.pdf': cleanPdf(),
  'picture.pdf': picturePdf(),
  'picture-named.pdf': pngFile(),
  'values.txt': `${SECRET}\n`,
  'bug.mjs': `let reads = 0; export const bug = { get id() {
    if (reads++ > 0) throw new Error('${SECRET}'); return 'bug'; },
    entity: 'custom:bug', version: '1', summary: '', examples: { finds: [], ignores: [] }, scan: () => [] };`,
  // Interrupts the process in which it runs, and waits until the work is told to stop.
  'interrupt.mjs': `export const stop = { id: 'stop', entity: 'custom:stop', version: '1.0.0', summary: 'x',
    examples: { finds: [], ignores: [] }, scan: async ({ text, signal }) => {
      if (!text.includes('Social')) return [];
      const aborted = new Promise((done) => signal.addEventListener('abort', done));
      process.kill(process.pid, 'SIGINT'); await aborted; return []; } };`,
};

function blackletter(args: readonly string[], stdin?: string): Promise<NodeRun> {
  return runNode([installed.cli, ...args], {
    cwd: folder,
    ...(stdin === undefined ? {} : { stdin }),
  });
}

describe('exit codes', () => {
  it.each([
    [0, ['redact', 'secret.pdf'], 'secret.redacted.pdf'],
    [0, ['redact', 'clean.pdf'], 'clean.redacted.pdf'],
    [0, ['redact', 'secret.pdf', '-o', 'out.pdf'], 'out.pdf'],
    [0, ['redact', 'secret.pdf', 'clean.pdf', '-o', 'out/'], 'out/clean.redacted.pdf'],
    [0, ['redact', 'secret.pdf', '--plan', 'plan.json'], 'plan.json'],
    [0, ['inspect', 'clean.pdf'], undefined],
    [1, ['inspect', 'secret.pdf'], undefined],
    [1, ['verify', 'secret.pdf', '--values', 'values.txt'], undefined],
    [2, ['redact', 'missing.pdf'], undefined],
    [2, ['redact', 'secret.pdf', '--no-such-flag'], undefined],
    [2, ['redact', 'secret.pdf', '--ocr', 'sometimes'], undefined],
    [3, ['inspect', 'picture.pdf', '--ocr', 'off'], undefined],
    [3, ['redact', 'picture.pdf', '--ocr', 'off'], undefined],
    [3, ['redact', 'picture.pdf', '--ocr', 'off', '--allow-incomplete'], 'picture.redacted.pdf'],
    [4, ['redact', 'picture-named.pdf'], undefined],
    [4, ['redact', 'secret.pdf', '-o', 'clean.pdf'], undefined],
    [4, ['redact', 'secret.pdf', '-o', 'secret.pdf', '--force'], undefined],
    [4, ['redact', 'picture.pdf', 'picture-named.pdf', '--ocr', 'off'], undefined],
    [2, ['redact', 'missing.pdf', 'picture-named.pdf'], undefined],
    [70, ['redact', 'secret.pdf', '--detector', 'bug.mjs'], undefined],
    [130, ['redact', 'secret.pdf', '--detector', 'interrupt.mjs'], undefined],
  ] as const)('%d of %j', async (exit, args, written) => {
    const before = snapshot();
    const run = await blackletter(args);
    expect({ ...run, exit: run.exit }).toMatchObject({ exit });
    expect(run.stdout + run.stderr).not.toContain(SECRET);
    expect(run.stderr).not.toMatch(/^\s+at /mu);
    // No temporary file is left, and no input was touched.
    const after = snapshot();
    expect(Object.keys(after).filter((name) => /tmp|partial|~/u.test(name))).toEqual([]);
    for (const [name, bytes] of Object.entries(before)) expect(after[name]).toBe(bytes);
    if (written === undefined) expect(Object.keys(after)).toEqual(Object.keys(before));
    else expect(existsSync(join(folder, written))).toBe(true);
  });
});

describe('what is written', () => {
  it('is private: reports, logs and plans 0600, outputs no more open than their input', async () => {
    chmodSync(join(folder, 'secret.pdf'), 0o640);
    const files = ['--report', 'report.json', '--log', 'log.csv'];
    expect(await blackletter(['redact', 'secret.pdf', ...files])).toMatchObject({ exit: 0 });
    await blackletter(['redact', 'secret.pdf', '--plan', 'plan.json']);
    for (const name of ['report.json', 'log.csv', 'plan.json']) expect(mode(name)).toBe(0o600);
    expect(mode('secret.redacted.pdf') & ~0o640).toBe(0);
  });

  it('holds the value nowhere, and a report that fits its schema', async () => {
    const files = ['--report', 'report.json', '--log', 'log.csv'];
    const run = await blackletter(['redact', 'secret.pdf', '--json', ...files]);
    expect(run).toMatchObject({ exit: 0, stderr: '' });
    const report = readFileSync(join(folder, 'report.json'), 'utf8');
    expect(JSON.parse(run.stdout)).toMatchObject({ status: 'redacted' });
    expect(schemaErrors(reportSchema, JSON.parse(report))).toEqual([]);
    expect(JSON.parse(report)).toMatchObject({
      document: { name: 'secret.pdf', pages: 1 },
      findings: [{ entity: 'us-ssn', action: 'removed', places: [{ kind: 'page', page: 1 }] }],
      verification: { done: true },
    });
    const log = readFileSync(join(folder, 'log.csv'), 'utf8');
    expect(log).toMatch(/^secret\.pdf,1,[\d. ]+,us-ssn,\[SSN\],/mu);
    for (const name of ['report.json', 'log.csv', 'secret.redacted.pdf'])
      expect(readFileSync(join(folder, name), 'latin1')).not.toContain(SECRET);
  });

  it('verifies by the report and the original', async () => {
    await blackletter(['redact', 'secret.pdf', '--report', 'report.json']);
    const args = ['--values', 'values.txt', '--against', 'secret.pdf', '--report', 'report.json'];
    const run = await blackletter(['verify', 'secret.redacted.pdf', '--json', ...args]);
    expect(run).toMatchObject({ exit: 0 });
    expect(schemaErrors(reportSchema, JSON.parse(run.stdout))).toEqual([]);
  });

  it('replaces an existing output only with --force', async () => {
    writeFileSync(join(folder, 'secret.redacted.pdf'), 'precious');
    const refused = await blackletter(['redact', 'secret.pdf']);
    expect(refused.exit).toBe(4);
    expect(readFileSync(join(folder, 'secret.redacted.pdf'), 'utf8')).toBe('precious');
    expect((await blackletter(['redact', 'secret.pdf', '--force'])).exit).toBe(0);
    expect(readFileSync(join(folder, 'secret.redacted.pdf'), 'latin1')).toMatch(/^%PDF-/u);
  });

  it('masks a value in the name of the output', async () => {
    writeFileSync(join(folder, `SSN ${SECRET}.pdf`), secretPdf());
    const run = await blackletter(['redact', `SSN ${SECRET}.pdf`]);
    expect(run.exit).toBe(0);
    expect(run.stdout).not.toContain(SECRET);
    expect(readdirSync(folder)).toContain('SSN [SSN].redacted.pdf');
  });
});

describe('deciding by hand', () => {
  it('keeps what an edited plan keeps, and refuses the plan of another document', async () => {
    await blackletter(['redact', 'secret.pdf', '--plan', 'plan.json']);
    const plan = readFileSync(join(folder, 'plan.json'), 'utf8');
    expect(plan).toContain('"decision": "redact"');
    expect(plan).not.toContain(SECRET);
    writeFileSync(join(folder, 'plan.json'), plan.replace('"redact"', '"keep"'));
    const kept = await blackletter(['redact', 'secret.pdf', '--decisions', 'plan.json', '--json']);
    expect(kept.exit).toBe(0);
    expect(JSON.parse(kept.stdout)).toMatchObject({ findings: [{ action: 'kept' }] });
    const other = await blackletter(['redact', 'clean.pdf', '--decisions', 'plan.json']);
    expect(other.exit).toBe(2);
  });
});

describe('values', () => {
  it('from stdin are removed without any detector', async () => {
    const args = ['redact', 'secret.pdf', '--values', '-', '--detect', 'none', '--json'];
    const run = await blackletter(args, `${SECRET}\r\n`);
    expect(run.exit).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      status: 'redacted',
      findings: [{ entity: 'custom:value', action: 'removed' }],
    });
  });

  it('that must stay are kept', async () => {
    const run = await blackletter(['redact', 'secret.pdf', '--keep', '-', '--json'], SECRET);
    expect(JSON.parse(run.stdout)).toMatchObject({ findings: [{ action: 'kept' }] });
  });
});

function mode(name: string): number {
  return statSync(join(folder, name)).mode & 0o777;
}

/** Files of the folder and what they hold. */
function snapshot(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile()).sort();
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}
