import { expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.js';
import { run } from '../../src/cli/run.js';
import { fakeTerminal } from './fake-terminal.js';
import { tempFolder } from './temp-folder.js';

const folder = tempFolder();
const WRONG = {
  id: 'own',
  court: 'A court of ours',
  system: 'paper',
  source: { firstHand: true },
  rules: { forms: 'no' },
};

it('lists the courts with where their limits were read', async () => {
  const terminal = fakeTerminal();
  expect(await run(['preflight', '--list'], terminal)).toBe(EXIT.done);
  expect(terminal.printed()).toMatch(/^nysd +US District Court, S\.D\. New York +.*second-hand/mu);
});

it('gives the limits themselves as JSON, as a file of one’s own may be written', async () => {
  const terminal = fakeTerminal();
  expect(await run(['preflight', '--list', '--json'], terminal)).toBe(EXIT.done);
  expect(JSON.parse(terminal.printed())).toContainEqual(
    expect.objectContaining({ id: 'nhd', rules: { fileMB: 10 } }),
  );
});

it.each([
  ['no court', ['a.pdf']],
  ['no file', ['--court', 'ca2']],
  ['an unknown court', ['a.pdf', '--court', '812-34-5678']],
  ['limits that are missing', ['a.pdf', '--court', '812-34-5678.json']],
])('exits with 2 without echoing what was typed: %s', async (_name, args) => {
  const terminal = fakeTerminal();
  expect(await run(['preflight', ...args], terminal)).toBe(EXIT.usage);
  expect(terminal.warned()).not.toContain('812-34');
});

it('names the place of a mistake in limits', async () => {
  const terminal = fakeTerminal();
  const limits = folder.write('wrong.json', JSON.stringify(WRONG));
  expect(await run(['preflight', 'a.pdf', '--court', limits], terminal)).toBe(EXIT.usage);
  expect(terminal.warned()).toContain('court.rules.forms');
});
