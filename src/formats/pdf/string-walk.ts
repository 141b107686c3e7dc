import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from './pdf-lib.js';
import type { PDFContext, PDFObject } from './pdf-lib.js';
import { nameAt } from './objects.js';
import { textOf } from './text-string.js';

/** A string in a dictionary or an array of the file, under its key or index. */
export interface StringPlace {
  readonly owner: PDFDict | PDFArray;
  readonly key: string | number;
  readonly text: string;
}

/** The strings of one dictionary or array, or one stream of text, with what it is. */
export type StringGroup =
  | {
      readonly kind: string;
      readonly strings: readonly StringPlace[];
      readonly isSignature: boolean;
    }
  | { readonly kind: string; readonly stream: PDFRawStream };

/** Goes through everything that the catalog reaches, once, and gives what holds text outside content and metadata. */
export function* stringGroups(context: PDFContext): Generator<StringGroup> {
  const seen = new Set<PDFObject>();
  const queue: { readonly object: PDFObject; readonly key: string }[] = [];
  const push = (object: PDFObject | undefined, key: string): void => {
    if (object !== undefined) queue.push({ object, key });
  };
  push(context.trailerInfo.Root, '');
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const object = next.object instanceof PDFRef ? context.lookup(next.object) : next.object;
    if (object === undefined || seen.has(object)) continue;
    const streamKind = TEXT_STREAMS.get(next.key);
    if (object instanceof PDFRawStream && streamKind !== undefined)
      yield { kind: streamKind, stream: object };
    const container = object instanceof PDFStream ? object.dict : object;
    if (container instanceof PDFDict) {
      seen.add(object);
      const strings = stringsOfDict(container);
      const isSignature = isSignatureValue(container);
      if (strings.length > 0) yield { kind: kindOf(container), strings, isSignature };
      for (const [key, value] of container.entries()) {
        if (!SKIPPED_KEYS.has(key.decodeText())) push(value, key.decodeText());
      }
    } else if (container instanceof PDFArray) {
      seen.add(object);
      const strings = stringsOfArray(container);
      if (strings.length > 0)
        yield { kind: next.key === 'Opt' ? 'form field' : 'name', strings, isSignature: false };
      for (const value of container.asArray()) push(value, next.key);
    }
  }
}

/** Streams under these keys hold text for a program or a reader, not content. */
const TEXT_STREAMS: ReadonlyMap<string, string> = new Map([
  ['JS', 'script'],
  ['XFA', 'form data'],
  ['RC', 'annotation'],
  ['RV', 'form field'],
]);

/** Fonts and colours have names that are no text of the document. Metadata is read elsewhere. */
const SKIPPED_KEYS = new Set([
  'Metadata',
  'PieceInfo',
  'FontDescriptor',
  'CIDSystemInfo',
  'ColorSpace',
  'OutputIntents',
]);
const SKIPPED_STRINGS = new Set([
  'DA',
  'DS',
  'ID',
  'CheckSum',
  'ModDate',
  'CreationDate',
  'M',
  'Lang',
]);

function stringsOfDict(dict: PDFDict): StringPlace[] {
  return dict.keys().flatMap((key) => {
    const name = key.decodeText();
    if (SKIPPED_STRINGS.has(name) || (isSignatureValue(dict) && SIGNATURE_BYTES.has(name)))
      return [];
    const text = textOf(dict.lookup(key));
    return text === undefined ? [] : [{ owner: dict, key: name, text }];
  });
}

function stringsOfArray(array: PDFArray): StringPlace[] {
  return array.asArray().flatMap((_, index) => {
    const text = textOf(array.lookup(index));
    return text === undefined ? [] : [{ owner: array, key: index, text }];
  });
}

const SIGNATURE_BYTES = new Set(['Contents', 'Cert']);

function isSignatureValue(dict: PDFDict): boolean {
  return dict.has(PDFName.of('ByteRange')) || nameAt(dict, 'Type') === 'Sig';
}

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
