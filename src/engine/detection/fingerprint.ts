import { lettersOf } from '../values/compact-text.js';

/** HMAC-SHA256 of a value's letters and digits, hexadecimal: the same however the value is written. */
export type Fingerprint = (value: string) => Promise<string>;

export async function fingerprintWith(key: Uint8Array): Promise<Fingerprint> {
  const { subtle } = globalThis.crypto;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  // A copy, because the caller's bytes may be a view of memory that WebCrypto does not take.
  const imported = await subtle.importKey('raw', Uint8Array.from(key), algorithm, false, ['sign']);
  return async (value) => {
    const signed = await subtle.sign('HMAC', imported, new TextEncoder().encode(lettersOf(value)));
    return [...new Uint8Array(signed)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}
