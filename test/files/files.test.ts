import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSource } from '../../src/files/read-source.js';
import { writeOutput } from '../../src/files/write-output.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blackletter-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const NO_ABORT = new AbortController().signal;
const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('readSource', () => {
  it('reads a file', async () => {
    await writeFile(join(folder, 'a'), 'abc');
    const bytes = await readSource(join(folder, 'a'), NO_ABORT);
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
    expect(bytes).toEqual(Uint8Array.of(97, 98, 99));
  });

  it.each([
    ['a missing file', 'SSN-812-34-5678', 'NOT_FOUND'],
    ['a folder', '.', 'IO'],
    ['a device', '/dev/null', 'IO'],
  ])('says what is wrong with %s, without its name', async (_, name, code) => {
    const path = name.startsWith('/') ? name : join(folder, name);
    await expect(readSource(path, NO_ABORT)).rejects.toMatchObject({ code });
    await expect(readSource(path, NO_ABORT)).rejects.not.toMatchObject({
      message: expect.stringContaining('5678') as string,
    });
  });

  it('can be aborted', async () => {
    await writeFile(join(folder, 'a'), 'abc');
    const reading = readSource(join(folder, 'a'), AbortSignal.abort());
    await expect(reading).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

describe('writeOutput', () => {
  it('writes for the owner alone unless told', async () => {
    await writeOutput(join(folder, 'report'), 'abc');
    expect(await mode(join(folder, 'report'))).toBe(0o600);
    expect(await readdir(folder)).toEqual(['report']);
  });

  it.each([0o600, 0o640, 0o644, 0o444])('is as open as its input with mode %o', async (bits) => {
    const input = join(folder, 'in');
    await writeFile(input, '');
    await chmod(input, bits);
    await writeOutput(join(folder, 'out'), Uint8Array.of(1), { like: input });
    expect(await mode(join(folder, 'out'))).toBe(bits);
  });

  it('does not replace a file unless told', async () => {
    const path = join(folder, 'out');
    await writeFile(path, 'old');
    await expect(writeOutput(path, 'new')).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    expect(await readFile(path, 'utf8')).toBe('old');
    await writeOutput(path, 'new', { overwrite: true });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['out']);
  });

  it('never replaces its own input, by whatever name', async () => {
    const input = join(folder, 'in');
    await writeFile(input, 'original');
    await symlink(input, join(folder, 'link'));
    for (const path of [input, join(folder, 'link')]) {
      const writing = writeOutput(path, 'new', { overwrite: true, like: input });
      await expect(writing).rejects.toMatchObject({ code: 'BAD_OPTION' });
    }
    expect(await readFile(input, 'utf8')).toBe('original');
  });

  it('leaves nothing behind when it fails', async () => {
    await mkdir(join(folder, 'there'));
    const missing = writeOutput(join(folder, 'no', 'out'), 'new');
    await expect(missing).rejects.toMatchObject({ code: 'IO' });
    const onFolder = writeOutput(join(folder, 'there'), 'new', { overwrite: true });
    await expect(onFolder).rejects.toMatchObject({ code: 'IO' });
    expect(await readdir(folder)).toEqual(['there']);
  });
});
