import { formatNumber } from '../content/format-number.js';
import { CAP_HEIGHT, labelAdvance } from './label-font.js';
import { quadContains } from '../content/quad.js';
import type { Quad } from '../content/quad.js';

/** A box over what was removed, and what it says; nothing where it is plain. */
export interface Mark {
  readonly quad: Quad;
  readonly text?: string;
  /** Where along the box the label stands; in its middle where it is absent. */
  readonly textAt?: 'start' | 'end';
}

/**
 * The operators that show a label within a text object: centred in its box or at one end of it, along its lower edge, as large as fits.
 * Empty where it would be too small to read.
 */
export function labelContent({ quad, text = '', textAt }: Mark): string {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = quad;
  const width = Math.hypot(x1 - x0, y1 - y0);
  const height = Math.hypot(x3 - x0, y3 - y0);
  const advance = labelAdvance(text) / 1000;
  if (!(advance > 0 && width > 0 && height > 0)) return '';
  const size = Math.min(
    (width * (1 - 2 * PADDING)) / advance,
    height * SHARE_OF_HEIGHT,
    LARGEST_SIZE,
  );
  if (size < SMALLEST_SIZE) return '';
  const alongX = (x1 - x0) / width;
  const alongY = (y1 - y0) / width;
  const reach = width * (0.5 - PADDING);
  const before =
    textAt === 'start' ? reach : textAt === 'end' ? advance * size - reach : (advance * size) / 2;
  const halfCap = (CAP_HEIGHT / 2000) * size;
  const middleX = (x0 + x1 + x2 + x3) / 4;
  const middleY = (y0 + y1 + y2 + y3) / 4;
  // At right angles to the left of the writing direction, so that a label is never mirrored.
  const x = middleX - alongX * before + alongY * halfCap;
  const y = middleY - alongY * before - alongX * halfCap;
  const numbers = [alongX, alongY, -alongY, alongX, x, y].map(formatNumber).join('');
  return `${formatNumber(size)}Tf ${numbers}Tm <${hexOf(text)}> Tj`;
}

/** Where boxes of one value lie over each other, only the first says what it is. */
export function withoutRepeatedLabels(marks: readonly Mark[]): Mark[] {
  const labelled: Quad[] = [];
  return marks.map((mark) => {
    const { quad, text } = mark;
    if (text === undefined) return mark;
    const x = (quad[0] + quad[4]) / 2;
    const y = (quad[1] + quad[5]) / 2;
    const isRepeated = labelled.some(
      (other) =>
        quadContains(other, x, y) ||
        quadContains(quad, (other[0] + other[4]) / 2, (other[1] + other[5]) / 2),
    );
    if (isRepeated) return { quad };
    labelled.push(quad);
    return mark;
  });
}

/** The codes of a label in WinAnsiEncoding, which is Latin-1 for all that a mark can say. */
export function hexOf(text: string): string {
  return Array.from(text, (one) => one.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

/** Of the box's width on each side. */
const PADDING = 0.05;
const SHARE_OF_HEIGHT = 0.8;
/** In points. Below the first nobody can read it; a box over a whole page needs no poster. */
const SMALLEST_SIZE = 3;
const LARGEST_SIZE = 18;
