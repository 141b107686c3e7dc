import { REFERENCE, decodeReference } from '../references.js';
import { packedTexts } from './packed-text.js';
import type { Segment, Writing } from './segment.js';

/** Numbers for all characters of a document, one after the other. */
export interface AtomCounter {
  /** The next free number. */
  next: number;
}

/** Makes segments of the text of one part. */
export interface SegmentWriter {
  /** Text between tags, or in a CDATA section or comment, in which references mean nothing. */
  readonly content: (start: number, end: number, writing: Writing, flags: number) => Segment[];
  /** Text that is no paragraph, such as data for programs: escapes of their strings are decoded. */
  readonly data: (start: number, end: number, writing: Writing) => Segment[];
  /** The code of a field, which may hold an address in the middle: percent encoding is decoded. */
  readonly code: (start: number, end: number, writing: 'text' | 'cdata' | 'attribute') => Segment[];
  readonly attribute: (start: number, end: number) => Segment[];
  /** The value of an attribute that holds an address, percent encoding decoded. */
  readonly address: (start: number, end: number) => Segment[];
  /** What packed data in a stretch says, each of it as one piece that goes as a whole. */
  readonly packed: (start: number, end: number) => Segment[];
  /** How many packed files and compressed data were met so far, which nobody reads. */
  readonly packedFiles: () => number;
  readonly element: (text: string, start: number, end: number, flags: number) => Segment;
}

/**
 * @param ofSheets The part is of a workbook, whose texts have escapes of their own for any character
 *   (ISO/IEC 29500-1 §22.9.2.19, ST_Xstring).
 */
export function segmentWriter(part: string, atoms: AtomCounter, ofSheets = false): SegmentWriter {
  const hasEscapes = ofSheets && /_x[0-9a-fA-F]{4}_/u.test(part);
  const inData = hasEscapes ? new RegExp(`${IN_DATA.source}|${SHEET_ESCAPE}`, 'gu') : IN_DATA;
  const inAttributes = hasEscapes
    ? new RegExp(`${IN_ATTRIBUTES.source}|${SHEET_ESCAPE}`, 'gu')
    : IN_ATTRIBUTES;
  const segment = (
    text: string,
    start: number,
    end: number,
    writing: Writing,
    flags: number,
  ): Segment => {
    const atom = atoms.next;
    atoms.next += text.length;
    return { text, atom, start, end, writing, flags };
  };
  const pieces = (
    start: number,
    end: number,
    writing: Writing,
    flags: number,
    special: RegExp,
  ): Segment[] => {
    const made: Segment[] = [];
    const plain = (from: number, to: number): void => {
      if (from < to) made.push(segment(part.slice(from, to), from, to, writing, flags));
    };
    let from = start;
    for (const match of part.slice(start, end).matchAll(special)) {
      const decoded = decodePiece(match[0]);
      if (decoded === undefined) continue;
      const at = start + match.index;
      plain(from, at);
      from = at + match[0].length;
      made.push(segment(decoded, at, from, writing, flags));
    }
    plain(from, end);
    return made;
  };
  let files = 0;
  return {
    packedFiles: () => files,
    content: (start, end, writing, flags) => {
      const text = part.slice(start, end);
      if (writing === 'text' && text.includes('%') && ENCODED.test(text)) {
        return pieces(start, end, writing, flags, ENCODED_TEXT);
      }
      if (writing === 'text' && hasEscapes && text.includes('_x')) {
        return pieces(start, end, writing, flags, IN_SHEETS);
      }
      if (writing === 'text' && text.includes('&')) {
        return pieces(start, end, writing, flags, REFERENCES);
      }
      return text === '' ? [] : [segment(text, start, end, writing, flags)];
    },
    data: (start, end, writing) =>
      pieces(start, end, writing, 0, writing === 'text' ? inData : ESCAPES_ONLY),
    code: (start, end, writing) =>
      pieces(start, end, writing, 0, writing === 'cdata' ? PERCENT_ONLY : IN_ADDRESSES),
    attribute: (start, end) => pieces(start, end, 'attribute', 0, inAttributes),
    address: (start, end) => pieces(start, end, 'percent', 0, IN_ADDRESSES),
    packed: (start, end) =>
      packedTexts(part, start, end, () => files++).map((one) =>
        segment(one.text, one.start, one.end, 'attribute', 0),
      ),
    element: (text, start, end, flags) => segment(text, start, end, 'element', flags),
  };
}

function decodePiece(piece: string): string | undefined {
  if (piece.startsWith('&')) return decodeReference(piece.slice(1, -1));
  if (piece.startsWith('%')) return decodePercent(piece);
  if (piece.startsWith('_')) return String.fromCharCode(Number.parseInt(piece.slice(2, 6), 16));
  if (piece.startsWith('\\u')) return String.fromCharCode(Number.parseInt(piece.slice(2), 16));
  return ' ';
}

function decodePercent(piece: string): string | undefined {
  try {
    return decodeURIComponent(piece);
  } catch {
    return undefined;
  }
}

/** One character in UTF-8, its bytes percent-encoded. */
const PERCENT =
  '%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}';

const REFERENCES = new RegExp(REFERENCE, 'gu');
const SHEET_ESCAPE = '_x[0-9a-fA-F]{4}_';
const IN_SHEETS = new RegExp(`${REFERENCE}|${SHEET_ESCAPE}`, 'gu');
const IN_ATTRIBUTES = new RegExp(`${REFERENCE}|[\\t\\n\\r]`, 'gu');
/** JSON in a text: escapes of its strings (RFC 8259 §7). */
const ESCAPE = '\\\\u[0-9a-fA-F]{4}';
const IN_DATA = new RegExp(`${REFERENCE}|${ESCAPE}`, 'gu');
const ESCAPES_ONLY = new RegExp(ESCAPE, 'gu');
/** A text with an address in it. */
const ENCODED = /:\/\/[^\s<>]*%[0-9a-f]{2}/iu;
const ENCODED_TEXT = new RegExp(`${REFERENCE}|${PERCENT}`, 'giu');
const PERCENT_ONLY = new RegExp(PERCENT, 'giu');
const IN_ADDRESSES = new RegExp(`${REFERENCE}|[\\t\\n\\r]|${PERCENT}`, 'giu');
