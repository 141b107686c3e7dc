import { latin1Text } from '../objects/bytes.js';
import { axesAt } from '../page-text/chunks.js';
import { formatNumber } from '../content/format-number.js';
import type { ShownOperator } from '../content/glyph-table.js';
import { inverse, multiply } from '../content/matrix.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import { operandsOf } from '../content/operands.js';
import { OPERATORS } from '../content/operators.js';

/**
 * The text objects that hold some show operators, with every position written out: each operator stands at a place of its
 * own, given by the glyphs that stay. The operators that moved the pen before say where things stood, and so how wide what
 * is gone was; they go. Gives new text by use and operator; undefined where a text object cannot be written so.
 *
 * @param alongOf Where a glyph is to stand along its line.
 */
export function retypeset(
  page: PageGlyphs,
  shows: ReadonlySet<number>,
  removed: ReadonlySet<number>,
  alongOf: (glyph: number) => number,
): Map<number, Map<number, string>> | undefined {
  const byOperator = new Map<string, number>();
  page.shows.forEach(({ use, operator }, index) => byOperator.set(`${use} ${operator}`, index));
  const glyphs = new Map<number, number[]>();
  for (let glyph = 0; glyph < page.table.count; glyph++) {
    const show = page.table.show[glyph] ?? -1;
    const list = glyphs.get(show);
    if (list === undefined) glyphs.set(show, [glyph]);
    else list.push(glyph);
  }
  const replaced = new Map<number, Map<number, string>>();
  // A form may take over the word spacing of what draws it, which is written out here.
  const touched = new Set([...shows].map((show) => page.shows[show]?.use ?? -1));
  const inherits = page.shows.some(
    ({ use, wordSpacing }) => wordSpacing !== 0 && isDrawnBy(page, use, touched),
  );
  if (inherits) return undefined;
  for (const index of shows) {
    const shown = page.shows[index];
    const use = page.uses[shown?.use ?? -1];
    if (shown === undefined || use === undefined) return undefined;
    const own = replaced.get(shown.use) ?? new Map<number, string>();
    replaced.set(shown.use, own);
    if (own.has(shown.operator)) continue;
    const { code, count } = use.operators;
    let operator = shown.operator;
    while (operator >= 0 && code[operator] !== OPERATORS.BT) operator--;
    for (operator++; operator < count && code[operator] !== OPERATORS.ET; operator++) {
      if (POSITIONING.has(code[operator] ?? 0)) {
        const leading = operandsOf(use).number(operator, 1);
        own.set(operator, code[operator] === OPERATORS.TD ? `${formatNumber(-leading)}TL` : '');
      } else if (SHOWING.has(code[operator] ?? 0)) {
        const other = byOperator.get(`${shown.use} ${operator}`);
        if (other === undefined) return undefined;
        const text = showAnew(page, other, glyphs.get(other) ?? [], removed, alongOf);
        if (text === undefined) return undefined;
        own.set(operator, text);
      }
    }
  }
  for (const [use, own] of replaced) {
    if (!withoutWordSpacing(page, use, own)) return undefined;
  }
  return replaced;
}

function isDrawnBy({ uses }: PageGlyphs, use: number, by: ReadonlySet<number>): boolean {
  for (
    let parent = uses[use]?.parent?.use;
    parent !== undefined;
    parent = uses[parent]?.parent?.use
  )
    if (by.has(parent)) return true;
  return false;
}

/**
 * Word spacing makes lines end at the margin, and so tells how long their words were: it goes from where it was set, and the
 * operators that are not written anew get theirs for themselves. False where one of them is not known.
 */
function withoutWordSpacing(page: PageGlyphs, index: number, own: Map<number, string>): boolean {
  const use = page.uses[index];
  if (use === undefined) return false;
  const { bytes, operators } = use;
  const spacing = new Map(
    page.shows.flatMap(({ use: at, operator, wordSpacing }) =>
      at === index ? [[operator, wordSpacing] as const] : [],
    ),
  );
  for (let operator = 0; operator < operators.count; operator++) {
    const code = operators.code[operator] ?? 0;
    if (code === OPERATORS.Tw) own.set(operator, '');
    else if (SHOWING.has(code) && !own.has(operator)) {
      const words = spacing.get(operator);
      if (words === undefined) return false;
      const [start, end] = [operators.start[operator] ?? 0, operators.end[operator] ?? 0];
      const shown = latin1Text(bytes, start, end);
      if (words !== 0) own.set(operator, `${formatNumber(words)}Tw ${shown} 0 Tw`);
      else if (code === OPERATORS['"']) own.set(operator, `${shown} 0 Tw`);
    }
  }
  return true;
}

function showAnew(
  { table, coordinates, shows, uses }: PageGlyphs,
  index: number,
  glyphs: readonly number[],
  removed: ReadonlySet<number>,
  alongOf: (glyph: number) => number,
): string | undefined {
  const shown = shows[index];
  const use = uses[shown?.use ?? -1];
  if (shown === undefined || use === undefined || shown.font.vertical) return undefined;
  const operands = operandsOf(use);
  const spacing =
    use.operators.code[shown.operator] === OPERATORS['"']
      ? `${formatNumber(operands.number(shown.operator, 1))}Tc `
      : '';
  const kept = glyphs.filter((glyph) => !removed.has(glyph));
  const [first] = kept;
  if (first === undefined) return spacing.trimEnd();
  const { alongX, alongY } = axesAt(coordinates, first);
  const at = startMatrix(shown, {
    x: (table.originX[first] ?? 0) + moved(first) * alongX,
    y: (table.originY[first] ?? 0) + moved(first) * alongY,
  });
  if (at === undefined) return undefined;
  const strings = operands.showElements(shown.operator).filter((part) => typeof part !== 'number');
  const unit = unitOf(glyphs);
  const parts: string[] = [];
  let pen = alongOf(first);
  for (const glyph of kept) {
    // Rounded, off the middle between two values, so that the noise of arithmetic tells nothing.
    const number = Math.round(((pen - alongOf(glyph)) / unit) * 10 + OFF_MIDDLE) / 10;
    const isNoise = Math.abs(number) < 0.25;
    if (!isNoise) parts.push(formatNumber(number));
    if (!isNoise) pen -= number * unit;
    const part = strings[table.element[glyph] ?? 0] ?? new Uint8Array();
    const bytes = part.subarray(table.byteStart[glyph] ?? 0, table.byteEnd[glyph] ?? 0);
    parts.push(`<${Buffer.from(bytes).toString('hex')}>`);
    const spaced = shown.fontSize === 0 ? 0 : (shown.charSpacing * 1000) / shown.fontSize;
    pen += ((table.width[glyph] ?? 0) + spaced) * unit;
  }
  return `0 Tw ${spacing}${at.map(formatNumber).join('')}Tm [${parts.join('')}]TJ`;

  function moved(glyph: number): number {
    return alongOf(glyph) - (coordinates.along[glyph] ?? 0);
  }

  /** Points on the page of a thousandth in a TJ array. */
  function unitOf(all: readonly number[]): number {
    for (const glyph of all) {
      const width = table.width[glyph] ?? 0;
      if (width > 0) return (coordinates.advance[glyph] ?? 0) / width;
    }
    return (coordinates.em[first ?? 0] ?? 1) / 1000;
  }
}

/** The text matrix of an operator, moved so that its first glyph stands at a point of the page. */
function startMatrix(
  { textMatrix, ctm, rise }: ShownOperator,
  point: { readonly x: number; readonly y: number },
): readonly number[] | undefined {
  const [a, b, c, d] = textMatrix;
  const back = inverse(ctm);
  if (back === undefined) return undefined;
  const [, , , , x, y] = multiply([1, 0, 0, 1, point.x, point.y], back);
  return [a, b, c, d, x - rise * c, y - rise * d];
}

const OFF_MIDDLE = 0.0137;

const POSITIONING: ReadonlySet<number> = new Set([
  OPERATORS.Td,
  OPERATORS.TD,
  OPERATORS.Tm,
  OPERATORS['T*'],
]);
const SHOWING: ReadonlySet<number> = new Set([
  OPERATORS.Tj,
  OPERATORS.TJ,
  OPERATORS["'"],
  OPERATORS['"'],
]);
