import { DocumentError } from '../../../core/error.js';
import type { Removal, TextLayer } from '../../../core/text.js';
import { PDFDict, PDFName } from '../objects/pdf-lib.js';
import type { PDFArray, PDFContext, PDFRawStream } from '../objects/pdf-lib.js';
import { sortTrees } from './namespaces.js';
import type { PageReader } from '../content/page-reader.js';
import { coveredUnits } from './covered-units.js';
import type { CoveredSpan, Piece } from './covered-units.js';
import { cutValues } from './cut-values.js';
import { consistentNames } from './renames.js';
import { richText } from './rich-text.js';
import { LABEL_KEYS, stringGroups } from './string-walk.js';
import type { TextStream } from './string-walk.js';
import { namePlace, streamPlace } from './text-place.js';
import type { TextPlace } from './text-place.js';
import { textOfBytes } from '../objects/text-string.js';
import { shownStrings } from '../side/shown-strings.js';
import type { SideContent } from '../side/side-content.js';
import type { AtomOfString } from '../side/unlooked-values.js';

/** The text of a document outside its pages' content and its metadata, and the way to take some of it out. */
export interface StringPlaces {
  readonly layers: readonly TextLayer[];
  /** Kinds of streams that should hold text and could not be read. */
  readonly unread: readonly string[];
  /** The number of the first unit of a string in its layer. */
  readonly atomOf: AtomOfString;
  /**
   * Covers spans of the layers in the strings that they come from. Gives the names that have to change, and what to, since
   * they stand in content, too.
   */
  readonly scrub: (redactions: readonly CoveredSpan[]) => ReadonlyMap<string, string>;
}

/**
 * Reads every string that the catalog reaches (form fields, annotations, bookmarks, links, structure, scripts), one layer a
 * dictionary, and each name of `names`. A value in a string or a stream of text is covered where it stands; names stay the
 * same wherever they are used. `firstAtom` is the first number that no glyph has.
 */
export function readStrings(
  context: PDFContext,
  reader: Pick<PageReader, 'decode' | 'tokenize'>,
  sides: readonly SideContent[],
  names: readonly string[],
  firstAtom: number,
): StringPlaces {
  const layers: TextLayer[] = [];
  const pieces = new Map<string, readonly Piece[]>();
  const unread: string[] = [];
  const numbers = new Map<PDFDict | PDFArray, Map<string | number, number>>();
  let atoms = firstAtom;
  const add = (
    kind: string,
    text: string,
    removal: Removal,
    own: readonly Piece[] = [],
    given?: Int32Array,
  ): void => {
    const name = `${kind}/${String(layers.length)}`;
    const source = kind === 'form field' ? 'field' : kind === 'name' ? 'name' : 'text';
    const layer = {
      id: `string/${name}`,
      text,
      source,
      removal,
      place: { kind: 'field', name },
    } as const;
    layers.push(
      removal === 'span' ? { ...layer, atoms: given ?? atomsOf(text, own, atoms) } : layer,
    );
    if (removal === 'span') {
      if (given === undefined) noteNumbers(numbers, own, atoms);
      atoms += text.length;
    }
    pieces.set(layer.id, own);
  };

  for (const group of stringGroups(context)) {
    if ('stream' in group) {
      const place = textStreamPlace(context, group, reader.decode);
      if (place === undefined) unread.push(group.kind);
      // Form data in XML go in any case.
      else if (group.key === 'XFA') add(group.kind, richText(place.text), 'whole');
      else add(group.kind, place.text, 'span', [{ at: 0, place }]);
      continue;
    }
    const { kind, dict, isSignature, label } = group;
    const isRich = ({ key }: TextPlace): boolean => RICH_KEYS.has(key);
    const written = writeStrings(
      group.places.filter((place) => !isRich(place)),
      label,
    );
    // The signatures of a rewritten document go in any case.
    if (written.text !== '')
      add(kind, written.text, isSignature ? 'whole' : 'span', written.pieces);
    for (const { text, place, atoms: shown } of cutValues(dict, group.places, sides)) {
      const before = label === undefined ? '' : `${label}: `;
      if (place !== undefined) add(kind, before + text, 'span', [{ at: before.length, place }]);
      else add(kind, text, 'span', [], shown);
    }
    for (const place of group.places.filter(isRich)) {
      const gone = { ...place, text: richText(place.text), write: removalOf(dict, place.key) };
      add(kind, gone.text, 'span', [{ at: 0, place: gone }]);
    }
  }
  const renamed = new Map<string, string>();
  for (const name of names) {
    const place = namePlace(name, (other) => renamed.set(name, other));
    add('name', name, 'span', [{ at: 0, place }]);
  }
  for (const { kind, stream, glyphs } of sides) {
    if (glyphs.unaligned === 0) continue;
    const text = safely(() => shownStrings(stream, reader.tokenize));
    if (text !== undefined && text !== '') add(kind, text, 'none');
  }
  return {
    layers,
    unread,
    atomOf: (dict, key) => numbers.get(dict)?.get(key),
    scrub: (redactions) => {
      scrub(context, redactions, pieces);
      return renamed;
    },
  };
}

/** Looks of a text that repeat what another entry of the same dictionary says, in XHTML. */
const RICH_KEYS = new Set<string | number>(['RC', 'RV']);

function removalOf(dict: PDFDict | undefined, key: string | number): () => void {
  return () => dict?.delete(PDFName.of(String(key)));
}

function scrub(
  context: PDFContext,
  redactions: readonly CoveredSpan[],
  pieces: ReadonlyMap<string, readonly Piece[]>,
): void {
  const places = [...pieces.values()].flatMap((own) => own.map(({ place }) => place));
  const covered = consistentNames(coveredUnits(redactions, pieces), places);
  const renamed = new Set<string>();
  for (const [place, units] of covered) {
    place.write(units);
    if (place.namespace !== undefined) renamed.add(place.namespace);
  }
  sortTrees(context, renamed);
}

/** What names a field or an annotation comes first, as a label stands before what it names. */
function writeStrings(
  places: readonly TextPlace[],
  label = '',
): {
  readonly text: string;
  readonly pieces: readonly Piece[];
} {
  if (places.length === 0) return { text: '', pieces: [] };
  const labels = places.filter(({ key }) => LABEL_KEYS.has(key));
  const values = places.filter(({ key }) => !LABEL_KEYS.has(key));
  const pieces: Piece[] = [];
  let text = label;
  const write = (place: TextPlace, before: string): void => {
    if (text !== '') text += before;
    pieces.push({ at: text.length, place });
    text += place.text;
  };
  for (const place of labels) write(place, ' ');
  values.forEach((place, index) => write(place, index === 0 ? ': ' : '\n'));
  return { text, pieces };
}

/** The first layer that has a string is that of its own dictionary. */
function noteNumbers(
  numbers: Map<PDFDict | PDFArray, Map<string | number, number>>,
  pieces: readonly Piece[],
  first: number,
): void {
  for (const { at, place } of pieces) {
    if (place.owner === undefined) continue;
    const own = numbers.get(place.owner) ?? new Map<string | number, number>();
    numbers.set(place.owner, own);
    if (!own.has(place.key)) own.set(place.key, first + at);
  }
}

function atomsOf(text: string, pieces: readonly Piece[], first: number): Int32Array {
  const atoms = new Int32Array(text.length).fill(-1);
  for (const { at, place } of pieces) {
    for (let unit = at; unit < at + place.text.length; unit++) atoms[unit] = first + unit;
  }
  return atoms;
}

/**
 * The text of a stream: UTF-16 by its mark, else UTF-8, else one character a byte, so that no script or note goes unread
 * for its encoding. Undefined for what cannot be decoded at all. Rich text goes as a whole where some of it goes.
 */
function textStreamPlace(
  context: PDFContext,
  { stream, ref, owner, key }: TextStream,
  decode: (stream: PDFRawStream) => Uint8Array,
): TextPlace | undefined {
  const decoded = safely(() => {
    const bytes = decode(stream);
    return { bytes, text: textOfBytes(bytes) };
  });
  if (decoded === undefined || decoded.text.includes('\0')) return undefined;
  if (!RICH_KEYS.has(key) || !(owner instanceof PDFDict)) {
    return streamPlace(context, ref, stream, decoded);
  }
  return { key, text: richText(decoded.text), write: removalOf(owner, key) };
}

/** Undefined for what cannot be decoded, which is a blind spot elsewhere; limits hold. */
function safely<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'LIMIT_SIZE') throw error;
    return undefined;
  }
}
