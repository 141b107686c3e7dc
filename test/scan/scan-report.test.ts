import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { SCAN_FORMATS } from '../../src/report/scan/render-scan.js';
import { scanSchema } from '../../src/report/scan/scan-schema.js';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { tempFolder } from '../cli/temp-folder.js';
import { schemaErrors } from '../report/schema-check.js';
import { builtCommand } from './built-command.js';

const VALUE = '897-65-4032';
const temp = tempFolder();
const files = [
  temp.write('Vance.txt', `Her Social Security number is ${VALUE}.\n`),
  temp.write('Hale.txt', 'Nothing to see.\n'),
  temp.write('broken.pdf', '%PDF-1.7\nnothing more'),
];
const state = temp.path('state');
const page = temp.path('report.html');
let command = '';
let first: { readonly exit: number | null; readonly text: string };
beforeAll(async () => {
  command = await builtCommand('scan-report');
  first = scan('--state', state, '--format', 'html', '-o', page);
});

function scan(...flags: readonly string[]): { exit: number | null; text: string } {
  const { status, stdout } = spawnSync(process.execPath, [command, 'scan', ...files, ...flags], {
    encoding: 'utf8',
  });
  return { exit: status, text: stdout };
}

async function report(...args: readonly string[]): Promise<{ exit: number; text: string }> {
  const terminal = fakeTerminal();
  const exit = await run(['report', ...args], terminal);
  return { exit, text: terminal.printed() };
}

describe('the report of a scan', () => {
  it('is written for its owner alone, and the journal gives it again', async () => {
    expect(first).toEqual({ exit: 3, text: '' });
    expect(statSync(page).mode & 0o777).toBe(0o600);
    const again = await report('show', state, '--format', 'html');
    expect(again).toEqual({ exit: 0, text: readFileSync(page, 'utf8') });
  });

  it.each(SCAN_FORMATS)('as %s tells what was found and not read, and no value', async (format) => {
    const { text } = await report('show', state, '--format', format);
    expect(text).toContain('[SSN]');
    expect(text).toContain('DAMAGED');
    expect(text).not.toContain(VALUE);
    const masked = await report('show', state, '--format', format, '--mask-paths');
    expect(masked.text).not.toMatch(/Vance|Hale|blackletter-test/u);
  });

  it('fits its schema, streamed too', async () => {
    const { text } = await report('show', state, '--format', 'json');
    expect(schemaErrors(scanSchema, JSON.parse(text))).toEqual([]);
    const lines = scan('--format', 'jsonl').text.trimEnd().split('\n');
    expect(lines.flatMap((line) => schemaErrors(scanSchema, JSON.parse(line)))).toEqual([]);
    expect(lines).toHaveLength(4);
  });

  it('does not change by a scan of the same', async () => {
    const { text } = await report('merge', state, state, '--format', 'text');
    expect(text).toBe((await report('show', state)).text);
    expect((await report('diff', state, state)).exit).toBe(0);
  });

  it('is refused before the work where it could not be written', () => {
    const there = temp.write('there.csv', '');
    expect(scan('-o', there).exit).toBe(4);
    expect(scan('-o', temp.path('nowhere/report.csv')).exit).toBe(2);
    expect(readFileSync(there, 'utf8')).toBe('');
  });
});
