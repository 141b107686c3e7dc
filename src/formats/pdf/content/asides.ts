import { latin1Text } from '../objects/bytes.js';
import { inlineAsides } from '../pictures/bare-inline.js';
import { isSpelled } from '../pictures/spelled-text.js';
import { OPERAND } from './operator-table.js';
import { OPERATORS } from './operators.js';
import { decodeString } from './string-operand.js';
import type { Aside } from './aside.js';
import type { DecodedContent } from './tokenized-stream.js';

/**
 * Comments, strings that no operator takes (operands of marked-content points and of operators that do not exist), and
 * strings in the dictionary of an inline image and what its data holds beside pixels, in order. A comment separates tokens (ISO 32000-2 §7.2.4), so a line end
 * takes its place; an empty string that of a string.
 * @param goesOn Whether the page goes on in another stream, where the operator of the last operands may stand.
 */
export function asidesOf(content: DecodedContent, goesOn = false): Aside[] {
  const { operators } = content;
  const asides: Aside[] = [];
  const add = (ranges: readonly number[], by: Uint8Array): void => {
    for (let index = 0; index + 1 < ranges.length; index += 2)
      asides.push({ start: ranges[index] ?? 0, end: ranges[index + 1] ?? 0, by });
  };
  add(operators.comments, LINE_END);
  add(operators.strayStrings, EMPTY_STRING);
  if (!goesOn) add(operators.lastStrings, EMPTY_STRING);
  const image = operators.code.subarray(0, operators.count).indexOf(OPERATORS.BI);
  if (image < 0) return asides.sort((a, b) => a.start - b.start);
  add(imageStrings(content), EMPTY_STRING);
  // Nothing tells for certain where the data of an inline image ends: behind the first, only what was written counts.
  const data = operators.operandEnd[(operators.firstOperand[image + 1] ?? 1) - 1] ?? 0;
  return asides
    .filter(({ start, end }) => end <= data || isWritten(content.bytes, start, end))
    .concat(inlineAsides(content))
    .sort((a, b) => a.start - b.start);
}

/** A quick look, which may take some content for more than it is. */
export function mayHaveAsides({ operators }: DecodedContent): boolean {
  return (
    operators.comments.length > 0 ||
    operators.strayStrings.length > 0 ||
    operators.lastStrings.length > 0 ||
    operators.code.subarray(0, operators.count).includes(OPERATORS.BI)
  );
}

const LINE_END = Uint8Array.of(10);
const EMPTY_STRING = Uint8Array.of(0x28, 0x29);

/** Strings in the dictionary of an inline image; a colour table, which stands in an array, is none unless it spells something. */
function imageStrings({ operators, bytes }: DecodedContent): number[] {
  const ranges: number[] = [];
  for (let operator = 0; operator < operators.count; operator++) {
    if (operators.code[operator] !== OPERATORS.BI) continue;
    const last = operators.firstOperand[operator + 1] ?? 0;
    const within: number[] = [];
    for (let operand = operators.firstOperand[operator] ?? 0; operand < last; operand++) {
      const kind = operators.operandKind[operand] ?? 0;
      if (kind === OPERAND.arrayStart || kind === OPERAND.dictStart) within.push(kind);
      else if (kind === OPERAND.arrayEnd || kind === OPERAND.dictEnd) within.pop();
      else if (kind === OPERAND.string || kind === OPERAND.hexString) {
        const start = operators.operandStart[operand] ?? 0;
        const end = operators.operandEnd[operand] ?? 0;
        if (within.at(-1) === OPERAND.arrayStart && !spells(bytes, start, end)) continue;
        ranges.push(start, end);
      }
    }
  }
  return ranges;
}

function spells(bytes: Uint8Array, start: number, end: number): boolean {
  const text = latin1Text(decodeString(bytes, start, end));
  return /^[ -~]{9,}$/u.test(text) && isSpelled(text);
}

/** Long enough for an identifier, and nothing in it that nobody writes: image data is not so by chance. */
function isWritten(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < MIN_WRITTEN) return false;
  return bytes
    .subarray(start, end)
    .every((byte) => byte === 9 || (byte >= 0x20 && byte < 0x7f) || byte >= 0xa0);
}

const MIN_WRITTEN = 8;
