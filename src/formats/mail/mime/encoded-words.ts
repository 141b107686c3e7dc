import { byteDecoder } from '../../../core/shared/byte-decoder.js';
import { encodingOf } from '../../../splice/charset.js';

/** One encoded word, or several with nothing but blanks between them (RFC 2047 §2, §6.2). */
export const ENCODED_WORDS: string = (() => {
  const word = String.raw`=\?[^?\s]{1,80}\?[bBqQ]\?[^?\s]{0,2000}\?=`;
  return `${word}(?:[ \\t\\r\\n]{1,80}${word})*`;
})();

/**
 * What a run of encoded words says; undefined where an encoding is not known. The bytes of neighbours in one encoding are
 * put together first: some programs cut in the middle of a character.
 */
export function decodeWords(run: string): string | undefined {
  const pieces: { encoding: string; bytes: Buffer[] }[] = [];
  for (const [, label = '', how = '', content = ''] of run.matchAll(WORD)) {
    const encoding = encodingOf(label.replace(/\*.*$/u, ''));
    if (encoding === undefined) return undefined;
    const bytes =
      how.toLowerCase() === 'b'
        ? Buffer.from(content, 'base64')
        : Buffer.from(
            content
              .replaceAll('_', ' ')
              .replaceAll(/=([0-9a-f]{2})/giu, (_, hex: string) =>
                String.fromCharCode(parseInt(hex, 16)),
              ),
            'latin1',
          );
    const last = pieces.at(-1);
    if (last?.encoding === encoding) last.bytes.push(bytes);
    else pieces.push({ encoding, bytes: [bytes] });
  }
  return pieces
    .map(({ encoding, bytes }) => byteDecoder(encoding).decode(Buffer.concat(bytes)))
    .join('');
}

/** `text` as encoded words of at most 75 characters, each on a line of its own. */
export function encodeWords(text: string): string {
  if (/^[\w .,:()[\]-]*$/u.test(text)) return text;
  const words: string[] = [];
  let current = '';
  for (const sign of text) {
    if (Buffer.byteLength(current + sign) > 45) {
      words.push(current);
      current = '';
    }
    current += sign;
  }
  return [...words, current]
    .map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`)
    .join('\r\n ');
}

const WORD = /=\?([^?\s]{1,80})\?([bBqQ])\?([^?\s]{0,2000})\?=/gu;
