import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { motionDecoys, motionPdf, motionSecrets } from '../../fixtures/pdf/motion.js';
import { reportSchema } from '../../src/report/report-schema.js';
import type { DocumentReport } from '../../src/report/report.js';
import { schemaErrors } from '../report/schema-check.js';
import type { InstalledPackage } from './installed-package.js';
import { installPackage } from './installed-package.js';
import type { NodeRun } from './run-node.js';
import { runNode } from './run-node.js';

describe('the six-page motion through the command line', () => {
  let installed: InstalledPackage;
  let run: NodeRun;
  const read = (name: string): string => readFileSync(join(installed.project, name), 'utf8');
  beforeAll(async () => {
    installed = installPackage();
    writeFileSync(join(installed.project, 'motion.pdf'), motionPdf());
    const files = ['--report', 'report.json', '--log', 'log.csv'];
    run = await runNode([installed.cli, 'redact', 'motion.pdf', ...files], {
      cwd: installed.project,
    });
  });
  afterAll(() => {
    installed.remove();
  });

  it('is redacted and proved', () => {
    expect(run).toMatchObject({ exit: 0, stderr: '' });
    expect(run.stdout).toContain('written to motion.redacted.pdf');
    const report = JSON.parse(read('report.json')) as DocumentReport;
    expect(schemaErrors(reportSchema, report)).toEqual([]);
    expect(report).toMatchObject({ status: 'redacted', verification: { done: true } });
  });

  it('has every planted value removed, on its page', () => {
    const { findings } = JSON.parse(read('report.json')) as DocumentReport;
    for (const page of new Set(motionSecrets.map((secret) => secret.page))) {
      const onPage = findings.filter(
        ({ places, action }) =>
          action === 'removed' &&
          places.some((place) => place.kind === 'page' && place.page === page),
      );
      const planted = motionSecrets.filter((secret) => secret.page === page);
      expect(onPage.length).toBeGreaterThanOrEqual(planted.length);
    }
  });

  it('leaves no value in the summary, the report or the log', () => {
    const told = [run.stdout, run.stderr, read('report.json'), read('log.csv')].join('\n');
    const digits = told.replace(/\D+/gu, ' ');
    for (const { value } of motionSecrets) {
      expect(told).not.toContain(value);
      const bare = value.replace(/\D/gu, '');
      if (bare.length > 6) expect(digits).not.toContain(bare);
    }
  });

  it('says the same again when what was redacted is verified', async () => {
    const values = motionSecrets.map(({ value }) => value).join('\n');
    const args = ['verify', 'motion.redacted.pdf', '--values', '-', '--against', 'motion.pdf'];
    const verified = await runNode([installed.cli, ...args], {
      cwd: installed.project,
      stdin: values,
    });
    expect(verified).toMatchObject({ exit: 0, stderr: '' });
    expect(verified.stdout).toContain('verified: nothing left');
  });

  it('has nothing left to remove, and none of the decoys was taken', async () => {
    const inspected = await runNode([installed.cli, 'inspect', 'motion.redacted.pdf', '--json'], {
      cwd: installed.project,
    });
    const { findings } = JSON.parse(inspected.stdout) as DocumentReport;
    expect(findings.filter(({ compliant }) => compliant !== true)).toEqual([]);
    const decoys = [...new Set(motionDecoys.map(({ text }) => text))];
    const args = ['verify', 'motion.redacted.pdf', '--detect', 'none', '--values', '-', '--json'];
    const verified = await runNode([installed.cli, ...args], {
      cwd: installed.project,
      stdin: decoys.join('\n'),
    });
    const { verification } = JSON.parse(verified.stdout) as {
      verification: { left: { needle: string }[] };
    };
    const seen = new Set(verification.left.map(({ needle }) => needle));
    expect(decoys.filter((_, at) => !seen.has(`value ${at + 1}`))).toEqual([]);
  });
});
