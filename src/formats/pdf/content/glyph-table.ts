import type { Matrix } from './matrix.js';
import type { Show } from '../pdfjs/pdfjs-shows.js';
import type { ShownFont } from '../pdfjs/shown-font.js';

/**
 * The glyphs of one page in the order in which they are drawn, struct of arrays of which the first `count` are in use.
 * Positions are in points of the page's default user space; vectors carry font size, scaling and every matrix in force.
 */
export interface GlyphTable {
  count: number;
  /** What a glyph shows; `\uFFFD` where nobody can tell. */
  readonly text: string[];
  /** For some glyphs of which nobody can tell what they show, what readers take them for that fall back on the codes. */
  readonly guess: Map<number, string>;
  readonly originX: Float64Array;
  readonly originY: Float64Array;
  /** From the glyph's origin to the end of its own advance, without character and word spacing. */
  readonly advanceX: Float64Array;
  readonly advanceY: Float64Array;
  /** One em upwards. */
  readonly upX: Float64Array;
  readonly upY: Float64Array;
  /** Index into `PageGlyphs.shows`; -1 for a mark of an earlier redaction, which no operator shows. */
  readonly show: Int32Array;
  /** Which string of the show operator, counted from 0, and the byte range of the code in the decoded string. */
  readonly element: Int32Array;
  readonly byteStart: Int32Array;
  readonly byteEnd: Int32Array;
  /** Advance in thousandths of unscaled text space, without spacing: the size of the TJ number in the glyph's place. */
  readonly width: Float64Array;
  /** 1 for the single-byte code 32, to which word spacing applies. */
  readonly isSpaceCode: Uint8Array;
}

/** A show operator as executed, with the text state that the rewriting of its glyphs needs. */
export interface ShownOperator {
  /** Index into `PageGlyphs.uses`. */
  readonly use: number;
  /** Index of the operator in the use's `OperatorTable`. */
  readonly operator: number;
  readonly font: ShownFont;
  readonly fontSize: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly rise: number;
  /** Text rendering mode (ISO 32000-2 §9.3.6). */
  readonly mode: number;
  /** The text matrix before it, and the matrix from user space to the page. */
  readonly textMatrix: Matrix;
  readonly ctm: Matrix;
}

/** A table with room for the glyphs of these show operators and for some rows more. */
export function emptyGlyphTable(shows: readonly Show[], more: number): GlyphTable {
  let capacity = 1 + more;
  for (const { glyphs } of shows) capacity += glyphs.length;
  // One piece of memory: a piece for each column of every page takes longer to get than to fill.
  const memory = new ArrayBuffer(capacity * ROW_BYTES);
  const floats = (column: number): Float64Array =>
    new Float64Array(memory, column * capacity * 8, capacity);
  const afterFloats = FLOATS * capacity * 8;
  const integers = (column: number): Int32Array =>
    new Int32Array(memory, afterFloats + column * capacity * 4, capacity);
  return {
    count: 0,
    text: [],
    guess: new Map(),
    originX: floats(0),
    originY: floats(1),
    advanceX: floats(2),
    advanceY: floats(3),
    upX: floats(4),
    upY: floats(5),
    width: floats(6),
    show: integers(0),
    element: integers(1),
    byteStart: integers(2),
    byteEnd: integers(3),
    isSpaceCode: new Uint8Array(memory, afterFloats + INTEGERS * capacity * 4, capacity),
  };
}

const FLOATS = 7;
const INTEGERS = 4;
const ROW_BYTES: number = FLOATS * 8 + INTEGERS * 4 + 1;
