import type { GrayRaster } from '../../core/recogniser.js';
import type { Affine } from './affine.js';
import { inverse, rotation, scaling, compose } from './affine.js';
import { blur } from './blur.js';
import { evenLight } from './even-light.js';
import { resample, shrink } from './resample.js';
import { skewOf } from './skew.js';

/** A picture made ready for one pass of OCR, and the way of its pixels back to the picture it was made of. */
export interface Prepared {
  readonly page: GrayRaster;
  readonly dpi: number;
  readonly back: Affine;
}

export interface Preparation {
  readonly dpi: number;
  /** Quarter turns clockwise that make it upright. */
  readonly turns: 0 | 1 | 2 | 3;
  /** Lit evenly and set level as well, not only turned and scaled. */
  readonly mends: boolean;
}

/** Below this OCR reads worse; far above it only takes longer. */
const LEAST_DPI = 140;
const RAISED_DPI = 250;
const ENOUGH_DPI = 300;

/** Light blur, even light, level lines, and a size that OCR reads well. */
export function prepare(given: GrayRaster, { dpi, turns, mends }: Preparation): Prepared {
  const factor = Math.max(1, Math.floor(dpi / ENOUGH_DPI));
  const small = shrink(given, factor);
  const smallDpi = dpi / factor;
  const lit = mends ? evenLight(blur(small)) : small;
  const rise = smallDpi < LEAST_DPI && mends ? RAISED_DPI / smallDpi : 1;
  const turned = rotation(turns * 90, lit);
  const upright = turns === 0 ? lit : resample(lit, turned.map, turned);
  const level = rotation(mends ? -skewOf(upright) : 0, upright);
  const toLevel = compose(level.map, scaling(rise, rise));
  const isSame = rise === 1 && level.map.b === 0;
  const page = isSame
    ? upright
    : resample(upright, toLevel, {
        width: Math.ceil(level.width * rise),
        height: Math.ceil(level.height * rise),
      });
  const way = compose(compose(scaling(1 / factor, 1 / factor), turned.map), toLevel);
  return { page, dpi: Math.round(smallDpi * rise), back: inverse(way) };
}
