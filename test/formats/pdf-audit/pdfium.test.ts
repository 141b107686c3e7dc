import { describe, expect, test } from 'vitest';
import { PDFDocument } from 'pdf-lib';
import { motionPdf, motionSecrets } from '../../../fixtures/pdf/motion.js';
import { onePage, pagesPdf } from '../../../fixtures/pdf/page.js';
import { withPdfium } from '../../../src/formats/pdf/pdfium/lease.js';
import { startPdfium } from '../../../src/formats/pdf/pdfium/library.js';
import { openPdfiumDocument, withPage } from '../../../src/formats/pdf/pdfium/document.js';
import {
  boxToPixels,
  pixelsToBox,
  readPageShape,
} from '../../../src/formats/pdf/pdfium/page-view.js';
import { readPageGlyphs } from '../../../src/formats/pdf/pdfium/page-glyphs.js';
import { textOfGlyphs } from '../../../src/formats/pdf/pdfium/page-text.js';
import { readPdfiumText } from '../../../src/formats/pdf/pdfium/read-text.js';
import { renderPage } from '../../../src/formats/pdf/pdfium/render-page.js';
import { codeOf } from './audit-helpers.js';

const HELLO = 'BT /F1 12 Tf 72 700 Td (Hello) Tj 0 -20 Td (there) Tj ET';

test('reads the text of every page', async () => {
  const bytes = pagesPdf({ pages: [{ content: HELLO }, { content: '' }] });
  expect(await readPdfiumText(bytes)).toEqual({
    pages: [
      { text: 'Hello\nthere', readable: true },
      { text: '', readable: true },
    ],
  });
});

test('reads the planted values of a motion', async () => {
  const { pages } = await readPdfiumText(motionPdf());
  expect(pages).toHaveLength(6);
  const text = pages
    .map((page) => page.text)
    .join('\n')
    .replaceAll(/[\s-]/gu, '');
  for (const { value } of motionSecrets) expect(text).toContain(value.replaceAll(/[\s-]/gu, ''));
});

test('glyphs and text agree, and stand where they are', async () => {
  const glyphs = await withPdfium((pdfium) => {
    const document = openPdfiumDocument(pdfium, onePage({ content: HELLO }));
    return withPage(document, 0, (page) => readPageGlyphs(pdfium, page));
  });
  const { text, x } = textOfGlyphs(glyphs);
  expect(text).toBe('Hello\nthere');
  expect(x.length).toBe(text.length);
  expect([glyphs.x[0], glyphs.y[0]]).toEqual([72, 700]);
  const last = text.length;
  expect([x[last - 5], glyphs.y[glyphs.count - 5]]).toEqual([72, 680]);
});

describe('boxes and pixels are the same places', () => {
  test.each([0, 90, 180, 270] as const)('turned by %d', async (rotate) => {
    const { calls: pdfium } = await startPdfium();
    const content = '0 g 100 200 50 20 re f';
    const bytes = onePage({
      content,
      rotate,
      mediaBox: [10, 20, 510, 720],
      cropBox: [50, 60, 450, 660],
    });
    const document = openPdfiumDocument(pdfium, bytes);
    withPage(document, 0, (page) => {
      const shape = readPageShape(pdfium, page);
      const isOnSide = rotate === 90 || rotate === 270;
      expect([shape.width, shape.height]).toEqual(isOnSide ? [600, 400] : [400, 600]);
      const size = { width: shape.width * 2, height: shape.height * 2 };
      const pixels = boxToPixels(pdfium, page, size, {
        left: 100,
        bottom: 200,
        right: 150,
        top: 220,
      });
      const image = renderPage(pdfium, page, size);
      let black = 0;
      for (let y = pixels.top; y < pixels.bottom; y += 1) {
        for (let x = pixels.left; x < pixels.right; x += 1) {
          if (image?.pixels[(y * size.width + x) * 4] === 0) black += 1;
        }
      }
      expect(black).toBe(100 * 40);
      const back = pixelsToBox(pdfium, page, size, pixels);
      expect(back.left).toBeCloseTo(100, 3);
      expect(back.top).toBeCloseTo(220, 3);
    });
    document.close();
  });
});

describe('documents that cannot be opened', () => {
  test('are damaged', async () => {
    expect(await codeOf(readPdfiumText(new Uint8Array(0)))).toBe('DAMAGED');
    expect(await codeOf(readPdfiumText(Buffer.from('%PDF-1.7 and no more')))).toBe('DAMAGED');
  });

  test.each(['letmein', 'pässwört'])(
    'or are encrypted, and open with the password %s',
    async (password) => {
      const document = await PDFDocument.load(onePage({ content: HELLO }));
      document.encrypt({ userPassword: password, ownerPassword: `${password}!` });
      const bytes = await document.save();
      expect(await codeOf(readPdfiumText(bytes))).toBe('ENCRYPTED');
      expect(await codeOf(readPdfiumText(bytes, 'wrong'))).toBe('ENCRYPTED');
      expect((await readPdfiumText(bytes, password)).pages[0]?.text).toBe('Hello\nthere');
    },
  );
});
