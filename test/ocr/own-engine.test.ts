import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { textPicture } from '../../fixtures/image/text-picture.js';
import { BlackletterError } from '../../src/core/error.js';
import type { OcrEngine, Progress } from '../../src/index.js';
import { createEngine } from '../../src/index.js';

/** Sees one line on every page. */
function seeing(texts: readonly string[]): OcrEngine & { closed: number } {
  return {
    id: 'stub',
    closed: 0,
    recognise: async () =>
      texts.map((text, at) => ({
        text,
        confidence: 0.9,
        box: { left: 20 + at * 200, top: 20, right: 200 + at * 200, bottom: 44 },
        line: 0,
      })),
    async close() {
      this.closed += 1;
    },
  };
}

async function tiffOfPages(pages: number): Promise<Uint8Array> {
  const page = await sharp(await textPicture(['nothing of note']))
    .resize(800, 200)
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const all = Buffer.concat(Array.from({ length: pages }, () => page));
  const raw = { width: 800, height: 200 * pages, channels: 1, pageHeight: 200 } as const;
  return new Uint8Array(await sharp(all, { raw }).tiff({ compression: 'none' }).toBuffer());
}

describe('an OCR engine of the user', () => {
  it('reads the pictures, page by page, and is closed', async () => {
    const ocrEngine = seeing(['SSN', '812-34-5678']);
    const engine = createEngine({ ocrEngine, isolate: 'none' });
    const met: Progress[] = [];
    const found = await engine.inspect(await tiffOfPages(3), {
      onProgress: (progress) => met.push(progress),
    });
    expect(found.findings.map(({ entity }) => entity)).toEqual(['us-ssn', 'us-ssn', 'us-ssn']);
    const pages = met.filter(({ page }) => page !== undefined);
    expect(pages).toEqual([1, 2, 3].map((page) => ({ stage: 'read', page, pages: 3 })));
    await engine.close();
    expect(ocrEngine.closed).toBe(1);
  });

  it('costs a page where it throws', async () => {
    const ocrEngine = {
      ...seeing([]),
      recognise: async () => Promise.reject(new Error('812-34-5678')),
    };
    const engine = createEngine({ ocrEngine, isolate: 'none' });
    const outcome = await engine.redact(await tiffOfPages(1));
    expect(outcome).toMatchObject({ status: 'incomplete', blindSpots: [{ code: 'image' }] });
    expect(JSON.stringify(outcome)).not.toContain('812-34-5678');
    await engine.close();
  });

  it.each([
    [{ ocrEngine: {}, isolate: 'none' }, /`ocrEngine` to be an object with/u],
    [{ ocrEngine: seeing([]) }, /`isolate` to be 'none' with an `ocrEngine`/u],
  ])('%# is checked at the gate', (options, message) => {
    expect(() => createEngine(options as object)).toThrow(BlackletterError);
    expect(() => createEngine(options as object)).toThrow(message);
  });
});

it('an engine that does not exist is an option that is wrong', async () => {
  const engine = createEngine({ isolate: 'none' });
  const inspected = engine.inspect(new Uint8Array(4), { ocrEngine: 'other' as 'wasm' });
  await expect(inspected).rejects.toThrow(/`ocrEngine` to be .*wasm.*native/u);
  await engine.close();
});
