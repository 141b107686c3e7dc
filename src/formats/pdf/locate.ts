import type { Place } from '../../core/place.js';
import type { Span } from '../../core/span.js';
import type { OpenPdf } from './open-pdf.js';
import { boundingBox } from './quad.js';
import { glyphsOfSpan, quadsOver } from './removal.js';

/** The places of spans: boxes on a page, one a line, or the field that the layer is. */
export async function locateSpans(
  { reader, layers, firstAtoms }: Pick<OpenPdf, 'reader' | 'layers' | 'firstAtoms'>,
  wanted: readonly { readonly layer: string; readonly span: Span }[],
): Promise<Place[][]> {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const places: Place[][] = [];
  for (const { layer: id, span } of wanted) {
    const layer = byId.get(id);
    if (layer?.atoms === undefined || layer.place.kind !== 'page') {
      places.push(layer === undefined ? [] : [layer.place]);
      continue;
    }
    const index = layer.place.page - 1;
    const glyphs = glyphsOfSpan(layer.atoms, span, firstAtoms[index] ?? 0);
    const boxes = quadsOver(await reader.read(index), glyphs).map(boundingBox);
    places.push([{ kind: 'page', page: layer.place.page, boxes }]);
  }
  return places;
}
