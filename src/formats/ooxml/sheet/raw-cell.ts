import type { OpenTag } from '../../../xml/tokenize.js';

/** A cell as it is written (ISO/IEC 29500-1 §18.3.1.4), all offsets into the text of its part. */
export interface RawCell {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly tag: OpenTag;
  /** `n`, `s`, `str`, `inlineStr`, `b`, `e` or `d` (§18.18.11). */
  readonly type: string;
  /** Index into the formats of cells. */
  readonly style: number;
  /** The text of its value, decoded. */
  readonly value: string;
  readonly formula?: {
    readonly start: number;
    readonly end: number;
    /** The index of the formula that several cells share. */
    readonly shared?: string;
    /** It says for which cells it stands. */
    readonly isMaster: boolean;
  };
  /** Where its end tag begins. */
  readonly contentEnd: number;
  /** Behind its end tag. */
  readonly end: number;
}
