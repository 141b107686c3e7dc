import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { affidavitDocx, affidavitSecrets } from '../../fixtures/docx/affidavit.js';
import { reportSchema } from '../../src/report/report-schema.js';
import type { DocumentReport } from '../../src/report/report.js';
import { schemaErrors } from '../report/schema-check.js';
import type { InstalledPackage } from './installed-package.js';
import { installPackage } from './installed-package.js';
import { runNode } from './run-node.js';

const WORK = `
  const outcome = await redact('affidavit.docx');
  console.log(JSON.stringify({ status: outcome.status, removed: outcome.removed.length }));
`;
const PROGRAMS = {
  'esm.mjs': `import { redact } from 'blackletter'; ${WORK}`,
  'commonjs.cjs': `const { redact } = require('blackletter'); (async () => { ${WORK} })();`,
};

describe('a Word document with the installed package', () => {
  let installed: InstalledPackage;
  const run = (args: readonly string[], stdin = ''): ReturnType<typeof runNode> =>
    runNode([...args], { cwd: installed.project, stdin });
  const read = (name: string): string => readFileSync(join(installed.project, name), 'utf8');
  beforeAll(async () => {
    installed = installPackage();
    writeFileSync(join(installed.project, 'affidavit.docx'), await affidavitDocx());
    for (const [name, source] of Object.entries(PROGRAMS)) {
      writeFileSync(join(installed.project, name), source);
    }
  });
  afterAll(() => {
    installed.remove();
  });

  it('is redacted, proved and verified by the command line, which says no value', async () => {
    const files = ['--report', 'report.json', '--log', 'log.csv', '--preview', 'preview.html'];
    const redacted = await run([installed.cli, 'redact', 'affidavit.docx', ...files]);
    expect(redacted).toMatchObject({ exit: 0, stderr: '' });
    expect(redacted.stdout).toContain('written to affidavit.redacted.docx');
    const report = JSON.parse(read('report.json')) as DocumentReport;
    expect(schemaErrors(reportSchema, report)).toEqual([]);
    expect(report).toMatchObject({ status: 'redacted', verification: { done: true } });
    // Optional packages are not installed here, and not built into this one.
    expect(redacted.stdout).toContain('The preview needs the package mammoth');
    const told = [redacted.stdout, read('report.json'), read('log.csv')].join('\n');
    for (const { value } of affidavitSecrets) expect(told).not.toContain(value);
    expect(read('log.csv')).toContain('table 1, row 2, cell 2');

    const values = affidavitSecrets.map(({ value }) => value).join('\n');
    for (const args of [
      ['--values', '-'],
      ['--against', 'affidavit.docx'],
    ]) {
      const command = [installed.cli, 'verify', 'affidavit.redacted.docx', ...args];
      const verified = await run(command, values);
      expect(verified).toMatchObject({ exit: 0, stderr: '' });
      expect(verified.stdout).toContain('verified: nothing left');
    }
    const original = await run(
      [installed.cli, 'verify', 'affidavit.docx', '--values', '-'],
      values,
    );
    expect(original.exit).toBe(1);
  });

  it.each(Object.keys(PROGRAMS))('is redacted from %s, in a child process', async (name) => {
    const { exit, stdout, stderr } = await run([name]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ status: 'redacted', removed: 11 });
  });
});
