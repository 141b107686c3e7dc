import { gzipSync } from 'node:zlib';
import type { BlindSpot } from '../../core/coverage.js';
import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import type { Rewritten } from '../../core/rewritten.js';
import { DocumentError } from '../../core/error.js';
import type { RedactionPlan } from '../../core/plan.js';
import { bitmapFile } from './read/bitmap-file.js';
import { DRAWING, drawnLayers } from './read/drawn-layers.js';
import type { DrawnText } from './read/metafile.js';
import { unpackDrawing } from './read/unpack.js';
import { blanker } from './write/blank.js';

/**
 * Opens a drawing. Its texts can be taken out character by character, a bitmap in it as a whole.
 * @throws DocumentError DAMAGED, LIMIT_SIZE, UNSUPPORTED_FORMAT
 */
export async function openMetafile(
  file: Uint8Array,
  { limits, signal, keepMetadata = false }: OpenOptions,
): Promise<OpenDocument> {
  signal.throwIfAborted();
  const { kind, isPacked, bytes, drawing } = unpackDrawing(file, limits.inflatedBytes);
  const { layers, atoms } = drawnLayers(bytes, drawing);
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const remarks = drawing.remarks.filter(({ start, end }) =>
    bytes.subarray(start, end).some((byte) => byte !== 0),
  );
  const bitmaps = new Map(drawing.bitmaps.map((one, at) => [`bitmap-${String(at + 1)}`, one]));

  const redact = async (plan: RedactionPlan): Promise<Rewritten> => {
    if (plan.areas.length > 0 || plan.annotates === true) {
      throw new DocumentError('UNSUPPORTED_REDACTION', 'A drawing has no pages to mark');
    }
    const written = bytes.slice();
    const blank = blanker(written);
    const gone = new Map<DrawnText, Set<number>>();
    for (const { layer: id, span } of plan.redactions) {
      const layer = byId.get(id);
      if (layer === undefined) throw new RangeError('No such layer');
      for (const atom of layer.atoms?.subarray(span.start, span.end) ?? []) {
        const home = atoms.home(atom);
        if (home === undefined) continue;
        gone.set(home.drawn, (gone.get(home.drawn) ?? new Set()).add(home.index));
      }
    }
    for (const [drawn, indices] of gone) {
      blank.characters(
        drawn,
        [...indices].sort((a, b) => a - b),
      );
    }
    // Other pixels would have to be as many and of the same kind: what goes of a bitmap is all of it.
    for (const { id } of plan.embedded ?? []) {
      const bitmap = bitmaps.get(id);
      if (bitmap === undefined) throw new RangeError('No such bitmap');
      blank.zero(bitmap.pixels);
    }
    if (!keepMetadata) remarks.forEach(blank.zero);
    const ranges = blank.ranges();
    return {
      bytes: ranges.length === 0 ? file : isPacked ? new Uint8Array(gzipSync(written)) : written,
      boxes: [],
      edits: ranges.length === 0 ? [] : [{ part: DRAWING, ranges }],
      metadataRemoved: keepMetadata || remarks.length === 0 ? [] : ['comments'],
      notes: [],
    };
  };

  return {
    mediaType: `image/${kind}`,
    layers,
    blindSpots: blindSpotsOf(drawing.unread),
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: DRAWING, count: 1, read: drawing.unread.size === 0 }],
    },
    metadata: remarks.length === 0 ? [] : ['comments'],
    ...(bitmaps.size === 0
      ? {}
      : {
          embedded: [...bitmaps.keys()].map((id) => ({
            id,
            where: id.replace('-', ' '),
            mediaType: 'image/bmp',
            shownAs: 'image' as const,
          })),
          readEmbedded: async (id: string) => {
            const bitmap = bitmaps.get(id);
            if (bitmap === undefined) throw new RangeError('No such bitmap');
            return bitmapFile(bytes, bitmap);
          },
        }),
    locate: async (wanted) =>
      wanted.map(({ layer }) => {
        const place = byId.get(layer)?.place;
        return place === undefined ? [] : [place];
      }),
    redact,
    close: async () => undefined,
  };
}

function blindSpotsOf(unread: ReadonlySet<keyof typeof WHY>): BlindSpot[] {
  return [...unread].map((what) => ({ where: DRAWING, ...WHY[what] }));
}

const WHY = {
  glyphs: {
    code: 'unreadable-text',
    why: 'Text is drawn by numbers of glyphs, so that nobody can say what it says: look at it.',
  },
  picture: {
    code: 'image',
    why: 'A picture in the drawing is not read, so that a value in it would be missed: look at it.',
  },
  damage: {
    code: 'image',
    why: 'The drawing is damaged and was not read to its end: look at it.',
  },
} as const;
