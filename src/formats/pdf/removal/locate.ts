import type { Place } from '../../../core/place.js';
import type { Span } from '../../../core/span.js';
import { glyphsByOwner } from './atom-owners.js';
import { glyphOwners } from './glyph-owners.js';
import type { GlyphOwner } from './glyph-owners.js';
import type { OpenPdf } from '../open-pdf.js';
import type { PictureOwner } from '../pictures/ocr-atoms.js';
import { readPlaces } from '../pictures/read-marks.js';
import { boundingBox } from '../content/quad.js';
import type { Quad } from '../content/quad.js';
import { quadsOver } from './removal.js';
import { boxesWhereDrawn } from '../side/drawn-boxes.js';

/** The places of spans: boxes on a page, one a line, or the field that the layer is. */
export async function locateSpans(
  open: Pick<OpenPdf, 'reader' | 'layers' | 'firstAtoms' | 'atoms' | 'side' | 'source' | 'scans'>,
  wanted: readonly { readonly layer: string; readonly span: Span }[],
): Promise<Place[][]> {
  const byId = new Map(open.layers.map((layer) => [layer.id, layer]));
  const owners = glyphOwners(open);
  const places: Place[][] = [];
  for (const { layer: id, span } of wanted) {
    const layer = byId.get(id);
    const glyphs = layer?.atoms && glyphsByOwner(layer.atoms, span, owners);
    const found: Place[] = [];
    for (const [owner, own] of glyphs ?? []) found.push(...(await ownerPlaces(open, owner, own)));
    if (layer?.atoms !== undefined && found.length === 0) {
      const read = readPlaces(layer.atoms, span, open.scans.atoms);
      const owners = new Map(
        read.map(({ owner }) => ['page' in owner ? owner.page : owner.side, owner]),
      );
      for (const owner of owners.values()) {
        const own = read.filter((one) => one.owner === owner);
        found.push(
          ...quadPlaces(
            open,
            owner,
            own.map(({ quad }) => quad),
          ),
        );
      }
    }
    places.push(found.length > 0 || layer === undefined ? found : [layer.place]);
  }
  return places;
}

async function ownerPlaces(
  { reader, source }: Pick<OpenPdf, 'reader' | 'source'>,
  owner: GlyphOwner,
  glyphs: readonly number[],
): Promise<Place[]> {
  if ('page' in owner) {
    const boxes = quadsOver(await reader.read(owner.page), glyphs).map(boundingBox);
    return [{ kind: 'page', page: owner.page + 1, boxes }];
  }
  return quadPlaces({ source }, owner, quadsOver(owner.side.glyphs, glyphs));
}

function quadPlaces(
  { source }: Pick<OpenPdf, 'source'>,
  owner: PictureOwner,
  quads: readonly Quad[],
): Place[] {
  if ('page' in owner) {
    return [{ kind: 'page', page: owner.page + 1, boxes: quads.map(boundingBox) }];
  }
  const drawn = boxesWhereDrawn(owner.side, quads, source.pages);
  const pages = [...new Set(drawn.map(({ page }) => page))].slice(0, MAX_PAGES);
  return pages.map((page) => ({
    kind: 'page',
    page,
    boxes: drawn
      .filter((one) => one.page === page)
      .slice(0, MAX_BOXES)
      .map(({ box }) => box),
  }));
}

/** A pattern is drawn in many places; to see some of them is enough. */
const MAX_PAGES = 20;
const MAX_BOXES = 20;
