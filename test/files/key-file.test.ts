import { chmodSync, lstatSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeKeyFile, readKeyFile } from '../../src/files/key-file.js';
import { tempFolder } from '../cli/temp-folder.js';

const folder = tempFolder();
const onPosix = process.platform !== 'win32';

describe('a key file', () => {
  it('is made once, of random bytes, for its owner alone', async () => {
    await makeKeyFile(folder.path('key'));
    await makeKeyFile(folder.path('other'));
    const key = await readKeyFile(folder.path('key'));
    expect(key).toHaveLength(32);
    expect(key).not.toEqual(await readKeyFile(folder.path('other')));
    if (onPosix) expect(lstatSync(folder.path('key')).mode & 0o777).toBe(0o600);
    await expect(makeKeyFile(folder.path('key'))).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    expect(Uint8Array.from(readFileSync(folder.path('key')))).toEqual(key);
  });

  it.each([
    ['of 31 bytes', 31, 0o600],
    ['of 5,000 bytes', 5000, 0o600],
    ...(onPosix ? ([['that others can read', 32, 0o644]] as const) : []),
    ...(onPosix ? ([['that its group can write', 32, 0o620]] as const) : []),
  ] as const)('%s is refused', async (name, bytes, mode) => {
    const path = folder.write(
      name,
      Uint8Array.from({ length: bytes }, (_, at) => at % 251),
    );
    chmodSync(path, mode);
    await expect(readKeyFile(path)).rejects.toMatchObject({ code: 'BAD_OPTION' });
  });

  it('that is not there is told as such', async () => {
    await expect(readKeyFile(folder.path('nowhere'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is a file', async () => {
    await expect(readKeyFile(folder.path('.'))).rejects.toMatchObject({
      code: expect.stringMatching(/BAD_OPTION|NOT_FOUND/u) as string,
    });
  });
});
