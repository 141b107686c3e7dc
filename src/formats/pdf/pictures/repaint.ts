import { DocumentError } from '../../../core/error.js';
import type { Matrix } from '../content/matrix.js';
import { multiply } from '../content/matrix.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import { PDFName } from '../objects/pdf-lib.js';
import type { PDFContext, PDFRawStream, PDFRef } from '../objects/pdf-lib.js';
import type { Quad } from '../content/quad.js';
import type { DecodedPicture } from './decode-picture.js';
import { decodePicture } from './decode-picture.js';
import { drawnPictures } from './drawn-pictures.js';
import { encodePicture } from './encode-picture.js';
import { pictureHeader } from './header.js';
import { blackOf, isPlain, opaqueOf, paintSamples } from './paint-samples.js';
import { boxQuadOn, pixelsUnder, unitOf } from './surface.js';
import { streamAt } from '../objects/objects.js';
import type { PDFDict } from '../objects/pdf-lib.js';

/** New pictures for operators that draw one, by use and operator. */
export type RepaintedPictures = ReadonlyMap<number, ReadonlyMap<number, PDFRef>>;

export interface Repainted {
  readonly pictures: RepaintedPictures;
  /** The pictures that were drawn there before. */
  readonly old: readonly PDFRawStream[];
  /** What was painted, in the coordinates of the content: whole pixels. */
  readonly quads: readonly Quad[];
  /** The marks under which no picture shows anything any more. */
  readonly cleared: readonly Quad[];
}

/** Marks over some content: what pixels lie under those that `mustPaint` has to be known and go. */
export interface PaintedMarks {
  readonly quads: readonly Quad[];
  readonly mustPaint: readonly Quad[];
}

/** What came of one picture: nothing where it showed one colour already, or where nobody knows what it shows. */
interface PaintedPicture {
  readonly ref?: PDFRef;
  readonly isKnown: boolean;
}

/** Paints pictures, each with the same boxes once. */
export interface Repainter {
  readonly repaint: (
    glyphs: Pick<PageGlyphs, 'images' | 'uses'>,
    marks: PaintedMarks,
  ) => Promise<Repainted>;
}

export function repainter(context: PDFContext, mostBytes: number): Repainter {
  const painted = new Map<PDFRawStream, Map<string, Promise<PaintedPicture>>>();

  return {
    async repaint(glyphs, { quads, mustPaint }) {
      const pictures = new Map<number, Map<number, PDFRef>>();
      const old: PDFRawStream[] = [];
      const touched: Quad[] = [];
      const cleared = new Set<Quad>();
      const doubtful = new Set<Quad>();
      if (quads.length === 0) return { pictures, old, quads: touched, cleared: [] };
      for (const drawn of drawnPictures(context, glyphs)) {
        const { picture, resources, ctm, use, operator } = drawn;
        const under = quads.filter((quad) => pixelsUnder(quad, drawn, ctm) !== undefined);
        if (under.length === 0) continue;
        const must = under.some((quad) => mustPaint.includes(quad));
        const key = JSON.stringify(under.map((quad) => pixelsUnder(quad, KEY_SIZE, ctm)));
        const ofPicture = painted.get(picture) ?? new Map<string, Promise<PaintedPicture>>();
        painted.set(picture, ofPicture);
        const known = ofPicture.get(key) ?? paintOne(picture, resources, under, ctm, must);
        ofPicture.set(key, known);
        const { ref, isKnown } = await known;
        for (const quad of under) (isKnown ? cleared : doubtful).add(quad);
        if (ref === undefined) continue;
        const ofUse = pictures.get(use) ?? new Map<number, PDFRef>();
        pictures.set(use, ofUse.set(operator, ref));
        if (drawn.stream !== undefined) old.push(drawn.stream);
        touched.push(...under.flatMap((quad) => wholePixels(quad, drawn, ctm)));
      }
      return {
        pictures,
        old,
        quads: touched,
        cleared: [...cleared].filter((quad) => !doubtful.has(quad)),
      };
    },
  };

  async function paintOne(
    picture: PDFRawStream,
    resources: PDFDict | undefined,
    quads: readonly Quad[],
    ctm: Matrix,
    must: boolean,
  ): Promise<PaintedPicture> {
    const own = await paintStream(picture, resources, quads, ctm, must, blackOf);
    const masks = new Map<string, PDFRef>();
    let isKnown = own !== 'unknown';
    for (const key of ['SMask', 'Mask']) {
      const mask = streamAt(picture.dict, key);
      if (mask === undefined) continue;
      const clear = key === 'SMask' ? opaqueOf : blackOf;
      const anew = await paintStream(mask, resources, quads, ctm, must, clear);
      isKnown &&= anew !== 'unknown';
      if (typeof anew === 'object') masks.set(key, context.register(anew));
    }
    if (typeof own !== 'object' && masks.size === 0) return { isKnown };
    const result = typeof own === 'object' ? own : picture.clone(context);
    // What they show is not known to be without the value.
    result.dict.delete(PDFName.of('Alternates'));
    for (const [key, ref] of masks) result.dict.set(PDFName.of(key), ref);
    return { isKnown, ref: context.register(result) };
  }

  async function paintStream(
    picture: PDFRawStream,
    resources: PDFDict | undefined,
    quads: readonly Quad[],
    ctm: Matrix,
    must: boolean,
    colourOf: (decoded: DecodedPicture) => readonly number[],
  ): Promise<PDFRawStream | 'plain' | 'unknown'> {
    const header = pictureHeader(picture, resources);
    const decoded = header && (await decodePicture(picture, header, mostBytes));
    if (decoded === undefined) {
      if (must) throw new DocumentError('UNSUPPORTED_REDACTION', UNPAINTABLE);
      return 'unknown';
    }
    const { samples } = decoded;
    const boxes = quads
      .flatMap((quad) => pixelsUnder(quad, samples, ctm) ?? [])
      .filter((box) => !isPlain(samples, box));
    if (boxes.length === 0) return 'plain';
    return encodePicture(
      context,
      picture,
      decoded,
      paintSamples(samples, boxes, colourOf(decoded)),
    );
  }
}

const UNPAINTABLE =
  'A picture that shows a value is packed in a way that cannot be written anew, or is damaged';

/** Boxes of the same place in a picture have the same key, whatever its size. */
const KEY_SIZE = { width: 1e6, height: 1e6 };

/** The pixels under a quad as a quad. */
function wholePixels(
  quad: Quad,
  size: { readonly width: number; readonly height: number },
  ctm: Matrix,
): Quad[] {
  const box = pixelsUnder(quad, size, ctm);
  if (box === undefined) return [];
  return [boxQuadOn(box, multiply(unitOf(size.width, size.height), ctm))];
}
