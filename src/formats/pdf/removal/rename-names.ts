import { withNames } from '../content/content-names.js';
import { eachContent } from '../content/each-content.js';
import type { SourcePage } from '../objects/load.js';
import { tokenize } from '../content/lexer.js';
import { eachName } from '../strings/own-names.js';
import type { PageReader } from '../content/page-reader.js';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFStream,
  PDFString,
} from '../objects/pdf-lib.js';
import type { PDFContext, PDFObject, PDFRawStream } from '../objects/pdf-lib.js';
import { recodedStream } from '../objects/recoded-stream.js';

/**
 * Gives names of somebody's own making another text wherever they stand: as keys, as values, in content and in the strings
 * that say how fields look. A name means nothing but itself, so that whatever it joins stays joined; no two become one.
 */
export function renameNames(
  context: PDFContext,
  pages: readonly SourcePage[],
  side: readonly PDFRawStream[],
  reader: Pick<PageReader, 'tokenize'>,
  wanted: ReadonlyMap<string, string>,
): void {
  if (wanted.size === 0) return;
  const renamed = uniqueNames(context, wanted);
  const objects = [...context.enumerateIndirectObjects()];
  for (const [ref, object] of objects) {
    if (object instanceof PDFName) context.assign(ref, nameFor(object, renamed));
    else renameIn(object, renamed);
  }
  eachContent(context, pages, side, (ref, stream) => {
    const content = reader.tokenize(stream);
    const bytes = withNames(content, renamed);
    if (bytes !== undefined) context.assign(ref, recodedStream(context, stream, bytes));
  });
}

function uniqueNames(
  context: PDFContext,
  wanted: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  eachName(context, (name) => taken.add(name.decodeText()));
  const renamed = new Map<string, string>();
  for (const [name, wish] of wanted) {
    let other = wish === '' ? 'x' : wish;
    for (let number = 2; taken.has(other); number++) other = `${wish}-${String(number)}`;
    taken.add(other);
    renamed.set(name, other);
  }
  return renamed;
}

function nameFor(name: PDFName, renamed: ReadonlyMap<string, string>): PDFName {
  const other = renamed.get(name.decodeText());
  return other === undefined ? name : PDFName.of(other);
}

function renameIn(object: PDFObject, renamed: ReadonlyMap<string, string>): void {
  const queue: PDFObject[] = [object];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const container = next instanceof PDFStream ? next.dict : next;
    if (container instanceof PDFArray) {
      container.asArray().forEach((item, index) => {
        if (item instanceof PDFName) container.set(index, nameFor(item, renamed));
        else if (!(item instanceof PDFRef)) queue.push(item);
      });
    } else if (container instanceof PDFDict) {
      for (const [key, value] of container.entries()) {
        const other = nameFor(key, renamed);
        const changed = changedValue(key, value, renamed);
        if (other !== key) container.delete(key);
        if (other !== key || changed !== value) container.set(other, changed);
        if (!(value instanceof PDFRef || value instanceof PDFName)) queue.push(value);
      }
    }
  }
}

/** How text in a field looks (ISO 32000-2 §12.7.4.3) names its font in a string. */
function changedValue(
  key: PDFName,
  value: PDFObject,
  renamed: ReadonlyMap<string, string>,
): PDFObject {
  if (value instanceof PDFName) return nameFor(value, renamed);
  const isLook = key.decodeText() === 'DA';
  if (!isLook || !(value instanceof PDFString || value instanceof PDFHexString)) return value;
  const bytes = value.asBytes();
  const written = withNames({ bytes, operators: tokenize(bytes) }, renamed);
  return written === undefined ? value : PDFHexString.of(Buffer.from(written).toString('hex'));
}
