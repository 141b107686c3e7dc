import { byteDecoder } from '../../core/shared/byte-decoder.js';
import { DocumentError } from '../../core/error.js';
import { withoutTerminalCodes } from '../../splice/line-conventions.js';

/** How the bytes of a plain text say its characters. All but the last may have a byte order mark. */
export type Encoding = 'utf-16le' | 'utf-16be' | 'utf-8' | 'windows-1252';

/** A decoded text; `skipped` bytes of byte order mark stand before it. */
export interface DecodedText {
  readonly encoding: Encoding;
  readonly skipped: number;
  readonly text: string;
}

/**
 * Decodes a whole text: by its byte order mark or its zeros, else as UTF-8 where the bytes are that, else as windows-1252, in which
 * every UTF-16 unit is one byte.
 *
 * @throws DocumentError UNSUPPORTED_FORMAT for bytes that are no plain text throughout.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = tryDecode(bytes, false);
  if (decoded !== undefined) return decoded;
  throw new DocumentError('UNSUPPORTED_FORMAT', 'The file is not plain text throughout');
}

/** Whether the beginning of a file is plain text and no markup: that would have to be read by its own rules. */
export function looksPlain(head: Uint8Array): boolean {
  const decoded = tryDecode(head, true);
  return decoded !== undefined && decoded.text.trim() !== '' && !MARKUP.test(decoded.text);
}

/** @param isCut The last character may be incomplete. */
function tryDecode(bytes: Uint8Array, isCut: boolean): DecodedText | undefined {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  const candidates = marked === undefined ? [...wideWithoutMark(bytes), ...UNMARKED] : [marked];
  for (const { encoding, mark } of candidates) {
    const text = decodeAs(encoding, bytes.subarray(mark.length), isCut);
    if (text === undefined || CONTROLS.test(shownOf(text, isCut))) continue;
    return { encoding, skipped: mark.length, text };
  }
  return undefined;
}

/** UTF-16 of Latin letters has a zero in every other byte, and other texts have none. */
function wideWithoutMark(bytes: Uint8Array): readonly Candidate[] {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (head.length < 16 || Math.max(even, odd) < head.length * 0.3 || Math.min(even, odd) > 0)
    return [];
  return [{ encoding: odd > even ? 'utf-16le' : 'utf-16be', mark: [] }];
}

function shownOf(text: string, isCut: boolean): string {
  const whole = isCut ? text.replace(/\u001b[[\]]?[0-?]{0,64}$/u, '') : text;
  return withoutTerminalCodes(whole) ?? whole;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, isCut: boolean): string | undefined {
  try {
    // A mark within the text is a character of it.
    const decoder = byteDecoder(encoding, { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes, { stream: isCut });
  } catch {
    return undefined;
  }
}

/** How many bytes a text takes; half of a surrogate pair counts as half of its four. */
export function byteLength(text: string, encoding: Encoding): number {
  switch (encoding) {
    case 'utf-16le':
    case 'utf-16be':
      return text.length * 2;
    case 'windows-1252':
      return text.length;
    case 'utf-8':
      return new TextEncoder().encode(text).length;
  }
}

/** Encodes ASCII, of which all marks are made, and what was decoded in the same encoding before. */
export function encodeAscii(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const units = Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x80 ? code : ASTERISK;
  });
  switch (encoding) {
    case 'windows-1252':
      return Uint8Array.from(units);
    case 'utf-16le':
      return Uint8Array.from(units.flatMap((unit) => [unit, 0]));
    case 'utf-16be':
      return Uint8Array.from(units.flatMap((unit) => [0, unit]));
  }
}

const ASTERISK = 0x2a;

interface Candidate {
  readonly encoding: Encoding;
  readonly mark: readonly number[];
}

const MARKS: readonly Candidate[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

const UNMARKED: readonly Candidate[] = [
  { encoding: 'utf-8', mark: [] },
  { encoding: 'windows-1252', mark: [] },
];

// All but tab, line ends, form feed, the end mark of old systems, and the next-line character. A TextDecoder gives
// undefined bytes of windows-1252 as C1 controls (WHATWG Encoding §9.2).
const CONTROLS = /[\0-\x08\x0b\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f]/u;

/** HTML, XML, RTF, PostScript, PDF, mail, sheets (SYLK): their text is not what stands in their bytes. */
const MARKUP =
  /^\s*(?:<[!?a-z/]|\{\\rtf|%!PS|%PDF-|ID;P|MIME-Version:|Received:|Return-Path:|Delivered-To:|From )/iu;
