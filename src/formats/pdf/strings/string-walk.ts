import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from '../objects/pdf-lib.js';
import type { PDFContext, PDFObject } from '../objects/pdf-lib.js';
import { nameNamespaces } from './namespaces.js';
import type { NameNamespaces } from './namespaces.js';
import { dictAt, lookup, nameAt, nameText } from '../objects/objects.js';
import type { TextPlace } from './text-place.js';
import { isFormal } from './formal-strings.js';
import { isSignatureValue } from '../objects/signatures.js';
import { stringPlace } from './text-place.js';
import { textOf } from '../objects/text-string.js';

/** A stream of text, and the entry under which it hangs. */
export interface TextStream {
  readonly stream: PDFRawStream;
  readonly ref: PDFRef;
  readonly owner: PDFDict | PDFArray | undefined;
  readonly key: string;
}

/** The strings of one dictionary or array, or one stream of text, with what it is. */
export type StringGroup =
  | {
      readonly kind: string;
      readonly places: readonly TextPlace[];
      readonly dict?: PDFDict;
      readonly isSignature: boolean;
      /** What names it and stands elsewhere: a field tells what its options are. */
      readonly label?: string;
    }
  | ({ readonly kind: string } & TextStream);

interface Step {
  readonly object: PDFObject;
  readonly key: string;
  readonly owner?: PDFDict | PDFArray;
}

/** Goes through everything that the catalog reaches, once, and gives what holds text outside content and metadata. */
export function* stringGroups(context: PDFContext): Generator<StringGroup> {
  const spaces = nameNamespaces(context);
  const seen = new Set<PDFObject>();
  const queue: Step[] = [];
  const fields = new Map<PDFArray, PDFDict>();
  const push = (object: PDFObject | undefined, key: string, owner?: PDFDict | PDFArray): void => {
    if (object !== undefined)
      queue.push({ object, key, ...(owner === undefined ? {} : { owner }) });
  };
  push(context.trailerInfo.Root, '');
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const object = next.object instanceof PDFRef ? context.lookup(next.object) : next.object;
    if (object === undefined || seen.has(object)) continue;
    const { key: at, owner } = next;
    const streamKind = TEXT_STREAMS.get(at);
    if (object instanceof PDFRawStream && next.object instanceof PDFRef && streamKind !== undefined)
      yield { kind: streamKind, stream: object, ref: next.object, owner, key: at };
    const container = object instanceof PDFStream ? object.dict : object;
    if (container instanceof PDFDict) {
      seen.add(object);
      yield* groupsOfDict(container, spaces);
      for (const [key, value] of container.entries()) {
        if (!SKIPPED_KEYS.has(nameText(key))) push(value, nameText(key), container);
      }
    } else if (container instanceof PDFArray) {
      seen.add(object);
      const places = placesOfArray(
        container,
        at === 'Headers' ? 'IDTree' : spaces.ofArray(container),
      );
      const field = owner instanceof PDFArray ? fields.get(owner) : owner;
      if (field !== undefined) fields.set(container, field);
      if (at === 'Opt') {
        const label = labelled(fieldLabel(field));
        for (const place of places)
          yield { kind: 'form field', places: [place], isSignature: false, ...label };
      } else if (places.length > 0) yield { kind: 'name', places, isSignature: false };
      for (const value of container.asArray()) push(value, at, container);
    }
  }
}

function* groupsOfDict(dict: PDFDict, spaces: NameNamespaces): Generator<StringGroup> {
  const isSignature = isSignatureValue(dict);
  const places = placesOfDict(dict, spaces, isSignature);
  const free = places.filter(({ namespace }) => namespace === undefined);
  const named = places.filter(({ namespace }) => namespace !== undefined);
  if (free.length > 0) {
    const kind = kindOf(dict);
    const isBare = kind === 'form field' && !places.some(({ key }) => LABEL_KEYS.has(key));
    const label = isBare ? labelled(fieldLabel(dict)) : {};
    yield { kind, places: free, dict, isSignature, ...label };
  }
  if (named.length > 0) yield { kind: 'name', places: named, isSignature: false };
}

/** What names a field or an annotation. */
export const LABEL_KEYS: ReadonlySet<string | number> = new Set(['TU', 'T', 'TM']);

function labelled(label: string): { readonly label?: string } {
  return label === '' ? {} : { label };
}

/** The names of a field; where it has none, those of the one that it is part of. */
function fieldLabel(field: PDFDict | undefined): string {
  let current = field;
  for (let depth = 0; current !== undefined && depth < MOST_PARENTS; depth++) {
    const own = current;
    const names = [...LABEL_KEYS].flatMap((key) => textOf(lookup(own, String(key))) ?? []);
    if (names.length > 0) return names.join(' ');
    current = dictAt(own, 'Parent');
  }
  return '';
}

const MOST_PARENTS = 32;

/** Streams under these keys hold text for a program or a reader, not content. */
const TEXT_STREAMS: ReadonlyMap<string, string> = new Map([
  ['JS', 'script'],
  ['XFA', 'form data'],
  ['RC', 'annotation'],
  ['RV', 'form field'],
]);

/** Read elsewhere, or always taken out. */
const SKIPPED_KEYS = new Set(['Metadata', 'PieceInfo']);
function placesOfDict(
  dict: PDFDict,
  { ofEntry }: NameNamespaces,
  isSignature: boolean,
): TextPlace[] {
  return dict.keys().flatMap((key) => {
    const name = nameText(key);
    const namespace = ofEntry(dict, name);
    if (isSignature && SIGNATURE_BYTES.has(name)) return [];
    const value = dict.lookup(key);
    const text = textOf(value);
    if (text === undefined || (namespace === undefined && isFormal(name, text))) return [];
    return [stringPlace(dict, name, text, namespace)];
  });
}

function placesOfArray(array: PDFArray, namespace: string | undefined): TextPlace[] {
  const [family] = array.asArray();
  if (family === INDEXED || family === SHORT_INDEXED) return colourPlaces(array);
  return array.asArray().flatMap((_, index) => {
    const text = textOf(array.lookup(index));
    return text === undefined ? [] : [stringPlace(array, index, text, namespace)];
  });
}

/** The colours of an Indexed space (ISO 32000-2 §8.6.6.3) that read as a text, which keeps its length. */
function colourPlaces(array: PDFArray): TextPlace[] {
  const colours = array.size() > COLOURS ? array.lookup(COLOURS) : undefined;
  const text = textOf(colours);
  if (text === undefined || !/^[ -~]{9,}$/u.test(text)) return [];
  return [stringPlace(array, COLOURS, text, undefined, 'bytes')];
}

const INDEXED = PDFName.of('Indexed');
const SHORT_INDEXED = PDFName.of('I');
const COLOURS = 3;

const SIGNATURE_BYTES = new Set(['Contents', 'Cert']);

function isFileSpecification(dict: PDFDict): boolean {
  return ['Filespec', 'F'].includes(nameAt(dict, 'Type') ?? '') || dict.has(PDFName.of('EF'));
}

function kindOf(dict: PDFDict): string {
  if (dict.has(PDFName.of('FT')) || nameAt(dict, 'Subtype') === 'Widget') return 'form field';
  if (dict.has(PDFName.of('Rect'))) return 'annotation';
  if (nameAt(dict, 'Type') === 'StructElem') return 'structure';
  if (isFileSpecification(dict)) return 'attachment';
  if (dict.has(PDFName.of('Title')) && dict.has(PDFName.of('Parent'))) return 'bookmark';
  if (nameAt(dict, 'Type') === 'OCG') return 'layer';
  if (dict.has(PDFName.of('S')) && (dict.has(PDFName.of('URI')) || dict.has(PDFName.of('JS'))))
    return 'action';
  return 'entry';
}
