import { createHash } from 'node:crypto';
import type { EmbeddedChange, EmbeddedFile } from '../../../core/embedded.js';
import { DocumentError } from '../../../core/error.js';
import { nameEntries, nameTrees, writeNameTree } from '../objects/name-tree.js';
import { dictAt, eachDict, lookup, nameAt } from '../objects/objects.js';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '../objects/pdf-lib.js';
import type { PDFContext, PDFObject } from '../objects/pdf-lib.js';
import { recodedStream } from '../objects/recoded-stream.js';
import { reachable } from '../objects/sweep.js';

/** The files embedded in a document, wherever they hang (ISO 32000-2 §7.11.4). */
export interface Attachments {
  readonly files: readonly EmbeddedFile[];
  /** The streams that hold them. */
  readonly streams: ReadonlySet<PDFRef>;
  /** @throws DocumentError DAMAGED or LIMIT_SIZE */
  readonly read: (id: string) => Uint8Array;
  /** Puts new bytes in their places, and takes out files with all that leads to them. */
  readonly apply: (changes: readonly EmbeddedChange[], keepMetadata: boolean) => void;
}

/**
 * Every embedded file stream that the catalog reaches: those of file specifications (name tree, associated files,
 * annotations, media), related files, and any that says that it is one. One stream is one file, however many names it has.
 */
export function findAttachments(
  context: PDFContext,
  catalog: PDFDict,
  decode: (stream: PDFRawStream) => Uint8Array,
): Attachments {
  const streams = embeddedStreams(context);
  const refs = new Map(streams.map(({ ref }, at) => [`attachment-${String(at + 1)}`, ref]));
  const files = streams.map(({ stream }, at): EmbeddedFile => {
    const mediaType = nameAt(stream.dict, 'Subtype');
    const number = String(at + 1);
    return {
      id: `attachment-${number}`,
      where: `attachment ${number}`,
      ...(mediaType === undefined || !MEDIA_TYPE.test(mediaType) ? {} : { mediaType }),
    };
  });
  const streamOf = (id: string): PDFRawStream => {
    const ref = refs.get(id);
    const stream = ref === undefined ? undefined : context.lookup(ref);
    if (stream instanceof PDFRawStream) return stream;
    throw new DocumentError('DAMAGED', 'The document has no such attachment.');
  };
  return {
    files,
    streams: new Set(refs.values()),
    read: (id) => new Uint8Array(decode(streamOf(id))),
    apply: (changes, keepMetadata) => {
      const gone = new Set<PDFRef>();
      for (const change of changes) {
        const ref = refs.get(change.id);
        if (ref === undefined) continue;
        if (change.kind === 'remove') gone.add(ref);
        else {
          const stream = recodedStream(context, streamOf(change.id), change.bytes);
          describeContent(context, stream, change.bytes, keepMetadata);
          context.assign(ref, stream);
        }
      }
      if (gone.size > 0) removeFiles(context, catalog, gone);
    },
  };
}

const MEDIA_TYPE = /^[a-z]+\/[\w.+-]{1,80}$/u;

interface EmbeddedStream {
  readonly ref: PDFRef;
  readonly stream: PDFRawStream;
}

function embeddedStreams(context: PDFContext): EmbeddedStream[] {
  const found = new Map<PDFRef, PDFRawStream>();
  const add = (value: PDFObject | undefined): void => {
    if (!(value instanceof PDFRef)) return;
    const stream = context.lookup(value);
    if (stream instanceof PDFRawStream) found.set(value, stream);
  };
  const reached = reachable(context);
  for (const ref of reached) {
    const object = context.lookup(ref);
    if (object instanceof PDFRawStream && nameAt(object.dict, 'Type') === 'EmbeddedFile') add(ref);
  }
  eachDict(context, (dict, ref) => {
    if (!reached.has(ref)) return;
    for (const value of dictAt(dict, 'EF')?.values() ?? []) add(value);
    for (const related of relatedFiles(dict)) add(related);
  });
  return [...found]
    .map(([ref, stream]) => ({ ref, stream }))
    .sort((a, b) => a.ref.objectNumber - b.ref.objectNumber);
}

/** Arrays of names and streams, side by side (ISO 32000-2 §7.11.4.3). */
function relatedFiles(dict: PDFDict): PDFObject[] {
  const related = dictAt(dict, 'RF');
  return (related?.keys() ?? []).flatMap((key) => {
    const array = lookup(related, key.decodeText());
    return array instanceof PDFArray ? array.asArray() : [];
  });
}

/** The parameters of new bytes: their length and checksum; dates are metadata (ISO 32000-2, table 45). */
function describeContent(
  context: PDFContext,
  { dict }: PDFRawStream,
  bytes: Uint8Array,
  keepMetadata: boolean,
): void {
  const params = dictAt(dict, 'Params');
  if (params === undefined) return;
  const described = PDFDict.withContext(context);
  for (const [key, value] of params.entries()) {
    const isDate = DATES.has(key.decodeText());
    if (key.decodeText() !== 'Mac' && (keepMetadata || !isDate)) described.set(key, value);
  }
  described.set(PDFName.of('Size'), PDFNumber.of(bytes.length));
  if (params.has(PDFName.of('CheckSum'))) {
    const digest = createHash('md5').update(bytes).digest('hex');
    described.set(PDFName.of('CheckSum'), PDFHexString.of(digest));
  }
  dict.set(PDFName.of('Params'), described);
}

const DATES = new Set(['CreationDate', 'ModDate']);

/** A specification without its file stays where an annotation needs one; lists of files lose it. */
function removeFiles(context: PDFContext, catalog: PDFDict, gone: ReadonlySet<PDFRef>): void {
  const specifications = new Set<PDFObject>();
  const isGone = (value: PDFObject): boolean => value instanceof PDFRef && gone.has(value);
  eachDict(context, (dict) => {
    const files = [...(dictAt(dict, 'EF')?.values() ?? []), ...relatedFiles(dict)];
    if (!files.some(isGone)) return;
    specifications.add(dict);
    dict.delete(PDFName.of('EF'));
    dict.delete(PDFName.of('RF'));
  });
  const isSpecification = (value: PDFObject | undefined): boolean =>
    value !== undefined &&
    specifications.has(value instanceof PDFRef ? (context.lookup(value) ?? value) : value);
  removeFromTree(context, catalog, isSpecification);
  eachDict(context, (dict) => {
    const associated = lookup(dict, 'AF');
    if (associated === undefined) return;
    if (associated instanceof PDFArray) {
      for (let at = associated.size() - 1; at >= 0; at--) {
        if (isSpecification(associated.get(at))) associated.remove(at);
      }
      if (associated.size() === 0) dict.delete(PDFName.of('AF'));
    } else if (isSpecification(associated)) dict.delete(PDFName.of('AF'));
  });
  for (const ref of gone) context.delete(ref);
}

/** A collection without files is none, and one whose first file is gone opens with its list. */
function removeFromTree(
  context: PDFContext,
  catalog: PDFDict,
  isGone: (value: PDFObject | undefined) => boolean,
): void {
  const tree = nameTrees(catalog).get('EmbeddedFiles');
  if (tree === undefined) return;
  const entries = nameEntries(tree);
  const left = entries.filter(({ value }) => !isGone(value));
  if (left.length === entries.length) return;
  writeNameTree(context, tree, left);
  if (left.length === 0) dictAt(catalog, 'Names')?.delete(PDFName.of('EmbeddedFiles'));
  const collection = dictAt(catalog, 'Collection');
  collection?.delete(PDFName.of('D'));
  if (left.length === 0) catalog.delete(PDFName.of('Collection'));
}
