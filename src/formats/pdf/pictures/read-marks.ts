import type { Redaction } from '../../../core/plan.js';
import type { OcrWord, PixelBox } from '../../../core/recogniser.js';
import type { Span } from '../../../core/span.js';
import { markOn } from '../removal/removal.js';
import type { Mark } from '../removal/mark-label.js';
import type { Quad } from '../content/quad.js';
import type { OcrAtoms, PictureOwner, ReadPlace } from './ocr-atoms.js';
import { boxQuadOn } from './surface.js';

/** A mark over words that OCR saw. */
export interface ReadMark {
  readonly owner: PictureOwner;
  readonly mark: Mark;
  /** Seen on the page as it is drawn, whatever draws it there. */
  readonly isDrawnPage: boolean;
}

/** In points: what OCR's boxes miss of the ink, and more. */
const PADDING = 2;
/** In pixels. */
const LEAST_PADDING = 3;

/** The marks over a stretch of a layer: whole words, line by line. */
export function readMarks(
  numbers: Int32Array,
  { span, label }: Pick<Redaction, 'span' | 'label'>,
  atoms: Pick<OcrAtoms, 'wordsAt'>,
): ReadMark[] {
  return linesOf(numbers, span, atoms).map(({ place, words }) => ({
    owner: place.owner,
    mark: markOn(boxQuadOn(padded(around(words), place), place.matrix), label),
    isDrawnPage: place.isDrawnPage,
  }));
}

/** Where a stretch of a layer was read, without padding. */
export function readPlaces(
  numbers: Int32Array,
  span: Span,
  atoms: Pick<OcrAtoms, 'wordsAt'>,
): { readonly owner: PictureOwner; readonly quad: Quad }[] {
  return linesOf(numbers, span, atoms).map(({ place, words }) => ({
    owner: place.owner,
    quad: boxQuadOn(around(words), place.matrix),
  }));
}

interface ReadLine {
  readonly place: ReadPlace;
  readonly words: readonly OcrWord[];
}

function linesOf(
  numbers: Int32Array,
  { start, end }: Span,
  atoms: Pick<OcrAtoms, 'wordsAt'>,
): ReadLine[] {
  const lines = new Map<
    ReadPlace['matrix'],
    Map<number, { place: ReadPlace; words: Set<OcrWord> }>
  >();
  for (let unit = start; unit < end; unit++) {
    for (const { word, place } of atoms.wordsAt(numbers[unit] ?? -1)) {
      const ofPlace = lines.get(place.matrix) ?? new Map<number, never>();
      lines.set(place.matrix, ofPlace);
      const line = ofPlace.get(word.line) ?? { place, words: new Set() };
      ofPlace.set(word.line, { ...line, words: line.words.add(word) });
    }
  }
  return [...lines.values()].flatMap((ofPlace) =>
    [...ofPlace.values()].map(({ place, words }) => ({ place, words: [...words] })),
  );
}

function around(words: readonly OcrWord[]): PixelBox {
  return {
    left: Math.min(...words.map(({ box }) => box.left)),
    top: Math.min(...words.map(({ box }) => box.top)),
    right: Math.max(...words.map(({ box }) => box.right)),
    bottom: Math.max(...words.map(({ box }) => box.bottom)),
  };
}

function padded(box: PixelBox, { width, height, dpi }: ReadPlace): PixelBox {
  const padding = Math.max(LEAST_PADDING, Math.ceil((PADDING * dpi) / 72));
  return {
    left: Math.max(0, Math.floor(box.left) - padding),
    top: Math.max(0, Math.floor(box.top) - padding),
    right: Math.min(width, Math.ceil(box.right) + padding),
    bottom: Math.min(height, Math.ceil(box.bottom) + padding),
  };
}
