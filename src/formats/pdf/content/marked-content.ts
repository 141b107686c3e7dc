import { latin1Text } from '../objects/bytes.js';
import { OPERAND } from './operator-table.js';
import { OPERATORS } from './operators.js';
import { operandsOf } from './operands.js';
import type { DecodedContent } from './tokenized-stream.js';

/** Key of the property list of our own marks, whose strings say what their labels show. */
export const MARKS_KEY = 'BlackletterMarks';

/** Keys of a marked-content property list that say again in words what the content shows (ISO 32000-2 §14.9). */
export const REPLACEMENT_KEYS: ReadonlySet<string> = new Set(['ActualText', 'Alt', 'E']);

/**
 * The `BDC` operators that enclose an edited operator and carry replacement text, each without that text.
 * A property list that is only named is left to the raw reader of the result: it is no part of the stream. Of an operator
 * that is `replaced` for other words in its list, all strings go.
 */
export function withoutReplacementText(
  content: DecodedContent,
  edited: ReadonlySet<number>,
  replaced?: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const scrubbed = new Map<number, string>();
  if (edited.size === 0) return scrubbed;
  const { operators } = content;
  const open: number[] = [];
  for (let operator = 0; operator < operators.count; operator++) {
    const code = operators.code[operator];
    if (code === OPERATORS.BDC || code === OPERATORS.BMC) open.push(operator);
    else if (code === OPERATORS.EMC) open.pop();
    else if (edited.has(operator)) {
      for (const enclosing of open) {
        if (scrubbed.has(enclosing)) continue;
        const text = withoutKeys(content, enclosing, replaced?.has(enclosing) ?? false);
        if (text !== undefined) scrubbed.set(enclosing, text);
      }
    }
  }
  return scrubbed;
}

/** The operator as text without the keys, or undefined if it has none of them; `all` empties its other strings too. */
function withoutKeys(content: DecodedContent, operator: number, all: boolean): string | undefined {
  const { bytes, operators } = content;
  const operands = operandsOf(content);
  const first = operators.firstOperand[operator] ?? 0;
  const last = operators.firstOperand[operator + 1] ?? 0;
  const parts: string[] = [];
  let found = false;
  let isMark = false;
  let depth = 0;
  for (let operand = first; operand < last; operand++) {
    const kind = operators.operandKind[operand];
    if (kind === OPERAND.dictStart) depth++;
    if (kind === OPERAND.dictEnd) depth--;
    const name = kind === OPERAND.name ? operands.name(operator, operand - first) : '';
    isMark ||= name === MARKS_KEY;
    if (isMark && (kind === OPERAND.string || kind === OPERAND.hexString)) {
      found = true;
      continue;
    }
    if (all && (kind === OPERAND.string || kind === OPERAND.hexString)) {
      parts.push('()');
      continue;
    }
    if (depth === 1 && REPLACEMENT_KEYS.has(name)) {
      found = true;
      operand++;
      continue;
    }
    parts.push(
      latin1Text(bytes, operators.operandStart[operand] ?? 0, operators.operandEnd[operand] ?? 0),
    );
  }
  return found ? `${parts.join(' ')} BDC` : undefined;
}
