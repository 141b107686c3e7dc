import { latin1Text } from '../objects/bytes.js';
import { formatNumber } from '../content/format-number.js';
import type { GlyphTable } from '../content/glyph-table.js';
import { BOTTOM, TOP } from './glyph-boxes.js';
import { hexOf, labelContent } from './mark-label.js';
import type { Mark } from './mark-label.js';
import { MARKS_KEY } from '../content/marked-content.js';
import type { DecodedContent } from '../content/tokenized-stream.js';
import { operandsOf } from '../content/operands.js';
import type { OperatorTable } from '../content/operator-table.js';
import { OPERATORS } from '../content/operators.js';
import type { PageLabel } from '../content/page-glyphs.js';
import type { Quad } from '../content/quad.js';

/**
 * Paints the marks as an artifact, so that a tagged page stays a tagged page (ISO 32000-2 §14.8.2.2): black boxes, and
 * white on them what they say. The property list tells where they are and what they say, so that a later reading sees a
 * mark where a value was and not a gap. `font` is the resource name of the labels' font.
 */
export function paintMarks(marks: readonly Mark[], font: string): string {
  const paths = marks.map(({ quad }) => {
    const corner = (index: number): string =>
      `${formatNumber(quad[index] ?? 0)}${formatNumber(quad[index + 1] ?? 0)}`;
    return `${corner(0)}m ${corner(2)}l ${corner(4)}l ${corner(6)}l h`;
  });
  const listed = marks.map(
    ({ quad, text, textAt }) =>
      quad.map(formatNumber).join('') +
      (text === undefined ? '' : `<${hexOf(text)}> ${LISTED_AT[textAt ?? 'middle']}`),
  );
  const labels = marks.map(labelContent).filter((label) => label !== '');
  const text =
    labels.length === 0
      ? ''
      : `BT 1 g\n${labels.map((label) => `/${font} ${label}`).join('\n')}\nET\n`;
  return `/Artifact <</${MARKS_KEY} [${listed.join('')}]>> BDC\nq 0 g\n${paths.join('\n')}\nf\n${text}Q\nEMC\n`;
}

/** How the list of marks says where a label stands: by empty strings behind it. */
const LISTED_AT = { middle: '', start: '<> ', end: '<> <> ' } as const;

/** Where earlier redactions painted their boxes: they are at the top level, in the page's own coordinates. */
export function pageMarks(content: DecodedContent): Quad[] {
  return markedContent(content.operators).flatMap((operator) =>
    marksOf(content, operator).map(({ quad }) => quad),
  );
}

/** The marks that an operator says it encloses; none for any operator but ours. */
function marksOf(content: DecodedContent, operator: number): Mark[] {
  if (content.operators.code[operator] !== OPERATORS.BDC) return [];
  const operands = operandsOf(content);
  if (operands.name(operator, 2) !== MARKS_KEY) return [];
  const marks: Mark[] = [];
  let numbers: number[] = [];
  for (const element of operands.showElements(operator)) {
    if (typeof element === 'number') {
      numbers.push(element);
      if (numbers.length < 8) continue;
      marks.push({ quad: numbers as unknown as Quad });
      numbers = [];
    } else {
      const last = marks.pop();
      if (last === undefined) continue;
      const isPlace = element.length === 0;
      marks.push({
        ...last,
        ...(isPlace
          ? { textAt: last.textAt === undefined ? 'start' : 'end' }
          : { text: latin1Text(element, 0, element.length) }),
      });
    }
  }
  return marks;
}

/**
 * The show operators of labels that an earlier redaction of ours painted. Only a stretch that is to the byte what we paint
 * for the marks that it lists counts: anybody can write its key, and other text in it is text.
 */
export function labelOperators(content: DecodedContent): ReadonlySet<number> {
  const { bytes, operators } = content;
  const labels = new Set<number>();
  for (const operator of markedContent(operators)) {
    const marks = marksOf(content, operator);
    if (marks.every(({ text }) => text === undefined)) continue;
    let last = operator + 1;
    while (last < operators.count && operators.code[last] !== OPERATORS.EMC) last++;
    const painted = latin1Text(bytes, operators.start[operator] ?? 0, operators.end[last] ?? 0);
    const [, font = ''] = /\n\/(BlLabel\d*) /u.exec(painted) ?? [];
    if (painted !== paintMarks(marks, font).trimEnd()) continue;
    for (let one = operator; one < last; one++)
      if (operators.code[one] === OPERATORS.Tj) labels.add(one);
  }
  return labels;
}

/** The operators that begin marked content with properties, in order. */
function markedContent({ code, count }: OperatorTable): number[] {
  const found: number[] = [];
  let operator = code.indexOf(OPERATORS.BDC);
  while (operator >= 0 && operator < count) {
    found.push(operator);
    operator = code.indexOf(OPERATORS.BDC, operator + 1);
  }
  return found;
}

/** Takes the text of the glyphs from `first` on out of the table: they belong to a label. */
export function takeLabel(table: GlyphTable, first: number): PageLabel {
  const glyphs = Array.from({ length: table.count - first }, (_, index) => first + index);
  const texts = glyphs.map((glyph) => table.text[glyph] ?? '');
  for (const glyph of glyphs) table.text[glyph] = '';
  return { glyphs, texts };
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
