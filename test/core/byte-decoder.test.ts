import { expect, it } from 'vitest';
import { byteDecoder } from '../../src/core/shared/byte-decoder.js';

it('windows-1252 has quotation marks and dashes, under each of its labels', () => {
  const bytes = Uint8Array.of(0x41, 0x93, 0x96, 0x97, 0x94, 0x80, 0x92, 0xe9);
  for (const label of ['windows-1252', 'latin1', 'us-ascii', 'ISO-8859-1']) {
    expect(byteDecoder(label, { fatal: true }).decode(bytes)).toBe('A“–—”€’é');
  }
});

it('every byte of windows-1252 is a character, which another decoder agrees about', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  // As a stream it is decoded rightly by versions of Node that err else.
  const other = new TextDecoder('windows-1252').decode(bytes, { stream: true });
  expect(byteDecoder('windows-1252').decode(bytes)).toBe(other);
});

it('other encodings are those of the platform', () => {
  expect(byteDecoder('windows-1251').decode(Uint8Array.of(0xcf, 0x96))).toBe('П–');
  expect(() => byteDecoder('no such')).toThrow(RangeError);
});
