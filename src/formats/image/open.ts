import type { BlindSpot } from '../../core/coverage.js';
import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import { DocumentError } from '../../core/error.js';
import { pageTurns } from '../../core/shared/page-turns.js';
import type { Place } from '../../core/place.js';
import type { RedactionPlan } from '../../core/plan.js';
import type { PixelBox, Recogniser } from '../../core/recogniser.js';
import { toPixels, toPoints } from './page-space.js';
import { MEDIA_TYPES } from './read/kind.js';
import { PROFILE_LAYER, metadataLayers } from './read/metadata-layers.js';
import { metadataKinds } from './read/metadata-kinds.js';
import { atomWords, ocrLayers } from './read/ocr-layers.js';
import { openPicture } from './read/picture.js';
import type { ReadPage } from './read/read-page.js';
import { readPicturePage } from './read/read-page.js';
import { encodePicture } from './write/encode.js';
import { paint } from './write/paint.js';
import { withoutMetadata } from './write/without-metadata.js';
import { aroundWords, paddedBox, wordsOf } from './write/planned-boxes.js';

/**
 * Opens a picture and reads its pages by OCR, one after the other.
 * @throws DocumentError UNSUPPORTED_FORMAT, DAMAGED, LIMIT_SIZE, MISSING_OPTIONAL
 */
export async function openImage(
  bytes: Uint8Array,
  options: OpenOptions,
  recogniser: Recogniser,
): Promise<OpenDocument> {
  const { limits, signal } = options;
  signal.throwIfAborted();
  const picture = await openPicture(bytes, limits);
  const pages: ReadPage[] = [];
  const notes = new Set<string>();
  let hidesColours = false;
  for (let number = 1; number <= picture.pages; number++) {
    signal.throwIfAborted();
    options.onPage?.(number, picture.pages);
    const page = await picture.page(number);
    for (const note of page.notes) notes.add(note);
    hidesColours ||= page.hidesColours;
    pages.push(await readPicturePage(number, page, recogniser, options));
  }
  const atoms = atomWords();
  const read = pages.map((page) => ocrLayers(page, atoms));
  const layers = [
    ...read.flat(),
    ...pageTurns(read.map(([main]) => main)),
    ...metadataLayers(bytes, picture),
  ];
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const metadata = metadataKinds(bytes, picture);

  const boxesOf = (plan: RedactionPlan, page: ReadPage): PixelBox[] => [
    ...plan.redactions.flatMap(({ layer: id, span }) => {
      const layer = byId.get(id);
      if (layer === undefined) throw new RangeError('No such layer');
      return wordsOf(layer, span, atoms)
        .filter((line) => line.page === page)
        .map(({ words }) => paddedBox(words, page));
    }),
    ...plan.areas.filter((area) => area.page === page.number).map(({ box }) => toPixels(box, page)),
    ...page.unevenBoxes,
  ];

  return {
    mediaType: MEDIA_TYPES[picture.kind],
    layers,
    blindSpots: [...pages.flatMap(unreadPage), ...unreadFrames(picture.unreadFrames)],
    coverage: {
      pages: pages.length,
      pagesReadAsText: [],
      pagesReadByOcr: numbers(pages.filter(({ failure }) => failure === undefined)),
      pagesNotRead: numbers(pages.filter(({ failure }) => failure !== undefined)),
      parts: [],
      ...reviewOf(pages),
    },
    metadata,
    locate: async (wanted) =>
      wanted.map(({ layer: id, span }): Place[] => {
        const layer = byId.get(id);
        if (layer === undefined) throw new RangeError('No such layer');
        const lines = wordsOf(layer, span, atoms);
        if (layer.place.kind !== 'page') return [layer.place];
        const boxesOn = (page: ReadPage): Place => ({
          kind: 'page',
          page: page.number,
          boxes: lines
            .filter((line) => line.page === page)
            .map(({ words }) => toPoints(aroundWords(words), page)),
        });
        const on = [...new Set(lines.map(({ page }) => page))];
        return on.length === 0 ? [layer.place] : on.map(boxesOn);
      }),
    redact: async (plan) => {
      if (plan.annotates === true) {
        throw new DocumentError('UNSUPPORTED_REDACTION', 'A picture has no place for annotations');
      }
      const painted = new Map(pages.map((page) => [page.number, boxesOf(plan, page)]));
      const isUnpainted = [...painted.values()].every((boxes) => boxes.length === 0);
      const losesProfile = plan.redactions.some(({ layer }) => layer === PROFILE_LAYER);
      const mayKeep = isUnpainted && !hidesColours && !losesProfile;
      const stripped = mayKeep ? withoutMetadata(picture, bytes) : undefined;
      const output =
        stripped ??
        (await encodePicture(picture, bytes, async (number) => {
          signal.throwIfAborted();
          const { icc, ...page } = await picture.page(number);
          const raster = paint(page.raster, painted.get(number) ?? []);
          return { ...page, raster, ...(icc === undefined || losesProfile ? {} : { icc }) };
        }));
      const levelled = pages.reduce((sum, { unevenBoxes }) => sum + unevenBoxes.length, 0);
      return {
        bytes: output,
        boxes: pages.flatMap((page) =>
          (painted.get(page.number) ?? []).map((box) => ({
            page: page.number,
            box: toPoints(box, page),
          })),
        ),
        metadataRemoved: metadata,
        notes: [
          ...(stripped === undefined ? notes : []),
          ...(levelled === 0
            ? []
            : [`${String(levelled)} earlier boxes let something show and were made of one colour`]),
          ...pages
            .filter(({ hasMosaic }) => hasMosaic)
            .map(
              ({ number }) => `page ${String(number)} has a mosaic, which may tell what it hides`,
            ),
        ],
      };
    },
    close: async () => undefined,
  };
}

function numbers(pages: readonly ReadPage[]): number[] {
  return pages.map(({ number }) => number);
}

function reviewOf(pages: readonly ReadPage[]): { readonly reviewRequired?: readonly number[] } {
  const unsure = numbers(pages.filter(({ needsReview }) => needsReview));
  return unsure.length === 0 ? {} : { reviewRequired: unsure };
}

function unreadPage({ number, failure }: ReadPage): BlindSpot[] {
  if (failure === undefined) return [];
  return [
    {
      code: 'image',
      where: `page ${String(number)}`,
      why: `${failure}, so that a value in the picture would be missed: look at it.`,
    },
  ];
}

function unreadFrames(count: number): BlindSpot[] {
  if (count === 0) return [];
  return [
    {
      code: 'animation',
      where: `${String(count)} further frames`,
      why: 'Only the first frame of a moving picture is read and written.',
    },
  ];
}
