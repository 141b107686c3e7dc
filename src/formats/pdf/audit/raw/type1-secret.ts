import { latin1 } from './syntax.js';

/**
 * The encrypted part of a Type 1 font program (Adobe Type 1 Font Format §7) as it reads, in bytes or in hexadecimal
 * digits; what follows that part comes out as noise.
 */
export function type1Secret(bytes: Uint8Array): Uint8Array | undefined {
  const text = latin1(bytes);
  const word = /\beexec\s+/u.exec(text);
  if (word === null) return undefined;
  const start = word.index + word[0].length;
  const isHex = /^[\dA-Fa-f]{4}/u.test(text.slice(start, start + 4));
  const secret = isHex
    ? Buffer.from(text.slice(start).replaceAll(/\s+/gu, ''), 'hex')
    : bytes.subarray(start);
  const plain = new Uint8Array(secret.length);
  let key = 55_665;
  for (const [at, cipher] of secret.entries()) {
    plain[at] = cipher ^ (key >> 8);
    key = ((cipher + key) * 52_845 + 22_719) & 0xffff;
  }
  return plain;
}
