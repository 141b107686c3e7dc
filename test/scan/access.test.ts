import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileAccess } from '../../src/core/file-access.js';
import type { AccessOptions } from '../../src/scan/access/access.js';
import { openAccess } from '../../src/scan/access/access.js';
import { authorityOf } from '../../src/scan/access/access-mounts.js';

const hasLists = process.platform === 'linux' && canRun('setfacl') && canRun('getfacl');
const onPosix = process.platform !== 'win32';
const folder = mkdtempSync(join(tmpdir(), 'blackletter-access-'));
// Where the way to the temporary folder is private, no file in it can be open to everyone.
const isReachable =
  onPosix && foldersAbove(folder).every((path) => (statSync(path).mode & 1) !== 0);

beforeAll(() => {
  chmodSync(folder, 0o755);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.runIf(isReachable)('permission bits', () => {
  it.each([
    [0o644, { worldReadable: true, worldWritable: false, groupReadable: true }],
    [0o666, { worldReadable: true, worldWritable: true, groupReadable: true }],
    [0o640, { worldReadable: false, worldWritable: false, groupReadable: true }],
    [0o600, { worldReadable: false, worldWritable: false, groupReadable: false }],
    [0o604, { worldReadable: true, worldWritable: false, groupReadable: false }],
  ] as const)('%o', async (mode, expected) => {
    const access = await look(file(`bits-${mode.toString(8)}`, mode), { getfacl: noLists });
    expect(access).toMatchObject({ ...expected, acl: 'none' });
    expect(access.mode).toBe(mode.toString(8).padStart(4, '0'));
  });

  it('of a file with two names', async () => {
    const path = file('linked', 0o600);
    linkSync(path, join(folder, 'other name'));
    expect(await look(path)).toMatchObject({ links: 2 });
  });

  it('go by names of accounts, and by numbers where there are none', async () => {
    const names = { user: () => 'clerk', group: (id: number) => String(id) };
    const path = file('owned', 0o600);
    expect(await look(path, { names })).toMatchObject({
      owner: 'clerk',
      group: String(lstatSync(path).gid),
    });
  });
});

describe.runIf(isReachable)('the way to a file', () => {
  it.each([
    [0o755, true, true],
    [0o711, true, true],
    [0o750, false, true],
    [0o744, false, false],
    [0o700, false, false],
  ] as const)('through a folder of %o', async (mode, worldReadable, groupReadable) => {
    const path = file(join(`way-${mode.toString(8)}`, 'inner', 'open'), 0o644);
    chmodSync(join(folder, `way-${mode.toString(8)}`), mode);
    const access = await look(path, { getfacl: noLists });
    expect(access).toMatchObject({ worldReadable, groupReadable });
  });

  it('through a link is that through what it points at', async () => {
    file(join('private', 'shared', 'open'), 0o644);
    chmodSync(join(folder, 'private'), 0o700);
    symlinkSync(join(folder, 'private', 'shared'), join(folder, 'shortcut'));
    const access = await look(join(folder, 'shortcut', 'open'), { getfacl: noLists });
    expect(access).toMatchObject({ worldReadable: false });
  });

  it('is looked at again for a path given later', async () => {
    const reader = await openAccess({ getfacl: noLists });
    const open = file(join('again', 'open'), 0o644);
    const shut = file(join('again', 'shut', 'open'), 0o644);
    chmodSync(join(folder, 'again', 'shut'), 0o700);
    const seen: FileAccess[] = [];
    for (const path of [open, shut, open]) seen.push(...(await reader.read([request(path)])));
    expect(seen.map(({ worldReadable }) => worldReadable)).toEqual([true, false, true]);
  });

  it('is unknown where a folder is gone', async () => {
    const path = file(join('gone', 'open'), 0o644);
    const asked = request(path);
    rmSync(join(folder, 'gone'), { recursive: true });
    const authority = () => Promise.resolve('local' as const);
    const reader = await openAccess({ getfacl: noLists, authority, system: 'linux' });
    const [access] = await reader.read([asked]);
    expect(access).toMatchObject({ worldReadable: 'unknown', groupReadable: 'unknown' });
    expect(access?.unknown).toEqual(['a folder above could not be looked at']);
  });
});

describe.runIf(hasLists && isReachable)('access control lists', () => {
  it.each([
    // The list's group entry counts, not the group bits of the mode, which are its mask.
    ['u:12345:rw', 0o600, { acl: 'present', mode: '0660', groupReadable: false }],
    ['u:12345:r', 0o640, { acl: 'present', mode: '0640', groupReadable: true }],
    ['m::---', 0o644, { acl: 'present', mode: '0604', groupReadable: false, worldReadable: true }],
  ] as const)('%s on %o', async (entry, mode, expected) => {
    const path = file(`list ${entry.replace(/\W/gu, '-')} ${mode.toString(8)}`, mode);
    execFileSync('setfacl', ['-m', entry, path]);
    expect(await look(path)).toMatchObject(expected);
  });

  it('of a folder let a group through, or stop it', async () => {
    const path = file(join('listed', 'open'), 0o644);
    const { gid } = lstatSync(path);
    const way = join(folder, 'listed');
    chmodSync(way, 0o750);
    execFileSync('setfacl', ['-m', 'u:12345:x,g::---', way]);
    expect(await look(path)).toMatchObject({ groupReadable: false });
    execFileSync('setfacl', ['-m', `g:${String(gid)}:x`, way]);
    expect(await look(path)).toMatchObject({ groupReadable: true });
  });

  it('are read for odd names too, and are unknown for those that are no line', async () => {
    const odd = ['back\\slash', 'blank  ', 'ünï', '-dash', '# file: x'].map((name) => {
      const path = file(join('odd', name), 0o600);
      execFileSync('setfacl', ['-m', 'u:12345:r', path]);
      return path;
    });
    const split = file(join('odd', 'two\nlines'), 0o600);
    const plain = file(join('odd', 'plain'), 0o600);
    const reader = await openAccess();
    const seen = await reader.read([...odd, split, plain].map(request));
    expect(seen.map(({ acl }) => acl)).toEqual([...odd.map(() => 'present'), 'unknown', 'none']);
  });

  it('are read for names that are not UTF-8', async () => {
    const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0x78, 0xff, 0x79)]);
    writeFileSync(path, '');
    const stat = lstatSync(path, { bigint: true });
    const [access] = await (await openAccess()).read([{ path, stat }]);
    expect(access).toMatchObject({ acl: 'none' });
  });
});

describe.runIf(isReachable)('what cannot be known', () => {
  it('of lists without getfacl: groups, never the world', async () => {
    const seen = await look(file('no-tool', 0o644), {
      getfacl: () => Promise.resolve(undefined),
      system: 'linux',
    });
    expect(seen).toMatchObject({ acl: 'unknown', worldReadable: true, groupReadable: 'unknown' });
    expect(seen.unknown).toEqual(['the access control list was not read']);
  });

  it('without getfacl: bits that a group lacks it has nowhere', async () => {
    const seen = await look(file('no-tool-private', 0o600), {
      getfacl: () => Promise.resolve(undefined),
      system: 'linux',
    });
    expect(seen).toMatchObject({ groupReadable: false, worldReadable: false });
  });

  it.each([
    ['on Windows', { system: 'win32' }],
    ['on a mount whose bits are made up', { authority: () => Promise.resolve('hidden' as const) }],
  ] satisfies [string, AccessOptions][])('%s: anything', async (_name, options) => {
    const { unknown, ...seen } = await look(file(`hidden-${_name}`, 0o644), options);
    expect(new Set(Object.values(seen))).toEqual(new Set(['unknown']));
    expect(unknown).toHaveLength(1);
  });

  it.each([
    [0o644, true],
    [0o600, 'unknown'],
  ] as const)('on a server, of %o: whether more than the bits say', async (mode, worldReadable) => {
    const seen = await look(file(`server-${mode.toString(8)}`, mode), {
      authority: () => Promise.resolve('server'),
    });
    expect(seen).toMatchObject({ acl: 'unknown', worldReadable });
  });

  it('on another system than Linux: whether a list of its own kind lets more in', async () => {
    const seen = await look(file('other-system', 0o600), { system: 'darwin' });
    expect(seen).toMatchObject({ acl: 'unknown', worldReadable: 'unknown', mode: '0600' });
  });

  it('of a path that cannot be asked: who decides', async () => {
    expect(await authorityOf(join(folder, 'nowhere'))).toBeUndefined();
    expect(await authorityOf(folder)).toMatch(/^(?:local|server|hidden)$/u);
  });
});

/** A getfacl that finds no lists, so that these tests do not depend on what the temporary folder has. */
function noLists(paths: Buffer): Promise<Buffer> {
  const blocks = paths
    .toString('latin1')
    .split('\n')
    .filter((path) => path !== '')
    .map((path) => `# file: ${path}\nuser::rw-\ngroup::r--\nother::r--\n\n`);
  return Promise.resolve(Buffer.from(blocks.join(''), 'latin1'));
}

async function look(path: string, options: AccessOptions = {}): Promise<FileAccess> {
  const system = process.platform === 'win32' ? 'win32' : 'linux';
  const reader = await openAccess({
    system,
    authority: () => Promise.resolve('local'),
    ...options,
  });
  const [access] = await reader.read([request(path)]);
  return access!;
}

function request(path: string): { path: Buffer; stat: ReturnType<typeof bigStat> } {
  return { path: Buffer.from(path), stat: bigStat(path) };
}

function bigStat(path: string) {
  return lstatSync(path, { bigint: true });
}

function file(name: string, mode: number): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, 'x');
  chmodSync(path, mode);
  return path;
}

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...foldersAbove(above)];
}

function canRun(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
