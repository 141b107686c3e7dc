import { afterAll, expect, it } from 'vitest';
import { builtIn } from '../../detectors/index.js';
import type { ScanInput } from '../../src/core/detector.js';
import { detector } from '../../examples/custom-detector.js';
import { detectorConformance } from '../conformance/detector.js';

const inputs = new Map<string, ScanInput>();
afterAll(() => {
  inputs.clear();
});

for (const built of builtIn()) {
  detectorConformance(built, {
    readme: new URL(`../../detectors/${built.id}/README.md`, import.meta.url),
    inputs,
  });
}

detectorConformance(detector);

it('gives a fresh list of built-in detectors each time, each id once', () => {
  expect(builtIn()).not.toBe(builtIn());
  const ids = builtIn().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
