import { byteDecoder } from '../core/shared/byte-decoder.js';
import { DocumentError } from '../core/error.js';

/** A text in its bytes, such that every unit is known to stand at a byte. */
export interface SourceText {
  readonly bytes: Uint8Array;
  /** Without its byte order mark. */
  readonly text: string;
  /** As the WHATWG Encoding Standard names it, in lower case. */
  readonly encoding: string;
  /** Bytes of byte order mark before the text. */
  readonly skipped: number;
  /** The byte at which each unit begins and the text ends; absent where the encoding alone tells. */
  readonly offsets?: Int32Array;
}

/**
 * Decodes bytes by their byte order mark, else by the label given, else as UTF-8 where they are that, else as
 * windows-1252 (WHATWG Encoding §4). A label that nobody knows counts as none.
 *
 * @throws DocumentError LIMIT_SIZE
 */
export function decodeSource(bytes: Uint8Array, label?: string): SourceText {
  if (bytes.length > LONGEST) {
    throw new DocumentError('LIMIT_SIZE', 'A text is larger than the limit');
  }
  const mark = MARKS.find(({ signature }) => signature.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) return decodeAs(bytes, mark.encoding, mark.signature.length);
  const known = label === undefined ? undefined : encodingOf(label);
  if (known !== undefined) return decodeAs(bytes, known, 0);
  const plain = strictly(bytes, 'utf-8', 0);
  return plain ?? decodeAs(bytes, 'windows-1252', 0);
}

/** The name of an encoding by one of its labels; undefined for one that is not known. */
export function encodingOf(label: string): string | undefined {
  try {
    const { encoding } = byteDecoder(label.trim());
    // US-ASCII and Latin-1 are labels of windows-1252: much that calls itself so is UTF-8.
    return encoding;
  } catch {
    return undefined;
  }
}

/** Whether text can be cut out of it: in an encoding with states, what follows would mean something else. */
export function isStateless(encoding: string): boolean {
  return encoding !== 'iso-2022-jp' && encoding !== 'replacement';
}

/** The bytes of ASCII; in UTF-8 and UTF-16 of any text. Elsewhere an asterisk stands for what may not be there. */
export function encodeIn(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  // Bytes as they are, one a unit.
  if (encoding === 'latin1') return new Uint8Array(Buffer.from(text, 'latin1'));
  return Uint8Array.from(text, (sign) => (sign < '\u0080' ? sign.charCodeAt(0) : ASTERISK));
}

/** The bytes at which ascending units begin. */
export function byteOffsets(source: SourceText, units: readonly number[]): number[] {
  const { text, encoding, skipped, offsets } = source;
  if (offsets !== undefined) return units.map((unit) => offsets[unit] ?? source.bytes.length);
  if (encoding !== 'utf-8') {
    const width = encoding.startsWith('utf-16') ? 2 : 1;
    return units.map((unit) => skipped + unit * width);
  }
  let from = 0;
  let byte = skipped;
  return units.map((unit) => {
    byte += Buffer.byteLength(text.slice(from, unit));
    from = unit;
    return byte;
  });
}

function decodeAs(bytes: Uint8Array, encoding: string, skipped: number): SourceText {
  if (encoding === 'utf-8' || encoding.startsWith('utf-16')) {
    return strictly(bytes, encoding, skipped) ?? byteByByte(bytes, encoding, skipped);
  }
  const isSingle = /^(?:windows|iso-8859|koi8|ibm|macintosh|x-mac)/u.test(encoding);
  return isSingle
    ? { bytes, text: byteDecoder(encoding).decode(bytes), encoding, skipped }
    : byteByByte(bytes, encoding, skipped);
}

function strictly(bytes: Uint8Array, encoding: string, skipped: number): SourceText | undefined {
  try {
    const decoder = byteDecoder(encoding, { fatal: true, ignoreBOM: true });
    return { bytes, text: decoder.decode(bytes.subarray(skipped)), encoding, skipped };
  } catch {
    return undefined;
  }
}

/** Remembers where each unit began. Damaged bytes become U+FFFD, as in every reader. */
function byteByByte(bytes: Uint8Array, encoding: string, skipped: number): SourceText {
  const decoder = byteDecoder(encoding, { ignoreBOM: true });
  const pieces: string[] = [];
  const offsets = new Int32Array(bytes.length * 2 + 4);
  const keepsAscii = isStateless(encoding) && !encoding.startsWith('utf-16');
  let count = 0;
  let start = skipped;
  const add = (piece: string, next: number): void => {
    if (piece === '') return;
    const isPair = piece.length === 2 && (piece.codePointAt(0) ?? 0) > 0xffff;
    for (let unit = 0; unit < piece.length; unit++) {
      offsets[count++] = unit === 0 || isPair ? start : Math.max(start, next - 1);
    }
    pieces.push(piece);
    start = next;
  };
  for (let at = skipped; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (keepsAscii && byte < 0x80 && start === at) add(String.fromCharCode(byte), at + 1);
    else add(decoder.decode(bytes.subarray(at, at + 1), { stream: true }), at + 1);
  }
  add(decoder.decode(), bytes.length);
  offsets[count] = bytes.length;
  return {
    bytes,
    text: pieces.join(''),
    encoding,
    skipped,
    offsets: offsets.slice(0, count + 1),
  };
}

const ASTERISK = 0x2a;
/** Far above what a text has; its readers need several times as much memory. */
const LONGEST = 128 * 2 ** 20;

const MARKS: readonly { readonly encoding: string; readonly signature: readonly number[] }[] = [
  { encoding: 'utf-8', signature: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', signature: [0xff, 0xfe] },
  { encoding: 'utf-16be', signature: [0xfe, 0xff] },
];
