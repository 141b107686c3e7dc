import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '../objects/pdf-lib.js';
import type { PDFContext } from '../objects/pdf-lib.js';
import type { TextLayer } from '../../../core/text.js';
import { eachDict, lookup } from '../objects/objects.js';
import { PRIVATE_KEYS } from '../objects/private-keys.js';
import { textOf, textOfBytes } from '../objects/text-string.js';

/** The document's metadata as text, one layer a place; any redaction in a layer takes the whole place out. */
export function metadataLayers(
  context: PDFContext,
  decode: (stream: PDFRawStream) => Uint8Array,
): TextLayer[] {
  const layers: TextLayer[] = [];
  const add = (id: string, text: string): void => {
    layers.push({
      id,
      text,
      source: 'metadata',
      removal: 'whole',
      place: { kind: 'field', name: id },
    });
  };
  for (const [key, value] of infoEntries(context)) {
    const text = textOf(value);
    if (text !== undefined)
      add(`info/${isStandardKey(key) ? key : 'custom'}/${String(layers.length)}`, text);
  }
  eachXmp(context, (stream, owner) => {
    add(`xmp/${String(owner.objectNumber)}`, textOfBytes(decode(stream)));
  });
  return layers;
}

/** Kinds of metadata in the file, for the report. */
export function metadataKinds(context: PDFContext): string[] {
  const kinds = new Set<string>();
  for (const [key] of infoEntries(context))
    kinds.add(`Info/${isStandardKey(key) ? key : 'custom'}`);
  eachXmp(context, () => kinds.add('XMP'));
  eachDict(context, (dict) => {
    for (const key of PRIVATE_KEYS) if (dict.has(PDFName.of(key))) kinds.add(key);
  });
  return [...kinds].sort();
}

/**
 * Takes all metadata out, or with `keep` only the places named in `touched`, and gives the kinds that went.
 * Private data and thumbnails always go: nobody can say what they show.
 */
export function removeMetadata(
  context: PDFContext,
  keep: boolean,
  touched: ReadonlySet<string>,
): string[] {
  const removed = new Set<string>();
  const info =
    context.trailerInfo.Info === undefined ? undefined : context.lookup(context.trailerInfo.Info);
  if (info instanceof PDFDict) {
    let index = 0;
    for (const [key, value] of infoEntries(context)) {
      const name = isStandardKey(key) ? key : 'custom';
      const id = textOf(value) === undefined ? '' : `info/${name}/${String(index++)}`;
      if (keep && !touched.has(id)) continue;
      info.delete(PDFName.of(key));
      removed.add(`Info/${name}`);
    }
  }
  if (!keep) {
    delete context.trailerInfo.Info;
  }
  eachDict(context, (dict) => {
    for (const key of PRIVATE_KEYS) if (dict.delete(PDFName.of(key))) removed.add(key);
    const metadata = dict.get(PDFName.of('Metadata'));
    if (metadata === undefined) return;
    const number = metadata instanceof PDFRef ? metadata.objectNumber : 0;
    if (keep && !touched.has(`xmp/${String(number)}`)) return;
    dict.delete(PDFName.of('Metadata'));
    removed.add('XMP');
  });
  return [...removed].sort();
}

const STANDARD_KEYS = new Set([
  'Title',
  'Author',
  'Subject',
  'Keywords',
  'Creator',
  'Producer',
  'CreationDate',
  'ModDate',
  'Trapped',
]);

/** A key of somebody's own making can itself be a value, so it is not named. */
function isStandardKey(key: string): boolean {
  return STANDARD_KEYS.has(key);
}

function infoEntries(context: PDFContext): [string, PDFString | PDFHexString | undefined][] {
  const { Info } = context.trailerInfo;
  const info = Info === undefined ? undefined : context.lookup(Info);
  if (!(info instanceof PDFDict)) return [];
  return info.keys().map((key) => {
    const value = lookup(info, key.decodeText());
    return [
      key.decodeText(),
      value instanceof PDFString || value instanceof PDFHexString ? value : undefined,
    ];
  });
}

function eachXmp(context: PDFContext, visit: (stream: PDFRawStream, ref: PDFRef) => void): void {
  const seen = new Set<PDFRef>();
  eachDict(context, (dict) => {
    const ref = dict.get(PDFName.of('Metadata'));
    if (!(ref instanceof PDFRef) || seen.has(ref)) return;
    seen.add(ref);
    const stream = context.lookup(ref);
    if (stream instanceof PDFRawStream) visit(stream, ref);
  });
}
