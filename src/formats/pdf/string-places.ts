import { DocumentError } from '../../core/error.js';
import type { Span } from '../../core/span.js';
import type { Removal, TextLayer } from '../../core/text.js';
import { PDFDict, PDFHexString, PDFName } from './pdf-lib.js';
import type { PDFContext, PDFRawStream } from './pdf-lib.js';
import type { PageReader } from './page-reader.js';
import { stringGroups } from './string-walk.js';
import type { StringPlace } from './string-walk.js';
import { textOfBytes } from './text-string.js';
import { shownStrings } from './side/shown-strings.js';
import type { SideContent } from './side/side-content.js';

/** The text of a document outside its pages' content and its metadata, and the way to take some of it out. */
export interface StringPlaces {
  readonly layers: readonly TextLayer[];
  /** Kinds of streams that should hold text and could not be read. */
  readonly unread: readonly string[];
  /** Covers spans of the layers in the strings that they come from. */
  readonly scrub: (redactions: readonly CoveredSpan[]) => void;
}

/** What goes from a layer, and what is written in its place; without it, a row of blocks. */
export interface CoveredSpan {
  readonly layer: string;
  readonly span: Span;
  readonly label?: string;
}

/** Where in a layer's text a string stands. */
interface Piece {
  readonly at: number;
  readonly place: StringPlace;
}

/**
 * Reads every string that the catalog reaches (form fields, annotations, bookmarks, links, structure, scripts), one layer a
 * dictionary. A value in a string can be covered; one in a name that other objects refer to, or in a stream, can only be
 * read, and then forbids the output. `firstAtom` is the first number that no glyph has.
 */
export function readStrings(
  context: PDFContext,
  reader: Pick<PageReader, 'decode' | 'tokenize'>,
  sides: readonly SideContent[],
  firstAtom: number,
): StringPlaces {
  const layers: TextLayer[] = [];
  const pieces = new Map<string, readonly Piece[]>();
  const unread: string[] = [];
  let atoms = firstAtom;
  const add = (kind: string, text: string, removal: Removal, own: readonly Piece[] = []): void => {
    const name = `${kind}/${String(layers.length)}`;
    const source = kind === 'form field' ? 'field' : kind === 'name' ? 'name' : 'text';
    const layer = {
      id: `string/${name}`,
      text,
      source,
      removal,
      place: { kind: 'field', name },
    } as const;
    layers.push(removal === 'span' ? { ...layer, atoms: atomsOf(text, own, atoms) } : layer);
    if (removal === 'span') atoms += text.length;
    pieces.set(layer.id, own);
  };

  for (const group of stringGroups(context)) {
    if ('stream' in group) {
      const text = streamText(group.stream, reader.decode);
      if (text !== undefined) add(group.kind, text, 'none');
      else unread.push(group.kind);
      continue;
    }
    const isFixed = (place: StringPlace): boolean =>
      group.kind === 'name' || FIXED_KEYS.has(place.key);
    const [fixed, free] = [
      group.strings.filter(isFixed),
      group.strings.filter((place) => !isFixed(place)),
    ];
    const written = writeStrings(free);
    // The signatures of a rewritten document go in any case.
    if (written.text !== '')
      add(group.kind, written.text, group.isSignature ? 'whole' : 'span', written.pieces);
    if (fixed.length > 0) add('name', fixed.map(({ text }) => text).join('\n'), 'none');
    for (const { key, text } of free) {
      const plain = key === 'URI' ? unescaped(text) : text;
      if (plain !== text) add(group.kind, plain, 'none');
    }
  }
  for (const { kind, stream, glyphs } of sides) {
    if (glyphs.unaligned === 0) continue;
    const text = safely(() => shownStrings(stream, reader.tokenize));
    if (text !== undefined && text !== '') add(kind, text, 'none');
  }
  return { layers, unread, scrub: (redactions) => coverStrings(redactions, pieces) };
}

/** Strings by which other objects are found: to change one would break what refers to it. */
const FIXED_KEYS = new Set<string | number>(['D', 'Dest', 'IT', 'NM']);

/** What names a field or an annotation comes first, as a label stands before what it names. */
const LABEL_KEYS = new Set<string | number>(['TU', 'T', 'TM']);

function writeStrings(places: readonly StringPlace[]): {
  readonly text: string;
  readonly pieces: readonly Piece[];
} {
  const labels = places.filter(({ key }) => LABEL_KEYS.has(key));
  const values = places.filter(({ key }) => !LABEL_KEYS.has(key));
  const pieces: Piece[] = [];
  let text = '';
  const write = (place: StringPlace, before: string): void => {
    if (text !== '') text += before;
    pieces.push({ at: text.length, place });
    text += place.text;
  };
  for (const place of labels) write(place, ' ');
  values.forEach((place, index) => write(place, index === 0 ? ': ' : '\n'));
  return { text, pieces };
}

function atomsOf(text: string, pieces: readonly Piece[], first: number): Int32Array {
  const atoms = new Int32Array(text.length).fill(-1);
  for (const { at, place } of pieces) {
    for (let unit = at; unit < at + place.text.length; unit++) atoms[unit] = first + unit;
  }
  return atoms;
}

function coverStrings(
  redactions: readonly CoveredSpan[],
  pieces: ReadonlyMap<string, readonly Piece[]>,
): void {
  const covered = new Map<StringPlace, string[]>();
  for (const { layer, span, label } of redactions) {
    for (const { at, place } of pieces.get(layer) ?? []) {
      const units =
        covered.get(place) ??
        Array.from({ length: place.text.length }, (_, unit) => place.text.charAt(unit));
      const from = Math.max(0, span.start - at);
      const to = Math.min(units.length, span.end - at);
      if (from >= to) continue;
      units.fill(label === undefined ? '\u2588' : '', from, to);
      // A stretch that another redaction has marked already says so once.
      if (label !== undefined && !isMarkedBefore(units, from)) units[from] = label;
      covered.set(place, units);
    }
  }
  for (const [{ owner, key }, units] of covered) {
    const value = PDFHexString.fromText(units.join(''));
    if (owner instanceof PDFDict) owner.set(PDFName.of(String(key)), value);
    else owner.set(Number(key), value);
  }
}

function isMarkedBefore(units: readonly string[], from: number): boolean {
  for (let at = from - 1; at >= 0; at--) if (units[at] !== '') return (units[at] ?? '').length > 1;
  return false;
}

/** A link says a blank as %20. */
function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/**
 * The text of a stream: UTF-16 by its mark, else UTF-8, else one character a byte, so that no script or note goes unread
 * for its encoding. Undefined for what cannot be decoded at all, and for an attachment that is no text.
 */
function streamText(
  stream: PDFRawStream,
  decode: (stream: PDFRawStream) => Uint8Array,
): string | undefined {
  const text = safely(() => textOfBytes(decode(stream)));
  return text?.includes('\0') === true ? undefined : text;
}

/** Undefined for what cannot be decoded, which is a blind spot elsewhere; limits hold. */
function safely(read: () => string): string | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'LIMIT_SIZE') throw error;
    return undefined;
  }
}
