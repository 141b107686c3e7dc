/** What an operand is. Arrays and dictionaries stand flat between their marks. */
export const OPERAND = {
  number: 1,
  string: 2,
  hexString: 3,
  name: 4,
  arrayStart: 5,
  arrayEnd: 6,
  dictStart: 7,
  dictEnd: 8,
  word: 9,
} as const;

/** One content stream as operators, struct of arrays: byte ranges into the decoded stream, nothing copied. */
export interface OperatorTable {
  readonly count: number;
  /** Codes of `OPERATORS`. */
  readonly code: Uint8Array;
  /** Byte range of an operator with its operands. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Operands of operator i are `firstOperand[i]` up to `firstOperand[i + 1]`. */
  readonly firstOperand: Int32Array;
  readonly operandKind: Uint8Array;
  readonly operandStart: Int32Array;
  readonly operandEnd: Int32Array;
  /** The value of a number operand. */
  readonly operandValue: Float64Array;
  /** Byte ranges of comments, start and end alternating. */
  readonly comments: readonly number[];
  /**
   * Byte ranges of strings that no operator of `OPERATORS` takes, in the same way. The operator of those at the very end
   * may stand in the page's next stream.
   */
  readonly strayStrings: readonly number[];
  /** Those of names, at the very end too. */
  readonly strayNames: readonly number[];
}

/** Builds an `OperatorTable`, growing as it goes. */
export interface OperatorTableBuilder {
  operand: (kind: number, start: number, end: number, value: number) => void;
  /** Closes the pending operands with an operator; `keep` false throws them away. */
  operator: (code: number, wordStart: number, end: number) => void;
  discard: () => void;
  comment: (start: number, end: number) => void;
  pendingOperands: () => number;
  finish: () => OperatorTable;
}

export function operatorTableBuilder(expectedBytes: number): OperatorTableBuilder {
  let operators = 0;
  let operands = 0;
  let committed = 0;
  let code = new Uint8Array(Math.max(64, expectedBytes >> 5));
  let start = new Int32Array(code.length);
  let end = new Int32Array(code.length);
  let firstOperand = new Int32Array(code.length + 1);
  let kind = new Uint8Array(Math.max(256, expectedBytes >> 3));
  let operandStart = new Int32Array(kind.length);
  let operandEnd = new Int32Array(kind.length);
  let value = new Float64Array(kind.length);
  const comments: number[] = [];
  const strayStrings: number[] = [];
  const strayNames: number[] = [];
  const noteStray = (operand: number, isAtEnd: boolean): void => {
    const of = kind[operand];
    const [from = 0, to = 0] = [operandStart[operand], operandEnd[operand]];
    if (of === OPERAND.name) strayNames.push(from, to);
    else if (!isAtEnd && (of === OPERAND.string || of === OPERAND.hexString))
      strayStrings.push(from, to);
  };
  const discard = (): void => {
    for (let operand = committed; operand < operands; operand++) noteStray(operand, false);
    operands = committed;
  };

  return {
    operand(newKind, newStart, newEnd, newValue) {
      if (operands === kind.length) {
        const size = kind.length * 2;
        kind = grown(kind, new Uint8Array(size));
        operandStart = grown(operandStart, new Int32Array(size));
        operandEnd = grown(operandEnd, new Int32Array(size));
        value = grown(value, new Float64Array(size));
      }
      kind[operands] = newKind;
      operandStart[operands] = newStart;
      operandEnd[operands] = newEnd;
      value[operands] = newValue;
      operands++;
    },
    operator(newCode, wordStart, newEnd) {
      if (operators === code.length) {
        const size = code.length * 2;
        code = grown(code, new Uint8Array(size));
        start = grown(start, new Int32Array(size));
        end = grown(end, new Int32Array(size));
        firstOperand = grown(firstOperand, new Int32Array(size + 1));
      }
      code[operators] = newCode;
      // The operands of an inline image stand behind its BI.
      const first = operands > committed ? (operandStart[committed] ?? wordStart) : wordStart;
      start[operators] = Math.min(first, wordStart);
      end[operators] = newEnd;
      firstOperand[operators] = committed;
      operators++;
      committed = operands;
    },
    discard,
    comment(from, to) {
      comments.push(from, to);
    },
    pendingOperands: () => operands - committed,
    finish() {
      firstOperand[operators] = committed;
      for (let operand = committed; operand < operands; operand++) noteStray(operand, true);
      // Tables are kept for many pages, and have room for twice what they hold.
      return {
        count: operators,
        code: code.slice(0, operators),
        start: start.slice(0, operators),
        end: end.slice(0, operators),
        firstOperand: firstOperand.slice(0, operators + 1),
        operandKind: kind.slice(0, committed),
        operandStart: operandStart.slice(0, committed),
        operandEnd: operandEnd.slice(0, committed),
        operandValue: value.slice(0, committed),
        comments,
        strayStrings,
        strayNames,
      };
    },
  };
}

function grown<T extends Uint8Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
