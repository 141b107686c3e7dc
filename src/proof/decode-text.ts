import { byteDecoder } from '../core/shared/byte-decoder.js';

/** The text of bytes that begin like XML, or undefined for anything else, such as HTML. */
export function xmlText(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
    const head = byteDecoder(encoding).decode(bytes.subarray(0, 200));
    if (!/^\s*<[?!\w]/u.test(head) || HTML.test(head)) continue;
    try {
      return byteDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** HTML that does not say that it is XML: its tags need not be closed. */
const HTML = /^\s*<(?:!doctype\s+html|html[\s>])/iu;
