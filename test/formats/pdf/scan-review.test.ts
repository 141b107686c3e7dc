import { afterAll, describe, expect, it } from 'vitest';
import { pagesPdf } from '../../../fixtures/pdf/page.js';
import type { RawObject } from '../../../fixtures/pdf/raw-object.js';
import type { OcrEngine } from '../../../src/index.js';
import { createEngine } from '../../../src/index.js';

/** Pixels of a scan, for an engine that does not look at them. */
const SIZE = { width: 204, height: 98 };
const PICTURE: RawObject = {
  dict: `/Type /XObject /Subtype /Image /Width ${String(SIZE.width)} /Height ${String(SIZE.height)} /BitsPerComponent 8 /ColorSpace /DeviceGray`,
  data: new Uint8Array(SIZE.width * SIZE.height).map((_, at) => (at % 50 === 0 ? 0 : 255)),
  flate: true,
};

/** Pages that show one picture each, all of them other ones. */
function scanned(pages: number, wide: number, high: number): Uint8Array {
  const numbers = Array.from({ length: pages }, (_, at) => 20 + at);
  return pagesPdf({
    pages: numbers.map((number) => ({
      content: `q ${String(wide)} 0 0 ${String(high)} 72 400 cm /Im1 Do Q`,
      resources: `/XObject << /Im1 ${String(number)} 0 R >>`,
    })),
    extraObjects: Object.fromEntries(numbers.map((number) => [number, PICTURE])),
  });
}

const READS: OcrEngine = {
  id: 'sure',
  recognise: async () => [
    {
      text: 'affidavit',
      confidence: 0.97,
      box: { left: 9, top: 9, right: 90, bottom: 40 },
      line: 0,
    },
  ],
  close: async () => undefined,
};
const engine = createEngine({ ocrEngine: READS, isolate: 'none' });
afterAll(() => engine.close());

describe('a scanned page is for review', () => {
  it.each([
    ['standard fax', 72, 72, [1]],
    ['fine fax', 72, 36, []],
    ['square pixels', 72, 72 * (98 / 204), []],
  ])('%s', async (_name, wide, high, reviewed) => {
    const { coverage } = await engine.inspect(scanned(1, wide, high));
    expect(coverage.pagesReadByOcr).toEqual([1]);
    expect(coverage.reviewRequired ?? []).toEqual(reviewed);
  });
});

it('an abort in the middle of a page is ABORTED, reaches the engine, and no further page is begun', async () => {
  const abort = new AbortController();
  const begun: AbortSignal[] = [];
  const hanging = createEngine({
    isolate: 'none',
    ocrEngine: {
      ...READS,
      recognise: async (_page, { signal }) => {
        begun.push(signal);
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
          abort.abort();
        });
      },
    },
  });
  const work = hanging.redact(scanned(12, 72, 36), { signal: abort.signal });
  await expect(work).rejects.toMatchObject({ code: 'ABORTED' });
  expect(begun.every(({ aborted }) => aborted)).toBe(true);
  expect(begun.length).toBeLessThan(12);
  await hanging.close();
});
