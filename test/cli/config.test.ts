import { chmodSync, mkdirSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { CONFIGURED, configKeys } from '../../src/cli/config/config-keys.js';
import { configSchema } from '../../src/cli/config/config-schema.js';
import { EXIT } from '../../src/cli/exit-codes.js';
import type { ConfigSearch } from '../../src/cli/config/find-config.js';
import { CONFIG_NAME, findConfig } from '../../src/cli/config/find-config.js';
import { buildProgram } from '../../src/cli/program.js';
import { readConfig } from '../../src/cli/config/read-config.js';
import { run } from '../../src/cli/run.js';
import { schemaErrors } from '../report/schema-check.js';
import { fakeTerminal } from './fake-terminal.js';
import { tempFolder } from './temp-folder.js';

const folder = tempFolder();
const onPosix = process.platform !== 'win32';
const program = buildProgram(fakeTerminal(), () => undefined);
const keys = configKeys(program);
const ROOT = process.platform === 'win32' ? 'C:\\firm' : '/firm';

describe('a configuration', () => {
  it.each([
    ['a text', { policy: 'frcp-5.2' }, 'redact', { policy: 'frcp-5.2' }],
    [
      'several, as a list',
      { policy: ['frcp-5.2', 'tx-21c'] },
      'redact',
      { policy: 'frcp-5.2,tx-21c' },
    ],
    ['a number', { minConfidence: 0.6 }, 'inspect', { minConfidence: '0.6' }],
    ['a switch', { redact: { hideWidth: true } }, 'redact', { hideWidth: true }],
    [
      'a switch that is turned off',
      { scan: { ignoreFiles: false } },
      'scan',
      { ignoreFiles: false },
    ],
    ['a list', { scan: { exclude: ['*.bak'] } }, 'scan', { exclude: ['*.bak'] }],
    ['a section of another command', { redact: { mark: 'label' } }, 'inspect', {}],
    ['a section over the rest', { ocr: 'off', scan: { ocr: 'always' } }, 'scan', { ocr: 'always' }],
    ['what a command has no flag for', { mark: undefined, ocr: 'off' }, 'verify', { ocr: 'off' }],
    [
      'a path of its own folder',
      { roster: 'people.txt' },
      'scan',
      { roster: join(ROOT, 'people.txt') },
    ],
    [
      'a policy file',
      { policy: 'firm.json,full' },
      'scan',
      { policy: `${join(ROOT, 'firm.json')},full` },
    ],
    ['remarks', { '//': 'ours', '// ocr': 'x', scan: { '//': 'y' } }, 'scan', {}],
    ['a schema', { $schema: './x.json' }, 'scan', {}],
  ] as const)('sets %s', (_name, config, command, flags) => {
    const given = JSON.parse(JSON.stringify(config)) as unknown;
    expect(Object.fromEntries(readConfig(given, command, keys, ROOT))).toEqual(flags);
    expect(schemaErrors(configSchema(program), given)).toEqual([]);
  });

  it.each([
    ['no object', [], /an object in the file/u],
    ['an unknown key', { polcy: 'full' }, /no `polcy` among its keys, but .*policy.*scan/u],
    ['a key that says more than a key', { '842-91-2656': 1 }, /no such key among/u],
    ['an unknown key of a section', { scan: { mark: 'box' } }, /`mark` .* in scan$/u],
    ['what belongs to one run', { force: true }, /no `force` among/u],
    ['what belongs to one command, outside', { mark: 'box' }, /no `mark` among/u],
    [
      'a text for a switch',
      { redact: { hideWidth: 'yes' } },
      /true or false in redact\.hideWidth$/u,
    ],
    ['a number in a list', { scan: { exclude: [3] } }, /a list of texts in scan\.exclude$/u],
    ['a list for a text', { ocr: ['off'] }, /a text or a number in ocr$/u],
    ['an empty text', { policy: '' }, /a text or a list of texts in policy$/u],
    ['a section that is none', { scan: 3 }, /an object in scan$/u],
  ])('with %s is refused', (_name, config, message) => {
    expect(() => readConfig(config, 'redact', keys, ROOT)).toThrow(message);
    expect(schemaErrors(configSchema(program), config)).not.toEqual([]);
  });

  it('has a key for every flag but those of one run', () => {
    expect([...keys.keys()].sort()).toEqual([...CONFIGURED].sort());
    const names = keys.get('scan')?.map(({ name }) => name) ?? [];
    expect(names).toEqual(
      expect.arrayContaining(['jobs', 'keyFile', 'state', 'include', 'failOn']),
    );
    for (const name of ['output', 'force', 'fresh', 'json', 'config', 'values'])
      expect(names).not.toContain(name);
  });
});

describe('the search for a configuration', () => {
  it('goes upward from the working folder', async () => {
    const at = place('up/a/b');
    write('up', { ocr: 'off' });
    expect(await findConfig(search(at))).toEqual({
      path: join(realpathSync(folder.path('up')), CONFIG_NAME),
      content: { ocr: 'off' },
    });
    write('up/a', { ocr: 'always' });
    expect((await findConfig(search(at)))?.content).toEqual({ ocr: 'always' });
  });

  it('passes by one that lies in what is scanned, and says so', async () => {
    const at = place('firm/share/cases');
    write('firm', { ocr: 'off' });
    write('firm/share', { minConfidence: 1 });
    const warned: string[] = [];
    const scanned = [folder.path('firm/share')];
    const found = await findConfig({ ...search(at), scanned, warn: (text) => warned.push(text) });
    expect(found?.content).toEqual({ ocr: 'off' });
    expect(warned.join('')).toMatch(/not used, because it lies in what is scanned/u);
  });

  it.runIf(onPosix)('knows the scanned folder behind links', async () => {
    place('linked/share');
    write('linked/share', { ocr: 'off' });
    symlinkSync(folder.path('linked/share'), folder.path('linked/way'));
    const scanned = [folder.path('linked/way')];
    const { content } =
      (await findConfig({ ...search(folder.path('linked/share')), scanned })) ?? {};
    expect(content).toBeUndefined();
  });

  it.runIf(onPosix)('refuses one that everyone can write', async () => {
    const at = place('open');
    chmodSync(write('open', {}), 0o666);
    await expect(findConfig(search(at))).rejects.toMatchObject({ code: 'BAD_OPTION' });
  });

  it.runIf(onPosix)('refuses one of another account, but not of root', async () => {
    const at = place('foreign');
    const { uid } = statSync(write('foreign', {}));
    const found = findConfig({ ...search(at), account: uid + 1 });
    if (uid === 0) expect(await found).toBeDefined();
    else await expect(found).rejects.toMatchObject({ code: 'BAD_OPTION' });
  });
});

describe('commands with a configuration', () => {
  it('take its settings, and what was typed before them', async () => {
    const config = folder.write('typed.json', JSON.stringify({ ocr: 'sometimes' }));
    const input = folder.write('a.txt', 'no value here');
    const terminal = fakeTerminal();
    expect(await run(['inspect', input, '--config', config], terminal)).toBe(EXIT.usage);
    expect(terminal.warned()).toMatch(/ocr/u);
    const typed = fakeTerminal();
    await run(['inspect', input, '--config', config, '--ocr', 'auto'], typed);
    expect(typed.warned()).not.toMatch(/\bocr\b/u);
  });

  it.each([
    ['is not there', folder.path('nowhere.json')],
    ['is not JSON', folder.write('bad.json', '{ // remarks }')],
    ['is wrong', folder.write('wrong.json', '{"scan":{"job":2}}')],
  ])('exit with 2 where it %s', async (_name, config) => {
    const terminal = fakeTerminal();
    expect(await run(['inspect', 'a.txt', '--config', config], terminal)).toBe(EXIT.usage);
    expect(terminal.warned()).toMatch(/onfiguration/u);
  });

  it('show what it sets', async () => {
    const config = folder.write(
      'shown.json',
      JSON.stringify({ policy: ['full'], scan: { jobs: 2 } }),
    );
    const terminal = fakeTerminal();
    expect(await run(['config', 'show', '--config', config], terminal)).toBe(EXIT.done);
    expect(terminal.printed().trimEnd().split('\n')).toEqual([
      config,
      'redact policy: full',
      'inspect policy: full',
      'verify policy: full',
      'scan policy: full',
      'scan jobs: 2',
    ]);
  });
});

it('the schema is that of the flags, and names no key twice', () => {
  const { properties } = configSchema(
    new Command().addCommand(new Command('scan').option('--jobs <n>')),
  );
  expect(properties).toMatchObject({
    scan: { properties: { jobs: { type: ['string', 'number'] } } },
  });
});

function search(at: string): ConfigSearch {
  const account = process.getuid?.();
  return {
    folder: at,
    scanned: [],
    warn: () => undefined,
    ...(account === undefined ? {} : { account }),
  };
}

function place(path: string): string {
  mkdirSync(folder.path(path), { recursive: true });
  return folder.path(path);
}

function write(path: string, config: object): string {
  return folder.write(join(path, CONFIG_NAME), JSON.stringify(config));
}
