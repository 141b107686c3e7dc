import { concatenate, latin1Bytes } from '../objects/bytes.js';
import { OPERAND } from './operator-table.js';
import { decodeName } from './operands.js';
import { PDFName } from '../objects/pdf-lib.js';
import type { DecodedContent } from './tokenized-stream.js';

/** Calls `visit` for every name in some content, in order, with its byte range from the slash on. */
export function eachContentName(
  { bytes, operators }: DecodedContent,
  visit: (name: string, start: number, end: number) => void,
): void {
  const { operandKind, operandStart, operandEnd, firstOperand, count, strayNames } = operators;
  const ranges: (readonly [start: number, end: number])[] = [];
  const last = firstOperand[count] ?? 0;
  let operand = operandKind.indexOf(OPERAND.name);
  while (operand >= 0 && operand < last) {
    ranges.push([operandStart[operand] ?? 0, operandEnd[operand] ?? 0]);
    operand = operandKind.indexOf(OPERAND.name, operand + 1);
  }
  for (let index = 0; index + 1 < strayNames.length; index += 2)
    ranges.push([strayNames[index] ?? 0, strayNames[index + 1] ?? 0]);
  ranges.sort(([a], [b]) => a - b);
  for (const [start, end] of ranges) visit(decodeName(bytes, start + 1, end), start, end);
}

/** The content with other names, by their decoded texts; undefined where it has none of them. */
export function withNames(
  content: DecodedContent,
  renamed: ReadonlyMap<string, string>,
): Uint8Array | undefined {
  const { bytes } = content;
  const chunks: Uint8Array[] = [];
  let copiedTo = 0;
  eachContentName(content, (name, start, end) => {
    const other = renamed.get(name);
    if (other === undefined) return;
    chunks.push(bytes.subarray(copiedTo, start), latin1Bytes(PDFName.of(other).toString()));
    copiedTo = end;
  });
  if (copiedTo === 0) return undefined;
  chunks.push(bytes.subarray(copiedTo));
  return concatenate(chunks);
}
