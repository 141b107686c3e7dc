import type { GrayRaster, OcrWord } from '../../core/recogniser.js';
import { compose, inverse, mapBox, rotation, scaling } from '../prepare/affine.js';
import { resample } from '../prepare/resample.js';
import type { LetterRow } from './letter-rows.js';
import type { LocalContrast } from './local-contrast.js';

/** Rows alone, level, in black on white, and the way of the words in it back to the page. */
export interface RowsPicture {
  readonly page: GrayRaster;
  readonly dpi: number;
  readonly given: (word: OcrWord) => OcrWord;
}

/** Letters of this height, in pixels, are read best. */
const HEIGHT = 36;
const DPI = 300;
/** Around letters, in their size: dots and dashes are no letters. */
const AROUND = 0.5;
/** Steeper rows may be read from either end, or be letters that stand one below the other. */
const STEEP = 60;

/** Pictures of rows of one direction: as they are read from the left, and turned around where that is not certain. */
export function rowsPicture(
  contrast: LocalContrast,
  sign: 1 | -1,
  rows: readonly LetterRow[],
  factor: number,
): RowsPicture[] {
  const angle = rows[0]?.angle ?? 0;
  const sizes = rows.flatMap(({ pieces }) => pieces.map(({ size }) => size)).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? HEIGHT;
  const flat = onlyRows(contrast, sign, rows);
  const scale = Math.min(4, Math.max(0.05, HEIGHT / size));
  return (Math.abs(angle) >= STEEP ? [angle, angle + 180, 0] : [angle]).map((degrees) => {
    const turned = rotation(-degrees, flat);
    const way = compose(turned.map, scaling(scale, scale));
    const page = resample(flat, way, {
      width: Math.ceil(turned.width * scale),
      height: Math.ceil(turned.height * scale),
    });
    const back = compose(inverse(way), scaling(factor, factor));
    return {
      page,
      dpi: DPI,
      given: (word) => ({
        ...word,
        box: mapBox(word.box, back),
        level: mapBox(word.box, scaling(factor / scale, factor / scale)),
      }),
    };
  });
}

/** Ink of the rows as dark as its contrast is, all else white. */
function onlyRows(
  { width, height, darker, least }: LocalContrast,
  sign: 1 | -1,
  rows: readonly LetterRow[],
): GrayRaster {
  const pixels = new Uint8Array(width * height).fill(255);
  for (const { pieces } of rows) {
    const strong = strengthOf(pieces, darker, width, sign, least);
    pieces.forEach((piece, at) => {
      const next = pieces[at + 1] ?? piece;
      const around = AROUND * piece.size;
      const left = Math.max(0, Math.floor(Math.min(piece.left, next.left) - around));
      const right = Math.min(width, Math.ceil(Math.max(piece.right, next.right) + around));
      const top = Math.max(0, Math.floor(Math.min(piece.top, next.top) - around));
      const bottom = Math.min(height, Math.ceil(Math.max(piece.bottom, next.bottom) + around));
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          const ink = (darker[y * width + x] ?? 0) * sign;
          if (ink > 0) pixels[y * width + x] = 255 - Math.min(255, (ink * 255) / strong);
        }
      }
    });
  }
  return { width, height, pixels };
}

/** How much darker the strokes of a row are, where they are full. */
function strengthOf(
  pieces: LetterRow['pieces'],
  darker: Int16Array,
  width: number,
  sign: 1 | -1,
  least: number,
): number {
  const counts = new Float64Array(256);
  let counted = 0;
  for (const { left, top, right, bottom } of pieces) {
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const ink = (darker[y * width + x] ?? 0) * sign;
        if (ink < least) continue;
        counts[Math.min(255, ink)] = (counts[Math.min(255, ink)] ?? 0) + 1;
        counted += 1;
      }
    }
  }
  let sum = 0;
  const median = counts.findIndex((count) => (sum += count) * 2 >= counted);
  return Math.max(least, median);
}
