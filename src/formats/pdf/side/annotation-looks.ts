import type { Box } from '../../../core/place.js';
import { PDFDict, PDFName, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext, PDFRef, PDFArray } from '../objects/pdf-lib.js';
import type { Matrix } from '../content/matrix.js';
import { multiply, toMatrix } from '../content/matrix.js';
import { arrayAt, dictAt, lookup, nameAt, numberAt, numbersOf } from '../objects/objects.js';
import { boundingBox, boxQuad, transformedQuad } from '../content/quad.js';

/** One of the appearance streams of an annotation (ISO 32000-2 §12.5.5). */
export interface AnnotationLook {
  readonly annotation: PDFDict;
  /** `N`, `D` or `R`, and the state that it shows, if the annotation has states. */
  readonly entry: string;
  readonly state?: string;
  readonly stream: PDFRawStream;
  /** From the coordinates of the stream's content to the page; absent for a look without any extent. */
  readonly matrix?: Matrix;
  /** Whether a viewer shows it as long as nobody touches the annotation. */
  readonly isShown: boolean;
}

/** The annotations of a page that are there. */
export function annotationsOf(page: PDFDict): PDFDict[] {
  const annotations = arrayAt(page, 'Annots');
  return (annotations?.asArray() ?? []).flatMap((_, index) => {
    const annotation = elementAt(annotations, index);
    return annotation instanceof PDFDict ? [annotation] : [];
  });
}

/** All looks of an annotation: normal, rollover and down, in all states. */
export function looksOf(annotation: PDFDict): AnnotationLook[] {
  const looks = dictAt(annotation, 'AP');
  const isHidden = ((numberAt(annotation, 'F') ?? 0) & HIDDEN) !== 0;
  return (looks?.keys() ?? []).flatMap((key) => {
    const entry = key.decodeText();
    const look = lookup(looks, entry);
    if (look instanceof PDFRawStream) {
      return [madeLook(annotation, look, entry, undefined, entry === 'N' && !isHidden)];
    }
    if (!(look instanceof PDFDict)) return [];
    return look.keys().flatMap((name) => {
      const state = name.decodeText();
      const stream = lookup(look, state);
      if (!(stream instanceof PDFRawStream)) return [];
      const isCurrent = (nameAt(annotation, 'AS') ?? state) === state;
      return [madeLook(annotation, stream, entry, state, entry === 'N' && isCurrent && !isHidden)];
    });
  });
}

/** Bit 2 of the annotation's flags (§12.5.3). */
export const HIDDEN = 2;

function madeLook(
  annotation: PDFDict,
  stream: PDFRawStream,
  entry: string,
  state: string | undefined,
  isShown: boolean,
): AnnotationLook {
  const matrix = matrixOf(annotation, stream);
  return {
    annotation,
    entry,
    stream,
    isShown: isShown && matrix !== undefined,
    ...(state !== undefined && { state }),
    ...(matrix !== undefined && { matrix }),
  };
}

/** Puts another stream in the place of a look of this annotation alone: dictionaries of looks may be shared. */
export function replaceLook(
  context: PDFContext,
  { annotation, entry, state }: AnnotationLook,
  by: PDFRef,
): void {
  const looks = dictAt(annotation, 'AP')?.clone(context) ?? context.obj({});
  if (state === undefined) looks.set(PDFName.of(entry), by);
  else {
    const states = dictAt(looks, entry)?.clone(context) ?? context.obj({});
    states.set(PDFName.of(state), by);
    looks.set(PDFName.of(entry), states);
  }
  annotation.set(PDFName.of('AP'), looks);
}

/** Algorithm 8.1 of ISO 32000-2 §12.5.5: the transformed bounding box is moved and scaled into the annotation's rectangle. */
function matrixOf(annotation: PDFDict, { dict }: PDFRawStream): Matrix | undefined {
  const rectangle = boxOf(arrayAt(annotation, 'Rect'));
  const box = boxOf(arrayAt(dict, 'BBox'));
  if (rectangle === undefined || box === undefined) return undefined;
  const matrix = toMatrix(numbersOf(arrayAt(dict, 'Matrix')));
  const placed = boundingBox(transformedQuad(boxQuad(box), matrix));
  const width = placed.right - placed.left;
  const height = placed.top - placed.bottom;
  if (!(width > 0) || !(height > 0)) return undefined;
  const scaleX = (rectangle.right - rectangle.left) / width;
  const scaleY = (rectangle.top - rectangle.bottom) / height;
  if (scaleX === 0 || scaleY === 0) return undefined;
  return multiply(matrix, [
    scaleX,
    0,
    0,
    scaleY,
    rectangle.left - placed.left * scaleX,
    rectangle.bottom - placed.bottom * scaleY,
  ]);
}

/** A rectangle, whichever two corners it names (§7.9.5). */
export function boxOf(array: PDFArray | undefined): Box | undefined {
  const numbers = numbersOf(array);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers;
  if (numbers.length < 4 || !numbers.slice(0, 4).every(Number.isFinite)) return undefined;
  return {
    left: Math.min(x0, x1),
    bottom: Math.min(y0, y1),
    right: Math.max(x0, x1),
    top: Math.max(y0, y1),
  };
}

function elementAt(array: PDFArray | undefined, index: number): unknown {
  try {
    return array?.lookup(index);
  } catch {
    // A reference to nothing: there is no such annotation.
    return undefined;
  }
}
