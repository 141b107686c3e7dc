/** A reading of what one cell of a sheet holds. */
export interface CellText {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  /** It holds a number, whatever the reading makes of it. */
  readonly isNumber: boolean;
  readonly text: string;
  /** The document-wide number of its first UTF-16 unit; the others follow. */
  readonly atom: number;
}

/** What the cells of a sheet say, each list sorted by place. */
export interface SheetTexts {
  /** As shown. */
  readonly shown: readonly CellText[];
  /** As nine digits, as days: cells that can be read so. */
  readonly padded: readonly CellText[];
  readonly dates: readonly CellText[];
  /** With the digits that formats write of their own. */
  readonly formatted: readonly CellText[];
  /** Days in other spellings. */
  readonly spellings: readonly CellText[];
}
