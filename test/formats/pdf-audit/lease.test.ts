import { beforeEach, describe, expect, it } from 'vitest';
import { motionPdf } from '../../../fixtures/pdf/motion.js';
import { onePage } from '../../../fixtures/pdf/page.js';
import { openPdfiumDocument, withPage } from '../../../src/formats/pdf/pdfium/document.js';
import { leasePdfium, withPdfium } from '../../../src/formats/pdf/pdfium/lease.js';
import type { PdfiumCalls } from '../../../src/formats/pdf/pdfium/library.js';
import { startPdfium } from '../../../src/formats/pdf/pdfium/library.js';
import { readPageText } from '../../../src/formats/pdf/pdfium/page-text.js';
import { renderPage } from '../../../src/formats/pdf/pdfium/render-page.js';

const WORDS = 'Quixotic';
// Instances are compared by hand: a failed `toBe` would write down 18 MB of memory.
const SIZE = { width: 612, height: 792 };

/** Reads and draws a page, and leaves everything open, as code that forgets to close does. */
function leftOpen(pdfium: PdfiumCalls, bytes: Uint8Array): string {
  const document = openPdfiumDocument(pdfium, bytes);
  const page = pdfium._FPDF_LoadPage(document.handle, 0);
  renderPage(pdfium, page, SIZE);
  return withPage(document, 0, (open) => readPageText(pdfium, open));
}

describe('an instance of PDFium that had another document', () => {
  // Takes away the one that other tests of the same process have left, whose memory may have grown.
  beforeEach(async () => {
    await leasePdfium();
  });

  it('is to the byte what a new one is, and is used again', async () => {
    const used = await withPdfium((pdfium) => {
      const content = `BT /F1 12 Tf 72 700 Td (${WORDS}) Tj ET`;
      expect(leftOpen(pdfium, onePage({ content }))).toBe(WORDS);
      expect(Buffer.from(pdfium.HEAPU8).includes(WORDS)).toBe(true);
      leftOpen(pdfium, motionPdf());
      return pdfium;
    });
    const { calls, state } = await startPdfium();
    expect(Buffer.from(used.HEAPU8).equals(Buffer.from(state.memory.buffer))).toBe(true);
    expect(leftOpen(used, motionPdf())).toBe(leftOpen(calls, motionPdf()));
    expect(Buffer.from(used.HEAPU8).equals(Buffer.from(state.memory.buffer))).toBe(true);
    await expect(withPdfium((pdfium) => pdfium === used)).resolves.toBe(true);
  });

  it("is nobody else's as long as it is in use, and given back once", async () => {
    const one = await leasePdfium();
    const other = await leasePdfium();
    expect(other.pdfium === one.pdfium).toBe(false);
    other.end();
    const third = await leasePdfium();
    expect(third.pdfium === other.pdfium).toBe(true);
    other.end();
    expect((await leasePdfium()).pdfium === third.pdfium).toBe(false);
  });

  it('has nothing in the memory that it won', async () => {
    const [used, size] = await withPdfium((pdfium): [PdfiumCalls, number] => {
      const { length } = pdfium.HEAPU8;
      const pointer = pdfium._malloc(length);
      pdfium.HEAPU8.fill(1, pointer, pointer + length);
      return [pdfium, length];
    });
    expect(used.HEAPU8.length).toBeGreaterThan(size);
    const won = Buffer.from(used.HEAPU8.subarray(size));
    expect(won.equals(Buffer.alloc(won.length))).toBe(true);
    const fresh = Buffer.from((await startPdfium()).calls.HEAPU8);
    expect(fresh.equals(Buffer.from(used.HEAPU8.subarray(0, size)))).toBe(true);
    const read = (pdfium: PdfiumCalls): string => leftOpen(pdfium, motionPdf());
    expect(await withPdfium((pdfium) => pdfium === used && read(pdfium))).toBe(
      read((await startPdfium()).calls),
    );
  });

  it('is not used again after something went wrong, or when its memory is large', async () => {
    const dropped: PdfiumCalls[] = [];
    await expect(
      withPdfium((pdfium) => {
        dropped.push(pdfium);
        throw new Error('broke down');
      }),
    ).rejects.toThrow('broke down');
    await withPdfium((pdfium) => {
      pdfium._malloc(65 * 1024 * 1024);
      dropped.push(pdfium);
    });
    const { pdfium } = await leasePdfium();
    expect(dropped.includes(pdfium)).toBe(false);
  });
});
