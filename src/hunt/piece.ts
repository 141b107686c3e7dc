/**
 * A stretch of a file in which needles are hunted.
 * - `text`: something people wrote, in which a needle anywhere is a needle left;
 * - `fragments`: names of the file format and loose parts of words, in which a single word or a short number means
 *   nothing;
 * - `syntax`: numbers and operators: only long numbers and several words, exactly as written;
 * - `bytes`: pixels, packed data, whatever: only what cannot stand there by chance;
 * - `program`: fonts, CMaps, colour profiles: the same, and no single words, since they speak of themselves.
 */
export interface Piece {
  /** For a person: `page 3`, `object 12`. No text of the document. */
  readonly where: string;
  readonly kind: 'text' | 'fragments' | 'syntax' | 'bytes' | 'program';
  /** Text, or bytes one a unit. */
  readonly text: string;
  /** How it was written, when it had to be decoded to be read. */
  readonly form?: string;
}

/** Set between texts that are searched together: wider than any separator within a value. */
export const BETWEEN = '\n\n\n\n\n\n';

/** Bytes that hold text: with its byte order mark, as UTF-8 when they are that, else one unit a byte. */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  }
}

/** True when most of the bytes are printable: a text, a program, XML. */
export function looksWritten(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let printable = 0;
  for (const byte of sample) {
    if ((byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d)) printable += 1;
  }
  return printable >= sample.length * 0.85;
}
