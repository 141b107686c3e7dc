import { byteDecoder } from '../../core/shared/byte-decoder.js';
import { DocumentError } from '../../core/error.js';

/** The texts of a presentation's main stream ([MS-PPT] §2.3.1), in order; each record's by itself. */
export function recordTexts(stream: Uint8Array): string[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const texts: string[] = [];
  const ends = [stream.length];
  let at = 0;
  while (at + 8 <= stream.length) {
    while (ends.length > 1 && at >= (ends.at(-1) ?? 0)) ends.pop();
    const version = view.getUint16(at, true) & 0xf;
    const type = view.getUint16(at + 2, true);
    const length = view.getUint32(at + 4, true);
    const start = at + 8;
    const end = start + length;
    if (end > stream.length || ends.length > DEEPEST) {
      throw new DocumentError('DAMAGED', 'The records of the presentation cannot be followed');
    }
    if (version === CONTAINER) {
      ends.push(end);
      at = start;
      continue;
    }
    const bytes = stream.subarray(start, end);
    if (type === TEXT_CHARS || type === C_STRING) texts.push(decoded(bytes, 'utf-16le'));
    else if (type === TEXT_BYTES) texts.push(decoded(bytes, 'windows-1252'));
    at = end;
  }
  return texts.filter((text) => text.trim() !== '');
}

/** Paragraphs end with a carriage return, lines with a vertical tab (§2.9.41). */
function decoded(bytes: Uint8Array, encoding: 'utf-16le' | 'windows-1252'): string {
  return byteDecoder(encoding, { ignoreBOM: true })
    .decode(bytes)
    .replace(/[\r\v]/gu, '\n');
}

const CONTAINER = 0xf;
const TEXT_CHARS = 4000;
const TEXT_BYTES = 4008;
const C_STRING = 4026;
const DEEPEST = 100;
