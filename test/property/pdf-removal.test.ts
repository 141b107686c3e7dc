import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
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
import { runs } from '../runs.js';

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
        const [was, is] = [await uncropped(bytes), await uncropped(output)];
        const before = await pdfjsText(was);
        expect(before).toContain(value);
        expect(await pdfjsText(is)).toBe(before.replace(value, ''));
        // PDFium guesses the order of text that is turned: what counts is which letters are left.
        expect(sorted((await pdfiumText(is)) + value)).toBe(sorted(await pdfiumText(was)));
      }),
      runs(16, 2),
    );
  }, 240_000);
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

/** The same with pages so large that no reader leaves text out for being off the page. */
async function uncropped(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const page of document.getPages()) {
    page.setMediaBox(-2000, -2000, 5000, 5000);
    page.setCropBox(-2000, -2000, 5000, 5000);
  }
  return document.save();
}

async function pdfjsText(bytes: Uint8Array): Promise<string> {
  return bare((await pdfjsPages(bytes)).map(({ text }) => text).join('\n'));
}

async function pdfiumText(bytes: Uint8Array): Promise<string> {
  return bare((await readPdfiumText(bytes)).pages.map(({ text }) => text).join('\n'));
}

function sorted(text: string): string {
  return [...text].sort().join('');
}
