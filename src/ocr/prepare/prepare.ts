import type { GrayRaster } from '../../core/recogniser.js';
import type { Affine } from './affine.js';
import { inverse, rotation, scaling, compose } from './affine.js';
import { blur } from './blur.js';
import { despeckle } from './despeckle.js';
import { evenLight } from './even-light.js';
import { resample, shrink } from './resample.js';
import { skewOf } from './skew.js';

/** A picture made ready for one pass of OCR, and the way of its pixels back to the picture it was made of. */
export interface Prepared {
  readonly page: GrayRaster;
  readonly dpi: number;
  readonly back: Affine;
  /** Only to the size that its pixels had there: upright and level it stays. */
  readonly toSize: Affine;
}

export interface Preparation {
  readonly dpi: number;
  /** @defaultValue `dpi` */
  readonly verticalDpi?: number | undefined;
  /** Quarter turns clockwise that make it upright. */
  readonly turns: 0 | 1 | 2 | 3;
  /** Lit evenly and set level as well, not only turned and scaled. */
  readonly mends: boolean;
}

/** Below this OCR reads worse; far above it only takes longer. */
const LEAST_DPI = 140;
const RAISED_DPI = 250;
const ENOUGH_DPI = 300;

/** Pixels farther from square than this share are made square. */
const LEAST_UNEVEN = 0.03;

/** Square pixels, no specks, a light blur, even light, level lines, and a size that OCR reads well. */
export function prepare(given: GrayRaster, preparation: Preparation): Prepared {
  const { dpi: across, verticalDpi = across, turns, mends } = preparation;
  const isSquare = Math.abs(across - verticalDpi) <= LEAST_UNEVEN * across;
  const dpi = isSquare ? across : Math.max(across, verticalDpi);
  const toSquare = isSquare ? scaling(1, 1) : scaling(dpi / across, dpi / verticalDpi);
  const square = isSquare ? given : resample(given, toSquare, sizeOf(given, toSquare));
  const factor = Math.max(1, Math.floor(dpi / ENOUGH_DPI));
  const small = shrink(square, factor);
  const smallDpi = dpi / factor;
  const lit = mends ? evenLight(blur(despeckle(small))) : small;
  const rise = smallDpi < LEAST_DPI && mends ? RAISED_DPI / smallDpi : 1;
  const turned = rotation(turns * 90, lit);
  const upright = turns === 0 ? lit : resample(lit, turned.map, turned);
  const level = rotation(mends ? -skewOf(upright) : 0, upright);
  const toLevel = compose(level.map, scaling(rise, rise));
  const isSame = rise === 1 && level.map.b === 0;
  const page = isSame ? upright : resample(upright, toLevel, sizeOf(level, scaling(rise, rise)));
  const toSmall = compose(toSquare, scaling(1 / factor, 1 / factor));
  const way = compose(compose(toSmall, turned.map), toLevel);
  const finalDpi = smallDpi * rise;
  return {
    page,
    dpi: Math.round(finalDpi),
    back: inverse(way),
    toSize: scaling(across / finalDpi, across / finalDpi),
  };
}

function sizeOf(
  { width, height }: { readonly width: number; readonly height: number },
  { a, d }: Affine,
): { readonly width: number; readonly height: number } {
  return { width: Math.ceil(width * a), height: Math.ceil(height * d) };
}
