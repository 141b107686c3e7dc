import { characterCodes, codeForms, unescape } from './code-forms.js';
import type { Piece } from './piece.js';
import { BETWEEN } from './piece.js';
import { entitiesDecoded, readXmlText } from './xml-text.js';

/**
 * What a piece says when it is taken for an encoding: UTF-16 read as bytes, octal and Unicode escapes, percent
 * encoding, XML entities with the tags taken out, hexadecimal digits and base64. `shortest` is the length of the
 * shortest needle, below which a run of digits cannot hold any.
 */
export function* encodedForms(piece: Piece, shortest: number): Iterable<Piece> {
  yield* utf16Forms(piece);
  if (piece.kind === 'bytes' || piece.kind === 'program') return;
  const { text } = piece;
  if (piece.kind !== 'syntax') {
    if (text.includes('\\')) yield as(piece, 'escaped', unescape(text));
    if (/%[0-9a-f]{2}/iu.test(text)) {
      const decoded = percentDecoded(text);
      yield as(piece, 'percent-encoded', decoded);
      // An address within an address is encoded once more.
      if (/%25[0-9a-f]{2}/iu.test(text))
        yield as(piece, 'percent-encoded', percentDecoded(decoded));
    }
    yield* inCode(piece, text);
    if (/#[0-9a-f]{2}/iu.test(text)) yield as(piece, 'in a PDF name', numberSignDecoded(text));
    if (/=[0-9A-F]{2}/u.test(text)) yield as(piece, 'quoted-printable', quotedPrintable(text));
    yield* xmlForms(piece);
    yield* packed(piece, 'character codes', characterCodes(text, shortest));
  }
  yield* packed(piece, 'hexadecimal', hexadecimalRuns(text, shortest));
  yield* packed(piece, 'base64', base64Runs(text, shortest));
}

function* inCode(piece: Piece, text: string): Iterable<Piece> {
  for (const { form, text: read } of codeForms(text)) yield as(piece, form, read);
}

function as(piece: Piece, form: string, text: string): Piece {
  return { ...piece, form, text };
}

/** Decoded runs are mostly noise, so they are hunted as bytes; all of them together, since there may be thousands. */
function* packed(piece: Piece, form: string, runs: Iterable<Buffer>): Iterable<Piece> {
  const text = Array.from(runs, (bytes) => bytes.toString('latin1')).join(BETWEEN);
  if (text === '') return;
  const decoded: Piece = { ...piece, kind: 'bytes', form, text };
  yield decoded;
  yield* utf16Forms(decoded);
}

/** Latin text in UTF-16, either byte order, at any offset: every other byte is zero. */
function* utf16Forms(piece: Piece): Iterable<Piece> {
  if (!piece.text.includes('\0')) return;
  const text = piece.text.replaceAll(/\0{2,}/gu, '\n').replaceAll('\0', '');
  yield as(piece, piece.form === undefined ? 'UTF-16' : `${piece.form} of UTF-16`, text);
}

function percentDecoded(text: string): string {
  return text.replaceAll('+', ' ').replaceAll(/(?:%[0-9a-f]{2})+/giu, (run) =>
    utf8OrLatin(
      run
        .slice(1)
        .split('%')
        .map((hex) => parseInt(hex, 16)),
    ),
  );
}

/** Escapes of names (ISO 32000-2 §7.3.5), which stand in strings too. */
function numberSignDecoded(text: string): string {
  return text.replaceAll(/#([0-9a-f]{2})/giu, (_, hex: string) => character(parseInt(hex, 16)));
}

function quotedPrintable(text: string): string {
  return text.replaceAll(/=\r?\n/gu, '').replaceAll(/(?:=[0-9A-F]{2})+/gu, (run) =>
    utf8OrLatin(
      run
        .slice(1)
        .split('=')
        .map((hex) => parseInt(hex, 16)),
    ),
  );
}

function* xmlForms(piece: Piece): Iterable<Piece> {
  const { text } = piece;
  const hasTags = TAGS.test(text);
  if (!hasTags && !/&[#a-z]/iu.test(text)) return;
  const form = piece.form ?? 'in XML';
  const decoded = entitiesDecoded(text);
  yield as(piece, form, decoded);
  // Text that is shown as text was escaped twice.
  if (text.includes('&amp;')) {
    const twice = entitiesDecoded(decoded);
    if (twice !== decoded) yield as(piece, form, twice);
    yield* inCode(piece, decoded);
  }
  // Markup may stand in markup as text.
  const markup = hasTags ? text : decoded;
  if (!TAGS.test(markup)) return;
  const { joined, apart } = readXmlText(markup);
  yield as(piece, form, joined);
  yield as(piece, form, apart);
}

const TAGS = /<[a-z!?/][^<>]{0,4096}>/iu;

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function utf8OrLatin(codes: readonly number[]): string {
  const bytes = Uint8Array.from(codes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

/** Runs of hexadecimal digits, blanks between the pairs or not, decoded at both alignments. */
function* hexadecimalRuns(text: string, shortest: number): Iterable<Buffer> {
  for (const [run] of text.matchAll(/[0-9a-f](?:\s{0,2}[0-9a-f]){7,}/giu)) {
    const digits = run.replaceAll(/\s/gu, '');
    if (digits.length < 2 * shortest) continue;
    yield Buffer.from(digits, 'hex');
    yield Buffer.from(digits.slice(1), 'hex');
  }
}

/** Runs of base64 (or its URL form), over line ends, decoded at all four alignments. */
function* base64Runs(text: string, shortest: number): Iterable<Buffer> {
  // Any long word may be one, and the same words come again and again.
  const seen = new Set<string>();
  for (const [run] of text.matchAll(/[a-z0-9+/_-](?:[\r\n]{0,2}[a-z0-9+/_-]){7,}/giu)) {
    if (seen.has(run)) continue;
    seen.add(run);
    const digits = run.replaceAll(/[\r\n]/gu, '');
    if (digits.length < Math.ceil((4 * shortest) / 3)) continue;
    for (let offset = 0; offset < 4; offset += 1) yield Buffer.from(digits.slice(offset), 'base64');
  }
}
