import { expect, it } from 'vitest';
import { pixelChanges } from '../../../src/formats/image/audit/same-pixels.js';
import type { Raster } from '../../../src/raster/raster.js';

const BOX = { left: 10, top: 10, right: 50, bottom: 50 };

/** A white picture with a black box, in which one pixel has another level. */
function boxed(x: number, y: number, level: number): Raster {
  const samples = new Uint8Array(64 * 64).fill(255);
  for (let row = BOX.top; row < BOX.bottom; row++) samples.fill(0, row * 64 + 10, row * 64 + 50);
  samples[y * 64 + x] = level;
  return { width: 64, height: 64, channels: 1, samples };
}

it.each([
  ['exact', 30, 30, 1, false],
  ['lossy', 30, 30, 40, true],
  ['lossy', 30, 30, 41, false],
  // The blocks of JPEG that the edge of a box cuts have waves of it.
  ['lossy', 12, 30, 80, true],
  ['lossy', 30, 43, 80, true],
  ['lossy', 12, 30, 81, false],
  ['lossy', 18, 30, 41, false],
] as const)('%s: a pixel at %d, %d of level %d', (fidelity, x, y, level, isFine) => {
  const changes = pixelChanges(boxed(0, 0, 255), boxed(x, y, level), [BOX], fidelity, 1);
  expect(changes.length === 0).toBe(isFine);
});
