import { describe, expect, it } from 'vitest';
import { PDFHexString } from '../../../src/formats/pdf/objects/pdf-lib.js';
import { textOf } from '../../../src/formats/pdf/objects/text-string.js';

describe('a text string says', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-16', Buffer.from('\ufeffNo. 842\u20107', 'utf16le').swap16(), 'No. 842\u20107'],
    ['little-endian UTF-16', Buffer.from('\ufeffNo. 7', 'utf16le'), 'No. 7'],
    ['UTF-8 with its mark', Buffer.from('\ufeffNo. 842\u20107', 'utf8'), 'No. 842\u20107'],
    ['UTF-8 without a mark', Buffer.from('No. 842\u20107 é', 'utf8'), 'No. 842\u20107 é'],
    ['PDFDocEncoding', Buffer.from('No. 842\x857 \xe9', 'latin1'), 'No. 842\u20137 é'],
  ])('what it is in %s', (_, bytes, text) => {
    expect(textOf(PDFHexString.of(Buffer.from(bytes).toString('hex')))).toBe(text);
  });
});
