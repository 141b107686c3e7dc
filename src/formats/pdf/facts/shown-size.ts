import { inherited, numberAt, numbersOf } from '../objects/objects.js';
import { PDFArray, PDFNumber } from '../objects/pdf-lib.js';
import type { PDFDict, PDFObject } from '../objects/pdf-lib.js';

/** A page as viewers show it (ISO 32000-2 §7.7.3.3): its crop box, in its own units, turned; in points. */
export function shownSize(page: PDFDict): { width: number; height: number } {
  const [width, height] =
    sizeOf(inherited(page, 'CropBox')) ?? sizeOf(inherited(page, 'MediaBox')) ?? LETTER;
  const unit = numberAt(page, 'UserUnit') ?? 1;
  const rotate = inherited(page, 'Rotate');
  const isTurned = rotate instanceof PDFNumber && Math.abs(rotate.asNumber() % 180) === 90;
  return isTurned
    ? { width: height * unit, height: width * unit }
    : { width: width * unit, height: height * unit };
}

function sizeOf(box: PDFObject | undefined): readonly [number, number] | undefined {
  if (!(box instanceof PDFArray) || box.size() !== 4) return undefined;
  const [left = Number.NaN, low = Number.NaN, right = Number.NaN, top = Number.NaN] =
    numbersOf(box);
  const size = [Math.abs(right - left), Math.abs(top - low)] as const;
  return size.every(Number.isFinite) ? size : undefined;
}

/** What a page without a box is taken for. */
const LETTER = [612, 792] as const;
