import type { BlindSpot } from '../../../core/coverage.js';
import type { TextLayer } from '../../../core/text.js';
import type { IDENTITY } from '../content/matrix.js';
import { eachDict, nameAt, numberAt } from '../objects/objects.js';
import { PDFName, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext, PDFObject } from '../objects/pdf-lib.js';
import { reachable } from '../objects/sweep.js';
import { isLegible } from './drawn-pictures.js';
import { masksOf } from './header.js';
import type { PictureReader } from './picture-reader.js';

/** A picture that the file holds and no page draws: a thumbnail, an alternative, one that is only named. */
export interface HiddenPicture {
  readonly layerIds: readonly string[];
  readonly picture: PDFRawStream;
}

export interface ReadHidden {
  readonly pictures: readonly HiddenPicture[];
  readonly layers: readonly TextLayer[];
  readonly blindSpots: readonly BlindSpot[];
}

/** Reads the pictures that nothing draws. A value in one of them takes it out as a whole. */
export async function readHiddenPictures(
  context: PDFContext,
  drawn: ReadonlySet<PDFObject>,
  reader: PictureReader,
): Promise<ReadHidden> {
  const shown = new Set(drawn);
  for (const picture of drawn) {
    if (picture instanceof PDFRawStream) for (const mask of masksOf(picture)) shown.add(mask);
  }
  const pictures: HiddenPicture[] = [];
  const layers: TextLayer[] = [];
  let unread = 0;
  for (const ref of reachable(context)) {
    const picture = context.lookup(ref);
    if (!(picture instanceof PDFRawStream) || shown.has(picture) || !isPicture(picture)) continue;
    // A mask of its own is read with its picture.
    for (const mask of masksOf(picture)) shown.add(mask);
    const { surfaces, failure } = await reader.read(picture, undefined, shownBy(picture));
    if (failure !== undefined) unread += 1;
    const own = surfaces.flatMap(({ readings }) => readings).filter((words) => words.length > 0);
    const texts = own.map((words, at): TextLayer => {
      const id = `hidden picture/${String(ref.objectNumber)}/${String(at + 1)}`;
      const text = words.map((word) => word.text).join(' ');
      return { id, text, source: 'ocr', removal: 'whole', place: { kind: 'field', name: id } };
    });
    layers.push(...texts);
    if (texts.length > 0) pictures.push({ picture, layerIds: texts.map(({ id }) => id) });
  }
  return { pictures, layers, blindSpots: unread === 0 ? [] : [unreadSpot(unread)] };
}

/** Takes out the pictures with a value in them, wherever the file names them; gives how many. */
export function removeHiddenPictures(
  context: PDFContext,
  pictures: readonly HiddenPicture[],
  layers: ReadonlySet<string>,
): number {
  const gone = new Set(
    pictures
      .filter(({ layerIds }) => layerIds.some((id) => layers.has(id)))
      .map(({ picture }) => picture),
  );
  if (gone.size === 0) return 0;
  eachDict(context, (dict) => {
    for (const key of dict.keys()) {
      const value = dict.lookup(key);
      if (value instanceof PDFRawStream && gone.has(value)) dict.delete(key);
      if (key === PDFName.of('Alternates')) dict.delete(key);
    }
  });
  return gone.size;
}

/** Nobody knows how large it would show: as if it were letter paper. */
function shownBy({ dict }: PDFRawStream): typeof IDENTITY {
  const width = Math.max(1, numberAt(dict, 'Width') ?? 1);
  const height = Math.max(1, numberAt(dict, 'Height') ?? 1);
  const scale = Math.min(612 / width, 792 / height);
  return [width * scale, 0, 0, height * scale, 0, 0];
}

function isPicture({ dict }: PDFRawStream): boolean {
  const width = numberAt(dict, 'Width') ?? 0;
  const height = numberAt(dict, 'Height') ?? 0;
  // A thumbnail need not say what it is.
  const subtype = nameAt(dict, 'Subtype');
  return (subtype === 'Image' || subtype === undefined) && isLegible({ width, height });
}

function unreadSpot(count: number): BlindSpot {
  return {
    code: 'unused-image',
    where: count === 1 ? 'document' : `document (${String(count)} times)`,
    why: 'Pictures that no page draws (thumbnails, alternatives, unused ones) could not be read.',
  };
}
