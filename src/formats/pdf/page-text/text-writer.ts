import { CELL_GAP } from './chunks.js';
import type { WritingCoordinates } from './chunks.js';
import type { GlyphTable } from '../content/glyph-table.js';

/** A text with, for each of its UTF-16 units, the glyph that shows it (-1 for layout) and its left edge. */
export interface WrittenText {
  readonly text: string;
  readonly glyphs: Int32Array;
  readonly x: Float32Array;
  /** Whether pieces that were placed by themselves touch, or nearly so, and were not parted. */
  readonly isGlued: boolean;
}

export interface TextWriter {
  /** Writes a glyph after whatever the gap to the previous one of the same line calls for. */
  glyph: (glyph: number) => void;
  lineEnd: () => void;
  finish: () => WrittenText;
}

/**
 * Turns glyphs in some order into text: a blank for the gap between words, a tab for that between cells.
 * A glyph struck twice in the same place (imitated bold type) is written once.
 * @param touching What becomes of pieces that were placed by themselves and touch without following one another: cells
 *   of a sheet that are too narrow look so, and letters of a word that an unusual program has placed.
 */
export function textWriter(
  table: GlyphTable,
  coordinates: WritingCoordinates,
  touching: 'joined' | 'parted' = 'joined',
): TextWriter {
  const { along, above, advance, em } = coordinates;
  const { text: texts } = table;
  let units = new Uint16Array(table.count + (table.count >> 2) + 64);
  let glyphs = new Int32Array(units.length);
  let x = new Float32Array(units.length);
  let length = 0;
  let previous = -1;
  let pendingBlank = -1;
  let isGlued = false;
  /** Bits of all units together. */
  let bits = 0;

  const putUnit = (unit: number, glyph: number, left: number): void => {
    if (length === units.length) {
      units = grown(units, new Uint16Array(length * 2));
      glyphs = grown(glyphs, new Int32Array(length * 2));
      x = grown(x, new Float32Array(length * 2));
    }
    units[length] = unit;
    bits |= unit;
    glyphs[length] = glyph;
    x[length] = left;
    length++;
  };

  /** Half a glyph further is the next one: `ll` and `ff` that are set tightly are no double strike. */
  const struckWithin = (glyph: number, size: number): number => {
    const width = (Math.abs(table.width[glyph] ?? 0) / 1000) * (em[glyph] ?? 1);
    return width === 0 ? 0.15 * size : Math.min(0.15 * size, 0.5 * width);
  };

  return {
    glyph(glyph) {
      const text = texts[glyph] ?? '';
      if (text === '') return;
      const left = along[glyph] ?? 0;
      if (isBlank(text)) {
        pendingBlank = glyph;
        if (previous < 0) previous = glyph;
        return;
      }
      if (previous >= 0) {
        const size = Math.min(em[glyph] ?? 1, em[previous] ?? 1);
        const start = along[previous] ?? 0;
        if (
          text === texts[previous] &&
          Math.abs(left - start) < struckWithin(previous, size) &&
          Math.abs((above[glyph] ?? 0) - (above[previous] ?? 0)) < 0.15 * size
        ) {
          return;
        }
        const width = isBlank(texts[previous] ?? '') ? 0 : (advance[previous] ?? 0);
        // In right-to-left script the next glyph stands on the left.
        const gap = left < start ? start - left - (advance[glyph] ?? 0) : left - start - width;
        if (gap > CELL_GAP * size) putUnit(TAB, -1, start + (advance[previous] ?? 0));
        else {
          let isParted =
            gap > WORD_GAP * size ||
            gap < OVERLAP * size ||
            (pendingBlank >= 0 && gap > BLANK_ROOM * size);
          const mayTouch = !isParted && Math.abs(gap) > TOUCHING * size;
          if (mayTouch && areRuns(table, coordinates, previous, glyph)) {
            isParted = gap > RUN_GAP * size || touching === 'parted';
            isGlued ||= !isParted;
          }
          if (isParted) putUnit(BLANK, pendingBlank, start + (advance[previous] ?? 0));
        }
      }
      for (let unit = 0; unit < text.length; unit++) putUnit(text.charCodeAt(unit), glyph, left);
      previous = glyph;
      pendingBlank = -1;
    },
    lineEnd() {
      if (length > 0) putUnit(LINE_END, -1, 0);
      previous = -1;
      pendingBlank = -1;
    },
    finish: () => ({
      text: textOfUnits(units.subarray(0, length), bits < 256),
      glyphs: glyphs.slice(0, length),
      x: x.slice(0, length),
      isGlued,
    }),
  };
}

/** Whether two glyphs end and begin pieces that are set closely and placed by themselves, like cells of a sheet. */
function areRuns(
  { show }: GlyphTable,
  { along, advance, em }: WritingCoordinates,
  a: number,
  b: number,
): boolean {
  if (show[a] === show[b]) return false;
  const isClose = (glyph: number): boolean => {
    const gap = (along[glyph + 1] ?? 0) - (along[glyph] ?? 0) - (advance[glyph] ?? 0);
    return show[glyph] === show[glyph + 1] && Math.abs(gap) < CLOSE * (em[glyph] ?? 1);
  };
  return isClose(a - 2) && isClose(a - 1) && isClose(b) && isClose(b + 1);
}

/** Gaps in em: more than this parts words, going back by more than this starts another text over the first. */
const WORD_GAP = 0.2;
const OVERLAP = -0.4;
/** So much parts two pieces that were placed one by one, whose own glyphs are closer than that. */
const RUN_GAP = 0.12;
/** What follows something is nearer than this, or overlaps it by less. */
const TOUCHING = 0.03;
const CLOSE = 0.05;
/** A blank glyph parts words only where it has some room; a blank under other text is none. */
const BLANK_ROOM = 0.06;

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (
      code !== 0x20 &&
      code !== 0xa0 &&
      (code < 9 || code > 13) &&
      !(code >= 0x2000 && code <= 0x200b)
    ) {
      return false;
    }
  }
  return true;
}

const TAB = 9;
const LINE_END = 10;
const BLANK = 32;

/** Latin text as one byte a unit, which is what the detectors read fastest. */
function textOfUnits(units: Uint16Array, isLatin: boolean): string {
  if (isLatin) return Buffer.from(units).toString('latin1');
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}

function grown<T extends Uint16Array | Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
