import { latin1Bytes } from '../objects/bytes.js';
import { arrayAt, dictAt, lookup, numberAt, numbersOf, streamAt } from '../objects/objects.js';
import { PDFArray, PDFDict, PDFName, PDFNumber } from '../objects/pdf-lib.js';
import type { PDFContext, PDFRawStream } from '../objects/pdf-lib.js';
import { recodedStream } from '../objects/recoded-stream.js';
import type { CodeMap } from './code-map.js';
import { pruneToUnicode } from './to-unicode.js';
import { writeCMap } from './write-cmap.js';

type Decode = (stream: PDFRawStream) => Uint8Array;

/** Leaves of a ToUnicode map what the shown codes mean. False where it cannot be pruned. */
export function pruneMeaning(
  context: PDFContext,
  font: PDFDict,
  shown: ReadonlySet<number>,
  decode: Decode,
): boolean {
  const map = streamAt(font, 'ToUnicode');
  if (map === undefined) return true;
  const pruned = pruneToUnicode(decode(map), shown);
  if (pruned === undefined) return false;
  font.set(PDFName.of('ToUnicode'), context.register(recodedStream(context, map, pruned)));
  return true;
}

/** Leaves of the CMap that a document has of its own the codes that are shown. */
export function pruneEncoding(
  context: PDFContext,
  font: PDFDict,
  map: CodeMap | undefined,
  shown: ReadonlySet<number>,
): void {
  const encoding = streamAt(font, 'Encoding');
  if (encoding === undefined || map === undefined) return;
  const isVertical = numberAt(encoding.dict, 'WMode') === 1;
  const text = writeCMap(map, shown, { isVertical });
  const pruned = recodedStream(context, encoding, latin1Bytes(text));
  pruned.dict.delete(PDFName.of('UseCMap'));
  font.set(PDFName.of('Encoding'), context.register(pruned));
}

/** Leaves of a simple font's Widths those of the shown codes, from the first of them to the last (ISO 32000-2 §9.6.2). */
export function pruneWidths(context: PDFContext, font: PDFDict, shown: ReadonlySet<number>): void {
  const widths = arrayAt(font, 'Widths');
  const first = numberAt(font, 'FirstChar') ?? 0;
  if (widths === undefined) return;
  const codes = [...shown].filter((code) => code >= first && code < first + widths.size());
  const from = codes.length === 0 ? first : Math.min(...codes);
  const to = codes.length === 0 ? first : Math.max(...codes);
  const pruned = context.obj([]);
  for (let code = from; code <= to; code++) {
    const width = widths.asArray()[code - first];
    pruned.push(width !== undefined && shown.has(code) ? width : PDFNumber.of(0));
  }
  font.set(PDFName.of('FirstChar'), PDFNumber.of(from));
  font.set(PDFName.of('LastChar'), PDFNumber.of(to));
  font.set(PDFName.of('Widths'), pruned);
}

/** Leaves of the Differences of an encoding the shown codes. */
export function pruneDifferences(
  context: PDFContext,
  font: PDFDict,
  shown: ReadonlySet<number>,
): void {
  const encoding = dictAt(font, 'Encoding');
  const names = differencesOf(font);
  if (encoding === undefined || arrayAt(encoding, 'Differences') === undefined) return;
  const list = context.obj([]);
  let next = -1;
  for (const [code, name] of [...names].sort(([a], [b]) => a - b)) {
    if (!shown.has(code)) continue;
    if (code !== next) list.push(PDFNumber.of(code));
    list.push(PDFName.of(name));
    next = code + 1;
  }
  const own = encoding.clone(context);
  own.set(PDFName.of('Differences'), list);
  font.set(PDFName.of('Encoding'), own);
}

/** The names that the Differences of a simple font give its codes. */
export function differencesOf(font: PDFDict): Map<number, string> {
  const names = new Map<number, string>();
  const list = arrayAt(dictAt(font, 'Encoding'), 'Differences');
  let code = 0;
  for (let index = 0; index < (list?.size() ?? 0); index++) {
    const entry = list?.lookup(index);
    if (entry instanceof PDFNumber) code = entry.asNumber();
    else if (entry instanceof PDFName) names.set(code++, entry.decodeText());
  }
  return names;
}

/** Leaves of the W and W2 arrays of a CIDFont the shown CIDs (ISO 32000-2 §9.7.4.3). */
export function pruneCidWidths(
  context: PDFContext,
  cidFont: PDFDict,
  shown: ReadonlySet<number>,
): void {
  for (const [key, size] of [
    ['W', 1],
    ['W2', 3],
  ] as const) {
    const array = arrayAt(cidFont, key);
    if (array === undefined) continue;
    const pruned = context.obj([]);
    for (const [cid, values] of [...cidMetrics(array, size, shown)].sort(([a], [b]) => a - b)) {
      pruned.push(PDFNumber.of(cid));
      pruned.push(context.obj([...values]));
    }
    cidFont.set(PDFName.of(key), pruned);
  }
}

function cidMetrics(
  array: PDFArray,
  size: number,
  shown: ReadonlySet<number>,
): Map<number, readonly number[]> {
  const metrics = new Map<number, readonly number[]>();
  const add = (cid: number, values: readonly number[]): void => {
    if (shown.has(cid)) metrics.set(cid, values);
  };
  for (let at = 0; at + 1 < array.size();) {
    const first = array.lookup(at);
    const second = array.lookup(at + 1);
    if (!(first instanceof PDFNumber)) return metrics;
    if (second instanceof PDFArray) {
      const values = numbersOf(second);
      for (let index = 0; index + size <= values.length; index += size)
        add(first.asNumber() + index / size, values.slice(index, index + size));
      at += 2;
    } else {
      const last = second instanceof PDFNumber ? second.asNumber() : -1;
      const values = Array.from({ length: size }, (_, index) => {
        const value = array.size() > at + 2 + index ? array.lookup(at + 2 + index) : undefined;
        return value instanceof PDFNumber ? value.asNumber() : 0;
      });
      for (const cid of shown) if (cid >= first.asNumber() && cid <= last) metrics.set(cid, values);
      at += 2 + size;
    }
  }
  return metrics;
}

/** Leaves of a CIDToGIDMap the shown CIDs (ISO 32000-2 §9.7.4.2). */
export function pruneGlyphMap(
  context: PDFContext,
  cidFont: PDFDict,
  shown: ReadonlySet<number>,
  decode: Decode,
): void {
  const map = streamAt(cidFont, 'CIDToGIDMap');
  if (map === undefined) return;
  const bytes = decode(map);
  const length = Math.min(bytes.length, 2 * (Math.max(-1, ...shown) + 1));
  const pruned = new Uint8Array(length);
  for (const cid of shown) {
    if (cid * 2 + 2 <= length) pruned.set(bytes.subarray(cid * 2, cid * 2 + 2), cid * 2);
  }
  cidFont.set(PDFName.of('CIDToGIDMap'), context.register(recodedStream(context, map, pruned)));
}

/** Leaves of a Type3 font the procedures of the glyphs that are shown; several codes may share one. */
export function pruneProcedures(
  context: PDFContext,
  font: PDFDict,
  shown: ReadonlySet<number>,
): void {
  const procedures = dictAt(font, 'CharProcs');
  if (procedures === undefined) return;
  const names = differencesOf(font);
  const kept = new Set([...shown].map((code) => names.get(code)));
  const own = procedures.clone(context);
  for (const key of own.keys()) if (!kept.has(key.decodeText())) own.delete(key);
  font.set(PDFName.of('CharProcs'), own);
}

export function descriptorOf(font: PDFDict): PDFDict | undefined {
  return dictAt(font, 'FontDescriptor') ?? dictAt(descendantOf(font), 'FontDescriptor');
}

export function descendantOf(font: PDFDict): PDFDict | undefined {
  const descendants = lookup(font, 'DescendantFonts');
  const descendant =
    descendants instanceof PDFArray && descendants.size() > 0 ? descendants.lookup(0) : undefined;
  return descendant instanceof PDFDict ? descendant : undefined;
}
