import type { GrayRaster } from '../../core/recogniser.js';
import { shrink } from './resample.js';

/**
 * By how many degrees a page is turned clockwise, up to 5: where its lines are level, rows are either full of ink or empty.
 */
export function skewOf(page: GrayRaster): number {
  const small = shrink(page, Math.max(1, Math.floor(page.width / 800)));
  const { xs, ys } = inkOf(small);
  if (xs.length < LEAST_INK) return 0;
  const bins = new Float64Array(small.height * 2 + small.width);
  let best = { angle: 0, score: scoreAt(0, xs, ys, bins, small) };
  const flat = best.score;
  for (const step of [0.5, 0.1]) {
    const around = step === 0.5 ? 0 : best.angle;
    const reach = step === 0.5 ? MOST_SKEW : 0.4;
    for (let angle = around - reach; angle <= around + reach + 1e-9; angle += step) {
      const score = scoreAt(angle, xs, ys, bins, small);
      if (score > best.score) best = { angle, score };
    }
  }
  return best.score > flat * 1.02 && Math.abs(best.angle) >= 0.2 ? best.angle : 0;
}

const MOST_SKEW = 5;
const LEAST_INK = 200;

function inkOf({ width, height, pixels }: GrayRaster): { xs: Int32Array; ys: Int32Array } {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 255) < 144) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  return { xs: Int32Array.from(xs), ys: Int32Array.from(ys) };
}

function scoreAt(
  degrees: number,
  xs: Int32Array,
  ys: Int32Array,
  bins: Float64Array,
  { width, height }: GrayRaster,
): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  bins.fill(0);
  const shift = Math.ceil((width * Math.tan((6 * Math.PI) / 180)) / 2) + (height >> 1);
  for (let at = 0; at < xs.length; at++) {
    const bin = Math.round((ys[at] ?? 0) - (xs[at] ?? 0) * slope) + shift;
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let score = 0;
  for (let bin = 1; bin < bins.length; bin++) {
    const change = (bins[bin] ?? 0) - (bins[bin - 1] ?? 0);
    score += change * change;
  }
  return score;
}
