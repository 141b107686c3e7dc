import { concatenate, latin1Text } from '../objects/bytes.js';
import { decryptType1, encryptType1 } from './type1-cipher.js';

/** A Type 1 program whose encrypted part can be read. */
export interface OpenedType1 {
  readonly bytes: Uint8Array;
  /** Where the part begins that is encrypted otherwise, or in hexadecimal digits. */
  readonly start: number;
  /** The program again, from these bytes with other ones in their places. */
  readonly close: (bytes: Uint8Array) => Uint8Array;
}

/** Undefined for what is no Type 1 program. */
export function openType1(bytes: Uint8Array): OpenedType1 | undefined {
  if (!/^\x80?[\s\S]{0,5}%!/u.test(latin1Text(bytes, 0, 8))) return undefined;
  const text = latin1Text(bytes);
  const [word] = /\beexec\s+/u.exec(text) ?? [];
  if (word === undefined) return undefined;
  const start = text.indexOf(word) + word.length;
  const end = endOfSecret(bytes, text.lastIndexOf('cleartomark'));
  if (end <= start) return undefined;
  if (/^[\dA-Fa-f]{4}/u.test(text.slice(start, start + 4))) return openHex(bytes, start, end);
  const put = (whole: Uint8Array, part: Uint8Array): Uint8Array =>
    concatenate([whole.subarray(0, start), part, whole.subarray(end)]);
  return {
    bytes: put(bytes, decryptType1(bytes.subarray(start, end))),
    start,
    close: (plain) => put(plain, encryptType1(plain.subarray(start, end))),
  };
}

/** The same where the encrypted part is written in hexadecimal digits, which stay in their lines. */
function openHex(bytes: Uint8Array, start: number, end: number): OpenedType1 {
  const places: number[] = [];
  for (let at = start; at < end; at++) if (isHexDigit(bytes[at] ?? 0)) places.push(at);
  const digits = latin1Text(Uint8Array.from(places, (at) => bytes[at] ?? 0));
  const plain = decryptType1(new Uint8Array(Buffer.from(digits, 'hex')));
  return {
    bytes: concatenate([bytes.subarray(0, start), plain, bytes.subarray(end)]),
    start,
    close: (whole) => {
      const closed = bytes.slice();
      const anew = encryptType1(whole.subarray(start, start + plain.length));
      const written = Buffer.from(Buffer.from(anew).toString('hex'), 'latin1');
      written.forEach((digit, index) => {
        closed[places[index] ?? closed.length] = digit;
      });
      return closed;
    },
  };
}

function isHexDigit(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}

/** Before the mark stand 512 zeros in lines (Adobe Type 1 Font Format §7.2). */
function endOfSecret(bytes: Uint8Array, mark: number): number {
  if (mark < 0) return bytes.length;
  let at = mark;
  for (let zeros = 0; zeros < ZEROS && at > 0; at--) {
    const byte = bytes[at - 1] ?? 0;
    if (byte === 0x30) zeros += 1;
    else if (byte !== 0x0a && byte !== 0x0d && byte !== 0x20) break;
  }
  return at;
}

const ZEROS = 512;
