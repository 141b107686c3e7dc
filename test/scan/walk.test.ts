import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toText } from '../../src/scan/walk/byte-path.js';
import { pathRules } from '../../src/scan/walk/path-rules.js';
import type { WalkRules } from '../../src/scan/walk/walk-rules.js';
import { walk } from '../../src/scan/walk/walk.js';
import { tempFolder } from '../cli/temp-folder.js';

const RULES: WalkRules = {
  ignoreFiles: true,
  hidden: false,
  crossFileSystems: false,
  own: new Set(),
};

const temp = tempFolder();

/** A folder with the given files; a name that ends in a slash is a folder. */
function tree(name: string, files: Readonly<Record<string, string>>): string {
  const folder = temp.path(name);
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith('/')) mkdirSync(join(folder, path), { recursive: true });
    else {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
  return folder;
}

/** Entries as `kind path code`, in the order in which they came. */
async function told(
  paths: readonly string[],
  rules: Partial<WalkRules> = {},
): Promise<readonly string[]> {
  const entries: string[] = [];
  for await (const { kind, path, passedOver } of walk(paths, { ...RULES, ...rules })) {
    entries.push([kind, toText(path), passedOver?.reason.code].filter(Boolean).join(' '));
  }
  return entries;
}

describe('a walk', () => {
  it('goes depth first in the order of the names, and names no folder that it walked through', async () => {
    const root = tree('order', {
      'b.txt': '',
      'a/2': '',
      'a/1': '',
      'a-b': '',
      'empty/': '',
      c: '',
    });
    expect(await told([root])).toEqual([
      'file a/1',
      'file a/2',
      'file a-b',
      'file b.txt',
      'file c',
    ]);
  });

  it('follows no link, opens nothing special and goes round no loop', async () => {
    const root = tree('odd', { 'a.txt': 'text' });
    symlinkSync('a.txt', join(root, 'link'));
    symlinkSync('.', join(root, 'loop'));
    symlinkSync('nowhere', join(root, 'dangling'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    linkSync(join(root, 'a.txt'), join(root, 'hard'));
    expect(await told([root])).toEqual([
      'file a.txt',
      'link dangling LINK',
      'file hard',
      'link link LINK',
      'link loop LINK',
      'special pipe SPECIAL_FILE',
    ]);
  });

  it('keeps the bytes of names that are not UTF-8', async () => {
    const root = tree('bytes', {});
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0x66, 0xff, 0x6f])]), '');
    const entries = [];
    for await (const entry of walk([root], RULES)) entries.push(entry);
    expect(entries.map(({ path }) => [...Buffer.from(path, 'latin1')])).toEqual([
      [0x66, 0xff, 0x6f],
    ]);
    expect(await told([root])).toEqual(['file f\uFFFDo']);
  });

  it('tells a path that is not there, one given twice and one inside of another', async () => {
    const root = tree('roots', { 'in/a': '', b: '' });
    const entries = await told([root, join(root, 'in'), root, join(root, 'b'), temp.path('none')]);
    expect([...entries].sort()).toEqual(
      [
        'file b',
        'file a',
        'file b EXCLUDED',
        'folder in EXCLUDED',
        'folder roots EXCLUDED',
        'missing none NOT_FOUND',
      ].sort(),
    );
  });

  it.runIf(process.getuid?.() !== 0)('names a folder that it may not read', async () => {
    const root = tree('locked', { 'in/a': '', b: '' });
    chmodSync(join(root, 'in'), 0);
    expect(await told([root])).toEqual(['file b', 'folder in IO']);
    chmodSync(join(root, 'in'), 0o700);
  });
});

describe('what is left out', () => {
  const files = {
    'a.txt': '',
    'a.log': '',
    '.hidden': '',
    '.git/config': '',
    'logs/x.txt': '',
    'deep/er/b.log': '',
    'deep/er/keep.log': '',
    '.blackletterignore': '*.log\n/logs/\n',
    'deep/.blackletterignore': '!keep.log\n',
  };
  let made = 0;
  const root = (): string => tree(`rules-${String((made += 1))}`, files);

  it('is what ignore files of the tree name, the innermost first', async () => {
    expect(await told([root()])).toEqual([
      'file .blackletterignore EXCLUDED',
      'folder .git EXCLUDED',
      'file .hidden EXCLUDED',
      'file a.log EXCLUDED',
      'file a.txt',
      'file deep/.blackletterignore EXCLUDED',
      'file deep/er/b.log EXCLUDED',
      'file deep/er/keep.log',
      'folder logs EXCLUDED',
    ]);
  });

  it.each([
    [
      'ignoreFiles',
      { ignoreFiles: false },
      ['a.log', 'a.txt', 'deep/er/b.log', 'deep/er/keep.log', 'logs/x.txt'],
    ],
    [
      'hidden',
      { hidden: true },
      [
        '.blackletterignore',
        '.git/config',
        '.hidden',
        'a.txt',
        'deep/.blackletterignore',
        'deep/er/keep.log',
      ],
    ],
    ['exclude', { exclude: pathRules(['deep']) }, ['a.txt']],
    ['include', { include: pathRules(['*.log']) }, ['deep/er/keep.log']],
  ])('follows the option %s', async (_, rules, read) => {
    const entries = await told([root()], rules);
    expect(
      entries.filter((entry) => !entry.includes('EXCLUDED')).map((entry) => entry.slice(5)),
    ).toEqual(read);
  });
});
