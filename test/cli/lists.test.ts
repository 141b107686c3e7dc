import { expect, it } from 'vitest';
import { parseKeep } from '../../src/cli/options/parse-keep.js';
import { readRosterFile } from '../../src/cli/options/read-roster-file.js';
import { readJson, readList, readPassword } from '../../src/cli/options/read-list.js';
import type { BlackletterError } from '../../src/core/error.js';
import { fakeTerminal } from './fake-terminal.js';
import { tempFolder } from './temp-folder.js';

const folder = tempFolder();

it.each([
  ['one line, no end', 'alpha', ['alpha']],
  ['LF, CRLF and CR', 'a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
  ['byte order mark, blanks, empty lines', '\uFEFFa b \n\n  \n c\n', ['a b', 'c']],
  ['nothing', '', []],
])('reads a list with %s', async (_name, text, values) => {
  const path = folder.write('list.txt', text);
  expect(await readList('--values', path, fakeTerminal())).toEqual(values);
});

it('reads a list from stdin', async () => {
  expect(await readList('--values', '-', fakeTerminal({ stdin: 'x\ny\n' }))).toEqual(['x', 'y']);
});

it('keeps a password as it stands', async () => {
  const path = folder.write('password.txt', ' pass word \r\nsecond line');
  expect(await readPassword('--password-file', path, fakeTerminal())).toBe(' pass word ');
});

it.each([
  ['bytes that are not UTF-8', new Uint8Array([0x61, 0xff, 0xfe]), 'BAD_OPTION'],
  ['UTF-16 text', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'BAD_OPTION'],
])('refuses %s', async (_name, bytes, code) => {
  const path = folder.write('odd.txt', bytes);
  await expect(readList('--values', path, fakeTerminal())).rejects.toMatchObject({ code });
});

it('does not echo a value that was typed in place of a file', async () => {
  const wrong = readList('--values', '812-34-5678', fakeTerminal());
  await expect(wrong).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(wrong).rejects.not.toThrow(/812/u);
});

it('does not quote a file that is not JSON', async () => {
  const path = folder.write('plan.json', '{"812-34-5678');
  const wrong = readJson('--decisions', path, fakeTerminal());
  await expect(wrong).rejects.toSatisfy(
    (error: BlackletterError) => error.code === 'BAD_OPTION' && error.cause === undefined,
  );
  await expect(wrong).rejects.not.toThrow(/812/u);
});

it.each([
  ['Smith', 'Smith'],
  ['/', '/'],
  ['/24-CV-\\d+/', /24-CV-\d+/],
  ['/judge/i', /judge/i],
  ['/a/x', '/a/x'],
])('takes the keep line %s as %s', (line, keep) => {
  expect(parseKeep(line, 0)).toEqual(keep);
});

it.each(['/(/', '/(?<=a)b/', '/(a)\\1/'])('names the line of the pattern %s', (line) => {
  expect(() => parseKeep(line, 4)).toThrow('Line 5');
});

it('reads a roster without its comments', async () => {
  const path = folder.write('roster.txt', '# the children\nMia Hale; Mimi\n\nTheo Hale\n');
  expect(await readRosterFile(path, fakeTerminal())).toEqual(['Mia Hale; Mimi', 'Theo Hale']);
});
