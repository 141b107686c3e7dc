import { dictAt } from '../objects/objects.js';
import type { OpenPdf } from '../open-pdf.js';
import type { ShownPictures } from '../pdfium/shown-pictures.js';
import { layerFont } from './layer-font.js';
import type { PageWord } from './page-words.js';
import { planLayer } from './plan-layer.js';
import { writeLayer } from './write-layer.js';

/** What is written over pages (from 0). */
export type PageLayers = ReadonlyMap<number, readonly PageWord[]>;

/** The layers of pages on which nothing goes: a court takes a document that can be searched, or does not. */
export async function otherLayers(
  { source, reader, scans }: Pick<OpenPdf, 'source' | 'reader' | 'scans'>,
  touched: ReadonlySet<number>,
  shown: Pick<ShownPictures, 'withPage'>,
): Promise<PageLayers> {
  const layers = new Map<number, readonly PageWord[]>();
  for (const [index, { node }] of source.pages.entries()) {
    const surfaces = scans.surfaces.get(index);
    if (surfaces === undefined || touched.has(index)) continue;
    const glyphs = await reader.read(index);
    const layer = planLayer({ node, glyphs, surfaces, shown, index, ...UNTOUCHED });
    if (layer !== undefined) layers.set(index, layer.words);
  }
  return layers;
}

const UNTOUCHED = { removed: new Set<number>(), marks: [], isPainted: false } as const;

/**
 * Writes text layers.
 * @param rewritten Those of pages whose content was written anew.
 * @returns a note for the report, if there are any
 */
export async function writeLayers(
  { source, reader }: Pick<OpenPdf, 'source' | 'reader'>,
  rewritten: PageLayers,
  others: PageLayers,
): Promise<string[]> {
  const count = rewritten.size + others.size;
  if (count === 0) return [];
  const { context, catalog } = source.document;
  const ref = context.nextRef();
  const { hexOf, register } = layerFont(context, ref);
  const isTagged = dictAt(catalog, 'StructTreeRoot') !== undefined;
  for (const [index, { node }] of source.pages.entries()) {
    const words = rewritten.get(index) ?? others.get(index);
    if (words === undefined) continue;
    const glyphs = others.has(index) ? await reader.read(index) : undefined;
    writeLayer(context, node, words, { font: { hexOf, ref }, isTagged }, glyphs);
  }
  register();
  return [`Scanned pages that can be searched by what OCR read of them: ${String(count)}.`];
}
