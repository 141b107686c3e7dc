import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/index.js';
import type { Outcome } from '../../src/index.js';
import { readPdfiumText } from '../../src/formats/pdf/pdfium/read-text.js';
import { bare } from '../conformance/letters.js';
import { pdfjsPages } from '../fixtures/pdfjs-text.js';
import { holdsBytes, writtenForms } from '../formats/pdf/inflated-bytes.js';
import { drawValue } from './draw-value.js';
import { anyDrawing } from './pdf-drawing.js';
import type { Drawing } from './pdf-drawing.js';

const engine = createEngine({ isolate: 'none', detectors: [] });

describe('a value that is drawn in any way', () => {
  it('is gone afterwards, and nothing else has changed', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrawing, async (drawing) => {
        const { bytes, codes } = drawValue(drawing);
        const output = await redacted(bytes, drawing);
        const forms = [...writtenForms(drawing.value), ...codes.map((code) => Buffer.from(code))];
        expect(holdsBytes(output, forms)).toBe(false);
        const value = bare(drawing.value);
        const before = await pdfjsText(bytes);
        expect(before).toContain(value);
        expect(await pdfjsText(output)).toBe(before.replace(value, ''));
        const seen = await pdfiumText(bytes);
        // PDFium reads no text outside of the crop box.
        if (seen.includes(value)) expect(await pdfiumText(output)).toBe(seen.replace(value, ''));
        else expect(await pdfiumText(output)).not.toContain(value);
      }),
      { numRuns: 90, seed: 2 },
    );
  });
});

async function redacted(bytes: Uint8Array, { value }: Drawing): Promise<Uint8Array> {
  const outcome = await engine.redact(bytes, { values: [value] });
  expect(summary(outcome)).toEqual({ status: 'redacted', reason: undefined, blindSpots: [] });
  if (outcome.status !== 'redacted') throw new Error('no output');
  expect(outcome.verification).toMatchObject({ done: true, left: [], changed: [] });
  return outcome.output;
}

function summary(outcome: Outcome): object {
  return {
    status: outcome.status,
    reason: 'reason' in outcome ? outcome.reason : undefined,
    blindSpots: outcome.blindSpots.map(({ code }) => code),
  };
}

async function pdfjsText(bytes: Uint8Array): Promise<string> {
  return bare((await pdfjsPages(bytes)).map(({ text }) => text).join('\n'));
}

async function pdfiumText(bytes: Uint8Array): Promise<string> {
  return bare((await readPdfiumText(bytes)).pages.map(({ text }) => text).join('\n'));
}
