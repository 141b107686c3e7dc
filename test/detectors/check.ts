import { expect } from 'vitest';
import type { Detector, Hit } from '../../src/core/detector.js';
import type { ScanInputOptions } from '../../src/core/scan-input/scan-input.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import { readMarked } from '../conformance/marked.js';

export async function hitsIn(
  detector: Detector,
  text: string,
  options: ScanInputOptions = {},
): Promise<Hit[]> {
  return [...(await detector.scan(prepareScan(text, options)))];
}

/** Expects exactly the stretches between ‹ and › to be found; gives the hits for a closer look. */
export async function check(detector: Detector, marked: string): Promise<Hit[]> {
  const { text, spans } = readMarked(marked);
  const hits = await hitsIn(detector, text);
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  expect(hits.map(({ start, end }) => ({ start, end }))).toEqual(spans);
  return hits;
}
