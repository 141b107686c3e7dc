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
  /** How many operators that draw a curve were met, though none of them is in the table unless it is looked for. */
  readonly curves: number;
  /** Byte ranges of comments, start and end alternating. */
  readonly comments: readonly number[];
  /** Byte ranges of strings that no operator of `OPERATORS` takes, in the same way. */
  readonly strayStrings: readonly number[];
  /** Those at the very end, whose operator may stand in the page's next stream. */
  readonly lastStrings: readonly number[];
  /** Those of names, at the very end too. */
  readonly strayNames: readonly number[];
}

/** An `OperatorTable` in the making. Plain data, for closures would be others for every stream, and V8 trusts only the first. */
export interface GrowingTable {
  operators: number;
  operands: number;
  /** Operands before this one belong to an operator. */
  committed: number;
  curves: number;
  code: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  firstOperand: Int32Array;
  operandKind: Uint8Array;
  operandStart: Int32Array;
  operandEnd: Int32Array;
  operandValue: Float64Array;
  readonly comments: number[];
  readonly strayStrings: number[];
  readonly lastStrings: number[];
  readonly strayNames: number[];
}

export function growingTable(expectedBytes: number): GrowingTable {
  const operators = Math.max(64, expectedBytes >> 5);
  const operands = Math.max(256, expectedBytes >> 3);
  return {
    operators: 0,
    operands: 0,
    committed: 0,
    curves: 0,
    code: new Uint8Array(operators),
    start: new Int32Array(operators),
    end: new Int32Array(operators),
    firstOperand: new Int32Array(operators + 1),
    operandKind: new Uint8Array(operands),
    operandStart: new Int32Array(operands),
    operandEnd: new Int32Array(operands),
    operandValue: new Float64Array(operands),
    comments: [],
    strayStrings: [],
    lastStrings: [],
    strayNames: [],
  };
}

export function addOperand(
  table: GrowingTable,
  kind: number,
  start: number,
  end: number,
  value: number,
): void {
  const { operands } = table;
  if (operands === table.operandKind.length) {
    const size = operands * 2;
    table.operandKind = grown(table.operandKind, new Uint8Array(size));
    table.operandStart = grown(table.operandStart, new Int32Array(size));
    table.operandEnd = grown(table.operandEnd, new Int32Array(size));
    table.operandValue = grown(table.operandValue, new Float64Array(size));
  }
  table.operandKind[operands] = kind;
  table.operandStart[operands] = start;
  table.operandEnd[operands] = end;
  table.operandValue[operands] = value;
  table.operands = operands + 1;
}

/** Closes the pending operands with an operator. */
export function addOperator(
  table: GrowingTable,
  code: number,
  wordStart: number,
  end: number,
): void {
  const { operators, operands, committed } = table;
  if (operators === table.code.length) {
    const size = operators * 2;
    table.code = grown(table.code, new Uint8Array(size));
    table.start = grown(table.start, new Int32Array(size));
    table.end = grown(table.end, new Int32Array(size));
    table.firstOperand = grown(table.firstOperand, new Int32Array(size + 1));
  }
  table.code[operators] = code;
  // The operands of an inline image stand behind its BI.
  const first = operands > committed ? (table.operandStart[committed] ?? wordStart) : wordStart;
  table.start[operators] = Math.min(first, wordStart);
  table.end[operators] = end;
  table.firstOperand[operators] = committed;
  table.operators = operators + 1;
  table.committed = operands;
}

/** Throws the pending operands away, with an operator that is not looked for. */
export function discardOperands(table: GrowingTable): void {
  for (let operand = table.committed; operand < table.operands; operand++)
    noteStray(table, operand, table.strayStrings);
  table.operands = table.committed;
}

export function finishedTable(table: GrowingTable): OperatorTable {
  const { operators, operands, committed } = table;
  table.firstOperand[operators] = committed;
  for (let operand = committed; operand < operands; operand++)
    noteStray(table, operand, table.lastStrings);
  // Tables are kept for many pages, and have room for twice what they hold.
  return {
    count: operators,
    code: table.code.slice(0, operators),
    start: table.start.slice(0, operators),
    end: table.end.slice(0, operators),
    firstOperand: table.firstOperand.slice(0, operators + 1),
    operandKind: table.operandKind.slice(0, committed),
    operandStart: table.operandStart.slice(0, committed),
    operandEnd: table.operandEnd.slice(0, committed),
    operandValue: table.operandValue.slice(0, committed),
    curves: table.curves,
    comments: table.comments,
    strayStrings: table.strayStrings,
    lastStrings: table.lastStrings,
    strayNames: table.strayNames,
  };
}

function noteStray(table: GrowingTable, operand: number, strings: number[]): void {
  const kind = table.operandKind[operand];
  const from = table.operandStart[operand] ?? 0;
  const to = table.operandEnd[operand] ?? 0;
  if (kind === OPERAND.name) table.strayNames.push(from, to);
  else if (kind === OPERAND.string || kind === OPERAND.hexString) strings.push(from, to);
}

function grown<T extends Uint8Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
