import { OPERAND } from './operator-table.js';
import type { OperatorTable } from './operator-table.js';
import { decodeString } from './string-operand.js';

/** A string operand, decoded, or a TJ number. */
export type ShowElement = Uint8Array | number;

/** Typed access to the operands of a stream's operators. Absent operands read as 0 or ''. */
export interface Operands {
  readonly number: (operator: number, position: number) => number;
  /** All number operands of an operator, in order. */
  readonly numbers: (operator: number) => number[];
  readonly name: (operator: number, position: number) => string;
  readonly lastName: (operator: number) => string;
  /** Strings and numbers that a show operator shows; for `"` only its string. */
  readonly showElements: (operator: number) => ShowElement[];
  readonly inlineImageSize: (operator: number) => {
    readonly width: number;
    readonly height: number;
  };
}

export function operandsOf({
  bytes,
  operators,
}: {
  readonly bytes: Uint8Array;
  readonly operators: OperatorTable;
}): Operands {
  const { firstOperand, operandKind, operandStart, operandEnd, operandValue } = operators;
  const first = (operator: number): number => firstOperand[operator] ?? 0;
  const last = (operator: number): number => firstOperand[operator + 1] ?? 0;
  const nameText = (operand: number): string =>
    decodeName(bytes, (operandStart[operand] ?? 0) + 1, operandEnd[operand] ?? 0);

  return {
    number(operator, position) {
      const operand = first(operator) + position;
      return operand < last(operator) && operandKind[operand] === OPERAND.number
        ? (operandValue[operand] ?? 0)
        : 0;
    },
    numbers(operator) {
      const values: number[] = [];
      for (let operand = first(operator); operand < last(operator); operand++) {
        if (operandKind[operand] === OPERAND.number) values.push(operandValue[operand] ?? 0);
      }
      return values;
    },
    name(operator, position) {
      const operand = first(operator) + position;
      return operand < last(operator) && operandKind[operand] === OPERAND.name
        ? nameText(operand)
        : '';
    },
    lastName(operator) {
      const operand = last(operator) - 1;
      return operand >= first(operator) && operandKind[operand] === OPERAND.name
        ? nameText(operand)
        : '';
    },
    showElements(operator) {
      const elements: ShowElement[] = [];
      let inArray = false;
      for (let operand = first(operator); operand < last(operator); operand++) {
        const kind = operandKind[operand];
        if (kind === OPERAND.arrayStart) inArray = true;
        else if (kind === OPERAND.string || kind === OPERAND.hexString) {
          elements.push(decodeString(bytes, operandStart[operand] ?? 0, operandEnd[operand] ?? 0));
        } else if (kind === OPERAND.number && inArray) {
          elements.push(operandValue[operand] ?? 0);
        }
      }
      return elements;
    },
    inlineImageSize(operator) {
      let width = 0;
      let height = 0;
      for (let operand = first(operator); operand + 1 < last(operator); operand++) {
        if (operandKind[operand] !== OPERAND.name) continue;
        const value = operandValue[operand + 1] ?? 0;
        const key = nameText(operand);
        if (key === 'W' || key === 'Width') width = value;
        else if (key === 'H' || key === 'Height') height = value;
      }
      return { width, height };
    },
  };
}

/** Name bytes as text, `#xx` resolved (ISO 32000-2 §7.3.5). */
export function decodeName(bytes: Uint8Array, start: number, end: number): string {
  let name = '';
  for (let at = start; at < end; at++) name += String.fromCharCode(bytes[at] ?? 0);
  return name.includes('#')
    ? name.replace(/#([0-9A-Fa-f]{2})/gu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : name;
}
