import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/audit-log/append.js';
import { EXIT } from '../../src/cli/exit-codes.js';
import { run } from '../../src/cli/run.js';
import { fakeTerminal } from './fake-terminal.js';
import { tempFolder } from './temp-folder.js';

const folder = tempFolder();
const VALUE = '842-91-2656';

describe('the audit log of a redaction', () => {
  it('tells of an input that is not there, too', async () => {
    const log = folder.path('missing.jsonl');
    const args = ['redact', folder.path('nowhere.txt'), '--audit-log', log, '--who', 'clerk'];
    expect(await run(args, fakeTerminal())).toBe(EXIT.usage);
    expect(readFileSync(log, 'utf8')).toMatch(/"status":"refused".*"reason":"NOT_FOUND"/u);
    expect(readFileSync(log, 'utf8')).toMatch(/"event":"end".*"exit":2/u);
  });

  it.each([
    ['without a name', ['--audit-log', folder.path('nobody.jsonl')]],
    [
      'in a file of another kind',
      ['--audit-log', folder.write('x.txt', 'minutes\n'), '--who', 'c'],
    ],
    ['in no folder', ['--audit-log', folder.path('no/such/log'), '--who', 'c']],
  ])('%s: nothing is done', async (name, flags) => {
    const input = folder.write(`${name}.txt`, `Her SSN is ${VALUE}.\n`);
    const terminal = fakeTerminal();
    const output = folder.path(`${name}.out.txt`);
    expect(await run(['redact', input, '-o', output, ...flags], terminal)).toBe(EXIT.usage);
    expect(() => readFileSync(output)).toThrow('ENOENT');
  });

  it('is never written over by an output', async () => {
    const log = folder.path('kept.jsonl');
    await appendAudit(log, [{ event: 'end', run: 'x', exit: 0 }], new Date());
    const before = readFileSync(log, 'utf8');
    const input = folder.write('over.txt', `Her SSN is ${VALUE}.\n`);
    const args = ['redact', input, '-o', log, '--force', '--audit-log', log, '--who', 'c'];
    expect(await run(args, fakeTerminal())).toBe(EXIT.refused);
    expect(readFileSync(log, 'utf8').startsWith(before)).toBe(true);
  });
});

describe('blackletter audit', () => {
  it('prints a head that finds an end that was cut off', async () => {
    const log = folder.path('cut.jsonl');
    for (const exit of [0, 1])
      await appendAudit(log, [{ event: 'end', run: 'x', exit }], new Date());
    const terminal = fakeTerminal();
    expect(await run(['audit', 'head', log], terminal)).toBe(EXIT.done);
    const head = terminal.printed().trim();
    expect(await run(['audit', 'verify', log, '--head', head], fakeTerminal())).toBe(EXIT.done);
    writeFileSync(log, readFileSync(log, 'utf8').replace(/\n.*\n$/u, '\n'));
    const told = fakeTerminal();
    expect(await run(['audit', 'verify', log], fakeTerminal())).toBe(EXIT.done);
    expect(await run(['audit', 'verify', log, '--head', head], told)).toBe(EXIT.findings);
    expect(told.printed()).toMatch(/cut off/u);
  });

  it('says which line was changed, in words and as JSON', async () => {
    const log = folder.path('changed.jsonl');
    for (const exit of [0, 1])
      await appendAudit(log, [{ event: 'end', run: 'x', exit }], new Date());
    writeFileSync(log, readFileSync(log, 'utf8').replace('"exit":0', '"exit":4'));
    const words = fakeTerminal();
    expect(await run(['audit', 'verify', log], words)).toBe(EXIT.findings);
    expect(words.printed()).toBe('line 1: changed after it was written\n');
    const json = fakeTerminal();
    await run(['audit', 'verify', log, '--json'], json);
    expect(JSON.parse(json.printed())).toMatchObject({
      entries: 2,
      faults: [{ kind: 'changed', line: 1 }],
    });
    expect(await run(['audit', 'head', log], fakeTerminal())).toBe(EXIT.findings);
  });

  it.each([
    ['a file that is not there', ['audit', 'verify', folder.path('nowhere')]],
    ['a head that is none', ['audit', 'verify', folder.write('l', ''), '--head', 'abc']],
  ])('exits with 2 for %s', async (_name, args) => {
    expect(await run(args, fakeTerminal())).toBe(EXIT.usage);
  });
});
