import type { FontText } from './font-text.js';
import { IDENTITY } from './matrix.js';
import type { Matrix } from './matrix.js';

/** The parameters that a show operator depends on (ISO 32000-2 §9.3.1); saved by q, restored by Q. */
export interface TextState {
  ctm: Matrix;
  /** What reads the glyphs of the font in force; undefined before any font was set. */
  font: FontText | undefined;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** Tz as a factor: 1 is 100 %. */
  scaling: number;
  leading: number;
  rise: number;
  mode: number;
}

export function initialTextState(): TextState {
  return {
    ctm: IDENTITY,
    font: undefined,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scaling: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}
