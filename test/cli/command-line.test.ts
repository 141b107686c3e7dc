import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.js';
import { progressLine } from '../../src/cli/terminal/progress-line.js';
import { run } from '../../src/cli/run.js';
import { TOOL } from '../../src/report/tool.js';
import { fakeTerminal } from './fake-terminal.js';
import { tempFolder } from './temp-folder.js';

const folder = tempFolder();
const policy = folder.write(
  'policy.json',
  '{"id":"UPPER","title":"t","source":"s","protects":["x"],"keeps":{}}',
);

describe('usage errors', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['812-34-5678']],
    ['an unknown option', ['redact', 'a.pdf', '--ssn=812-34-5678']],
    ['an option that looks like a value', ['redact', 'a.pdf', '-812-34-5678']],
    ['no file', ['redact']],
    ['too many files', ['verify', 'a.pdf', '812-34-5678']],
    ['a flag without its argument', ['redact', 'a.pdf', '--values']],
    ['another way of OCR', ['redact', 'a.pdf', '--ocr', 'sometimes']],
    ['another mark', ['redact', 'a.pdf', '--mark', 'stamp']],
    ['an unknown policy', ['redact', 'a.pdf', '--policy', '812345678']],
    ['a wrong policy file', ['redact', 'a.pdf', '--policy', policy]],
    ['an unknown detector', ['redact', 'a.pdf', '--detect', 'us-ssn,nothing']],
    ['no number', ['inspect', 'a.pdf', '--min-confidence', 'high']],
    ['a missing list', ['redact', 'a.pdf', '--values', '812-34-5678']],
    ['a missing module', ['redact', 'a.pdf', '--detector', 'nowhere.mjs']],
    ['plan and decisions', ['redact', 'a.pdf', '--plan', 'p.json', '--decisions', 'd.json']],
    ['a plan of two files', ['redact', 'a.pdf', 'b.pdf', '--plan', 'p.json']],
    ['a plan with an output', ['redact', 'a.pdf', '--plan', 'p.json', '-o', 'out.pdf']],
    ['one output of two files', ['redact', 'a.pdf', 'b.pdf', '-o', folder.path('out.pdf')]],
    ['stdin twice', ['redact', 'a.pdf', '--values', '-', '--keep', '-']],
    ['an unknown detector to test', ['detectors', 'test', 'nothing']],
    ['an unknown policy to show', ['policies', 'show', 'nothing']],
  ])('exit with 2: %s', async (_name, args) => {
    const terminal = fakeTerminal({ stdin: 'x' });
    expect(await run(args, terminal)).toBe(EXIT.usage);
    expect(terminal.printed()).toBe('');
    expect(terminal.warned()).toMatch(/^blackletter: .+\n$/u);
    expect(terminal.warned()).not.toContain('812-34');
    expect(terminal.warned()).not.toMatch(/\bat .+:\d+/u);
  });

  it('name a wrong place of a policy file', async () => {
    const terminal = fakeTerminal();
    await run(['inspect', 'a.pdf', '--policy', policy], terminal);
    expect(terminal.warned()).toContain('protects.0');
  });
});

describe('commands that look at the package', () => {
  it.each([
    [['--version'], TOOL.version],
    [['--help'], 'redact'],
    [['redact', '--help'], '--allow-incomplete'],
    [['policies'], 'frcp-5.2'],
    [['policies', 'list'], 'full'],
    [['policies', 'show', 'frcp-5.2'], 'the last 4 digits or letters'],
    [['detectors'], 'payment-card'],
    [['detectors', 'list'], 'date-of-birth'],
    [['detectors', 'test', 'us-ssn'], ' 0 failed'],
  ])('%j print %s', async (args, text) => {
    const terminal = fakeTerminal();
    expect(await run(args, terminal)).toBe(EXIT.done);
    expect(terminal.printed()).toContain(text);
    expect(terminal.warned()).toBe('');
  });

  it('offer no flag that takes a value', async () => {
    const terminal = fakeTerminal();
    await run(['redact', '--help'], terminal);
    expect(terminal.printed()).not.toMatch(/--(?:value|password|ssn)(?![\w-])/u);
  });
});

describe('files that are not there', () => {
  it('exit with 2 and are named, in JSON too', async () => {
    const terminal = fakeTerminal();
    const args = ['inspect', folder.path('missing.pdf'), '--json'];
    expect(await run(args, terminal)).toBe(EXIT.usage);
    expect(JSON.parse(terminal.printed())).toMatchObject({
      status: 'refused',
      reason: { code: 'NOT_FOUND' },
      document: { name: 'missing.pdf' },
    });
  });

  it('are masked where their names hold a value', async () => {
    const terminal = fakeTerminal();
    const name = folder.path('SSN_842-91-2656 and Jane Roe.pdf');
    const values = folder.write('values.txt', 'Jane Roe\n');
    await run(['inspect', name, '--values', values], terminal);
    expect(terminal.printed() + terminal.warned()).toMatch(
      /\[(?:SSN|NUMBER)\] and \[VALUE\]\.pdf/u,
    );
  });
});

it('shows progress only on a terminal, and wipes it', () => {
  const silent = fakeTerminal();
  progressLine(silent).show('motion.pdf: read');
  expect(silent.warned()).toBe('');
  const shown = fakeTerminal({ tty: true });
  const progress = progressLine(shown);
  progress.show('motion.pdf: read');
  progress.clear();
  expect(shown.warned()).toBe('\rmotion.pdf: read\u001b[K\r\u001b[K');
});
