import { latin1Text } from '../objects/bytes.js';
import { formatNumber } from '../content/format-number.js';
import type { GlyphTable, ShownOperator } from '../content/glyph-table.js';
import { OPERAND } from '../content/operator-table.js';
import { operandsOf } from '../content/operands.js';
import { OPERATORS } from '../content/operators.js';
import type { DecodedContent } from '../content/tokenized-stream.js';

/**
 * A show operator without some of its glyphs: what stays keeps its bytes, and each removed run leaves one TJ number of its
 * whole advance, so that everything after it stays where it was (ISO 32000-2 §9.4.3 and §9.4.4).
 * `glyphs` are all glyphs of the operator, in order.
 */
export function editShow(
  content: DecodedContent,
  shown: ShownOperator,
  table: GlyphTable,
  glyphs: readonly number[],
  removed: ReadonlySet<number>,
): string {
  const operands = operandsOf(content);
  const elements = operands.showElements(shown.operator);
  const parts: string[] = [];
  let pendingNumber = 0;
  let pendingHex = '';
  const flushHex = (): void => {
    if (pendingHex !== '') parts.push(`<${pendingHex}>`);
    pendingHex = '';
  };
  const flushNumber = (): void => {
    if (pendingNumber !== 0) parts.push(formatNumber(pendingNumber));
    pendingNumber = 0;
  };

  let element = 0;
  let next = 0;
  for (const part of elements) {
    if (typeof part === 'number') {
      flushHex();
      pendingNumber += part;
      continue;
    }
    let copied = 0;
    for (; next < glyphs.length && table.element[glyphs[next] ?? 0] === element; next++) {
      const glyph = glyphs[next] ?? 0;
      const from = table.byteStart[glyph] ?? 0;
      const to = table.byteEnd[glyph] ?? 0;
      if (removed.has(glyph)) {
        flushHex();
        pendingNumber -= advanceNumber(table, glyph, shown);
      } else {
        flushNumber();
        pendingHex += hexOf(part, from, to);
      }
      copied = to;
    }
    // Bytes that make no glyph stay as they are.
    if (copied < part.length) {
      flushNumber();
      pendingHex += hexOf(part, copied, part.length);
    }
    flushHex();
    element++;
  }
  flushNumber();
  return `${prelude(content, shown.operator)}[${parts.join('')}]TJ`;
}

/** The TJ number that moves as far as the glyph did, with its share of character and word spacing. */
function advanceNumber(table: GlyphTable, glyph: number, shown: ShownOperator): number {
  const spacing = shown.charSpacing + (table.isSpaceCode[glyph] === 1 ? shown.wordSpacing : 0);
  const spaced = shown.fontSize === 0 ? 0 : (spacing * 1000) / shown.fontSize;
  return (table.width[glyph] ?? 0) + spaced;
}

/** What `'` and `"` do besides showing, as operators of their own. */
function prelude({ bytes, operators }: DecodedContent, operator: number): string {
  const code = operators.code[operator];
  if (code === OPERATORS["'"]) return 'T* ';
  if (code !== OPERATORS['"']) return '';
  const first = operators.firstOperand[operator] ?? 0;
  const raw = (operand: number): string =>
    operators.operandKind[operand] === OPERAND.number
      ? latin1Text(bytes, operators.operandStart[operand], operators.operandEnd[operand])
      : '0';
  return `${raw(first)} Tw ${raw(first + 1)} Tc T* `;
}

function hexOf(bytes: Uint8Array, from: number, to: number): string {
  let hex = '';
  for (let at = from; at < to; at++) hex += (bytes[at] ?? 0).toString(16).padStart(2, '0');
  return hex;
}
