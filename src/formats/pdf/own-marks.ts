import { formatNumber } from './edit-show.js';
import type { GlyphTable } from './glyph-table.js';
import { BOTTOM, TOP } from './glyph-boxes.js';
import type { DecodedContent } from './tokenized-stream.js';
import { operandsOf } from './operands.js';
import { OPERATORS } from './operators.js';
import type { Quad } from './quad.js';

/** Key of the property list that says where an earlier redaction of ours painted its boxes (ISO 32000-2 §14.6.2). */
const KEY = 'BlackletterMarks';

/**
 * Paints the boxes as an artifact, so that a tagged page stays a tagged page (ISO 32000-2 §14.8.2.2), and says in its
 * property list where they are, so that a later reading sees a mark where a value was and not a gap.
 */
export function paintBoxes(quads: readonly Quad[]): string {
  const paths = quads.map((quad) => {
    const corner = (index: number): string =>
      `${formatNumber(quad[index] ?? 0)}${formatNumber(quad[index + 1] ?? 0)}`;
    return `${corner(0)}m ${corner(2)}l ${corner(4)}l ${corner(6)}l h`;
  });
  const numbers = quads.flat().map(formatNumber).join('');
  return `/Artifact <</${KEY} [${numbers}]>> BDC\nq 0 g\n${paths.join('\n')}\nf Q\nEMC\n`;
}

/** The boxes that an operator says it encloses; none for any operator but ours. */
export function marksOf(content: DecodedContent, operator: number): Quad[] {
  if (content.operators.code[operator] !== OPERATORS.BDC) return [];
  const operands = operandsOf(content);
  if (operands.name(operator, 2) !== KEY) return [];
  const numbers = operands.numbers(operator);
  return Array.from(
    { length: Math.floor(numbers.length / 8) },
    (_, index) => numbers.slice(index * 8, index * 8 + 8) as unknown as Quad,
  );
}

/** A mark in the text of the page: a row of full blocks, about as many as the glyphs that it covers. */
export function addMark(table: GlyphTable, quad: Quad): void {
  const [x0, y0, x1, y1, , , x3, y3] = quad;
  const height = Math.hypot(x3 - x0, y3 - y0);
  const em = height / (TOP - BOTTOM);
  if (!(em > 0) || table.count >= table.originX.length) return;
  const upX = ((x3 - x0) / height) * em;
  const upY = ((y3 - y0) / height) * em;
  const row = table.count++;
  const blocks = Math.max(1, Math.round(Math.hypot(x1 - x0, y1 - y0) / (em * DIGIT_WIDTH)));
  table.text.push('\u2588'.repeat(Math.min(blocks, MAX_BLOCKS)));
  table.originX[row] = x0 - BOTTOM * upX;
  table.originY[row] = y0 - BOTTOM * upY;
  table.advanceX[row] = x1 - x0;
  table.advanceY[row] = y1 - y0;
  table.upX[row] = upX;
  table.upY[row] = upY;
  // No operator shows it, so nothing can remove it.
  table.show[row] = -1;
}

/** In em; figures of text faces are about half an em wide. */
const DIGIT_WIDTH = 0.5;
const MAX_BLOCKS = 60;
