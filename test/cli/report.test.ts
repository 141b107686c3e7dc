import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { madeUpScan, sampleRecord, scanOf } from '../../fixtures/scan/recorded-scan.js';
import type { RecordedScan } from '../../src/core/scan-run.js';
import { run } from '../../src/cli/run.js';
import { renderJsonl } from '../../src/report/scan/render-json.js';
import { sampleFinding } from '../report/sample.js';
import { wholeText } from '../report/scan/render.js';
import { fakeTerminal } from './fake-terminal.js';
import { tempFolder } from './temp-folder.js';

const folder = tempFolder();

async function recorded(name: string, scan: RecordedScan): Promise<string> {
  return folder.write(name, await wholeText(renderJsonl(scan)));
}

describe('report', () => {
  it.each([
    ['text', 'personal identifiers'],
    ['json', '"totals":'],
    ['jsonl', '"scan":'],
    ['csv', 'row,path,'],
    ['html', '<!doctype html>'],
    ['sarif', '"version":"2.1.0"'],
  ])('show prints %s', async (format, holds) => {
    const terminal = fakeTerminal();
    const file = await recorded('scan.jsonl', madeUpScan(50));
    expect(await run(['report', 'show', file, '--format', format], terminal)).toBe(0);
    expect(terminal.printed()).toContain(holds);
    expect(terminal.warned()).toBe('');
  });

  it('writes a file for its owner alone, and replaces none unless told', async () => {
    const file = await recorded('scan.jsonl', madeUpScan(2000));
    const output = folder.path('report.html');
    const args = ['report', 'show', file, '--format', 'html', '-o', output];
    const terminal = fakeTerminal();
    expect(await run(args, terminal)).toBe(0);
    expect(terminal.printed()).toBe('');
    expect(statSync(output).mode & 0o777).toBe(0o600);
    expect(readFileSync(output, 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\n$/u);
    expect(await run(args, terminal)).toBe(4);
    expect(await run([...args, '--force'], terminal)).toBe(0);
  });

  it('merge tells an entry of several scans once', async () => {
    const one = await recorded('one.jsonl', scanOf([sampleRecord({ path: 'a' })]));
    const two = await recorded('two.jsonl', scanOf([sampleRecord({ path: 'a', ms: 5 })]));
    const terminal = fakeTerminal();
    expect(await run(['report', 'merge', one, two, '--format', 'jsonl'], terminal)).toBe(0);
    const lines = terminal.printed().trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ path: 'a', ms: 5 });
  });

  it('takes records without the line on the scan', async () => {
    const file = folder.write('bare.jsonl', `${JSON.stringify(sampleRecord())}\n`);
    const terminal = fakeTerminal();
    expect(await run(['report', 'show', file], terminal)).toBe(0);
    expect(terminal.printed()).toContain('found in 1 file; it was read whole.');
  });

  it('masks names in paths', async () => {
    const file = await recorded('scan.jsonl', madeUpScan(50));
    const terminal = fakeTerminal();
    expect(await run(['report', 'show', file, '--mask-paths', '--format', 'csv'], terminal)).toBe(
      0,
    );
    expect(terminal.printed()).not.toMatch(/clients|payroll/u);
  });

  it('diff exits 1 for new findings, 3 for what was read before, 0 for neither', async () => {
    const clean = await recorded('clean.jsonl', scanOf([sampleRecord()]));
    const found = await recorded(
      'found.jsonl',
      scanOf([sampleRecord({ status: 'found', findings: [sampleFinding()] })]),
    );
    const unread = await recorded('unread.jsonl', scanOf([sampleRecord({ status: 'unread' })]));
    const exits = [];
    for (const [before, now] of [
      [clean, found],
      [clean, unread],
      [found, clean],
      [clean, clean],
    ] as const)
      exits.push(await run(['report', 'diff', before, now], fakeTerminal()));
    expect(exits).toEqual([1, 3, 0, 0]);
  });

  it.each([
    ['no-such-file', 'NOT_FOUND: '],
    ['other.txt', 'BAD_OPTION: '],
    ['other.json', 'BAD_OPTION: '],
    ['empty', 'BAD_OPTION: '],
  ])('of %s is a usage error that quotes nothing', async (name, warning) => {
    folder.write('other.txt', 'Ms Qxhale, 897-65-4032\n');
    folder.write('other.json', '{"name":"Qxhale"}\n');
    folder.write('empty', '');
    const terminal = fakeTerminal();
    expect(await run(['report', 'show', folder.path(name)], terminal)).toBe(2);
    expect(terminal.warned()).toContain(warning);
    expect(terminal.warned()).not.toMatch(/Qxhale|897-65/u);
  });

  it('refuses a format that it does not know', async () => {
    const terminal = fakeTerminal();
    expect(await run(['report', 'show', 'x', '--format', 'pdf'], terminal)).toBe(2);
    expect(terminal.warned()).toContain('`--format` takes text, json, jsonl, csv, html, sarif');
  });
});
