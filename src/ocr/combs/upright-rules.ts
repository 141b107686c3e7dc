import type { GrayRaster } from '../../core/recogniser.js';

/** A drawn line that stands upright, half-open in pixels. */
export interface UprightRule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Below this a pixel is ink: thin rules are gray where they fall between two rows of a scanner. */
export const RULE_INK = 150;

/** In inches: longer than letters are high and not longer than a box for one letter; and no thicker than a rule. */
const LEAST_LENGTH = 0.13;
const MOST_LENGTH = 0.55;
const MOST_WIDTH = 0.04;
/** A break of so many pixels in a rule is none. */
const MOST_BREAK = 2;
/** More than forms have: a picture, or noise. */
const MOST_RUNS = 40_000;

/**
 * The short upright rules of a level page, from left to right: sides of boxes for single letters, and few other things.
 * @param page Evenly lit, its lines level.
 */
export function uprightRules({ width, height, pixels }: GrayRaster, dpi: number): UprightRule[] {
  const least = Math.round(dpi * LEAST_LENGTH);
  const most = Math.round(dpi * MOST_LENGTH);
  const runs = new Uint16Array(width);
  const breaks = new Uint8Array(width);
  const found: UprightRule[] = [];
  for (let y = 0; y <= height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const run = runs[x] ?? 0;
      if (y < height && (pixels[row + x] ?? 255) < RULE_INK) {
        runs[x] = run + (breaks[x] ?? 0) + 1;
        breaks[x] = 0;
      } else if (run > 0) {
        const gap = (breaks[x] ?? 0) + 1;
        breaks[x] = gap;
        if (gap <= MOST_BREAK && y < height) continue;
        const bottom = y - gap + 1;
        if (run >= least && run <= most) {
          found.push({ left: x, right: x + 1, top: bottom - run, bottom });
        }
        runs[x] = 0;
        breaks[x] = 0;
      }
    }
    if (found.length > MOST_RUNS) return [];
  }
  return thickened(found, Math.max(3, Math.round(dpi * MOST_WIDTH)));
}

/** Columns of pixels beside each other as one rule each, without those that are too thick. */
function thickened(runs: readonly UprightRule[], most: number): UprightRule[] {
  const rules: { left: number; right: number; top: number; bottom: number }[] = [];
  let open: typeof rules = [];
  for (const run of [...runs].sort((a, b) => a.left - b.left || a.top - b.top)) {
    open = open.filter(({ right }) => right >= run.left);
    const same = open.find(
      (rule) =>
        rule.right === run.left &&
        Math.min(rule.bottom, run.bottom) - Math.max(rule.top, run.top) >
          (run.bottom - run.top) * 0.7,
    );
    if (same === undefined) {
      const rule = { ...run };
      rules.push(rule);
      open.push(rule);
    } else {
      same.right = run.right;
      same.top = Math.min(same.top, run.top);
      same.bottom = Math.max(same.bottom, run.bottom);
    }
  }
  return rules.filter(({ left, right }) => right - left <= most);
}
