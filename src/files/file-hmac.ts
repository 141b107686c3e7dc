import { createHmac } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** HMAC-SHA256 of a regular file's bytes, hexadecimal; undefined where it cannot be read. */
export async function fileHmac(path: string, key: Uint8Array): Promise<string | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => undefined);
  try {
    if (file === undefined || !(await file.stat()).isFile()) return undefined;
    const hmac = createHmac('sha256', key);
    for await (const chunk of file.createReadStream({ autoClose: false }))
      hmac.update(chunk as Buffer);
    return hmac.digest('hex');
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}
