import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from './pdf-lib.js';
import type { PDFContext, PDFObject } from './pdf-lib.js';
import type { TextLayer } from '../../core/text.js';
import { DocumentError } from '../../core/error.js';
import { lookup, nameAt } from './objects.js';
import type { PageReader } from './page-reader.js';
import { textOf } from './text-string.js';
import { shownStrings } from './unwalked-content.js';
import type { UnwalkedStream } from './unwalked-content.js';

/**
 * Every string that the catalog reaches outside content and metadata (form fields, annotations, bookmarks, names,
 * structure, scripts), one layer a dictionary. They are read, so that nothing in them passes unseen; this version cannot
 * clean them, so a value in one forbids the output.
 */
export function stringLayers(
  context: PDFContext,
  reader: Pick<PageReader, 'decode' | 'tokenize'>,
  unwalked: readonly UnwalkedStream[],
): TextLayer[] {
  const layers: TextLayer[] = [];
  const seen = new Set<PDFObject>();
  const queue: { readonly object: PDFObject; readonly key: string }[] = [];
  const push = (object: PDFObject | undefined, key: string): void => {
    if (object !== undefined) queue.push({ object, key });
  };
  push(context.trailerInfo.Root, '');
  const add = (kind: string, text: string): void => {
    const name = `${kind}/${String(layers.length)}`;
    const source = kind === 'form field' ? 'field' : kind === 'name' ? 'name' : 'text';
    layers.push({
      id: `string/${name}`,
      text,
      source,
      removal: 'none',
      place: { kind: 'field', name },
    });
  };

  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const object = next.object instanceof PDFRef ? context.lookup(next.object) : next.object;
    if (object === undefined || seen.has(object)) continue;
    if (object instanceof PDFDict || object instanceof PDFArray || object instanceof PDFStream)
      seen.add(object);
    if (object instanceof PDFRawStream) {
      const kind = TEXT_STREAMS.get(next.key);
      const text = kind === undefined ? undefined : streamText(object, reader.decode);
      if (kind !== undefined && text !== undefined) add(kind, text);
    }
    const dict = object instanceof PDFStream ? object.dict : object;
    if (dict instanceof PDFDict) {
      const text = dictText(dict);
      if (text !== '') add(kindOf(dict), text);
      for (const [key, value] of dict.entries()) {
        if (!SKIPPED_KEYS.has(key.decodeText())) push(value, key.decodeText());
      }
    } else if (dict instanceof PDFArray) {
      const strings = dict.asArray().map((_, index) => textOf(dict.lookup(index)));
      const text = strings.filter((string) => string !== undefined).join('\n');
      if (text !== '') add(next.key === 'Names' ? 'name' : 'list', text);
      for (const value of dict.asArray()) push(value, next.key);
    }
  }
  for (const { kind, stream } of unwalked) {
    const text = safely(() => shownStrings(stream, reader.tokenize));
    if (text !== undefined && text !== '') add(kind, text);
  }
  return layers;
}

/** Streams under these keys hold text for a program or a reader, not content; an attachment may. */
const TEXT_STREAMS: ReadonlyMap<string, string> = new Map([
  ['JS', 'script'],
  ['XFA', 'form data'],
  ['RC', 'annotation'],
  ['RV', 'form field'],
  ['F', 'attachment'],
  ['UF', 'attachment'],
]);

/** The text of a stream, or undefined for bytes that are none; what is not text is a blind spot anyway. */
function streamText(
  stream: PDFRawStream,
  decode: (stream: PDFRawStream) => Uint8Array,
): string | undefined {
  const text = safely(() => new TextDecoder('utf-8', { fatal: true }).decode(decode(stream)));
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

/** What names a field or an annotation comes first, on the line of its value, as a label stands before what it names. */
const LABEL_KEYS = ['TU', 'T', 'TM'];

/** Font and colour names, keys, signatures: strings that are no text of the document. Metadata is read elsewhere. */
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
  'CharSet',
  'Registry',
  'Ordering',
  'CheckSum',
  'ModDate',
  'CreationDate',
  'M',
  'Lang',
]);

function dictText(dict: PDFDict): string {
  const isSignature = dict.has(PDFName.of('ByteRange'));
  const labels: string[] = [];
  const values: string[] = [];
  for (const key of dict.keys()) {
    const name = key.decodeText();
    if (SKIPPED_STRINGS.has(name) || (isSignature && (name === 'Contents' || name === 'Cert')))
      continue;
    const text = textOf(lookup(dict, name));
    if (text === undefined) continue;
    if (LABEL_KEYS.includes(name)) labels.push(text);
    else values.push(name === 'URI' ? unescaped(text) : text);
  }
  const label = labels.join(' ');
  return values.length === 0
    ? label
    : values.map((value) => `${label}${label === '' ? '' : ': '}${value}`).join('\n');
}

/** A link says a blank as %20. */
function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function kindOf(dict: PDFDict): string {
  if (dict.has(PDFName.of('FT')) || nameAt(dict, 'Subtype') === 'Widget') return 'form field';
  if (dict.has(PDFName.of('Rect'))) return 'annotation';
  if (nameAt(dict, 'Type') === 'StructElem') return 'structure';
  if (nameAt(dict, 'Type') === 'Filespec') return 'attachment';
  if (dict.has(PDFName.of('Title')) && dict.has(PDFName.of('Parent'))) return 'bookmark';
  if (nameAt(dict, 'Type') === 'OCG') return 'layer';
  if (dict.has(PDFName.of('S')) && (dict.has(PDFName.of('URI')) || dict.has(PDFName.of('JS'))))
    return 'action';
  return 'entry';
}
