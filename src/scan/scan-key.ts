import { createHmac, randomBytes } from 'node:crypto';
import type { Entry } from './walk/entry.js';

/** A key for the hashes of one scan. */
export function newKey(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}

/** Identity of an entry below its root across runs: 128 bits of the keyed hash of its path, hexadecimal. */
export function idOf(
  { fullPath, path }: Pick<Entry, 'fullPath' | 'path'>,
  key: Uint8Array,
): string {
  const hmac = createHmac('sha256', key)
    .update(`${String(path.length)} `)
    .update(fullPath, 'latin1');
  return hmac.digest('hex').slice(0, 32);
}

/** Keyed hash of anything that JSON can tell. */
export function hashOf(value: unknown, key: Uint8Array): string {
  return createHmac('sha256', key).update(JSON.stringify(value)).digest('hex');
}
