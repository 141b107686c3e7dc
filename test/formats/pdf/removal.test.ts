import { expect, it } from 'vitest';
import { onePage } from '../../../fixtures/pdf/page.js';
import { loadSource } from '../../../src/formats/pdf/objects/load.js';
import { openPdfjs } from '../../../src/formats/pdf/pdfjs/pdfjs.js';
import { pageReader } from '../../../src/formats/pdf/content/page-reader.js';
import { boundingBox, boxQuad } from '../../../src/formats/pdf/content/quad.js';
import { contentRemoval } from '../../../src/formats/pdf/removal/removal.js';

it('what stands under a value is counted, a second strike of it is not', async () => {
  const strike = '(842) Tj';
  const bytes = onePage({
    content: `BT /F1 90 Tf 72 600 Td ${strike} 1 0 Td ${strike} /F1 9 Tf 9 30 Td (under it) Tj ET`,
  });
  const source = await loadSource(bytes, '');
  const pdfjs = await openPdfjs(bytes, '');
  const page = await pageReader(source, pdfjs, 2 ** 20).read(0);
  const removal = contentRemoval(page, [{ glyphs: [0, 1, 2] }], [], () => undefined);
  await pdfjs.close();
  expect(removal.glyphs.size).toBe(14);
  expect(removal.takenAlong).toBe(7);
});

it('letters that a mark over a picture takes though they stand out of it are under a mark of their own', async () => {
  const bytes = onePage({ content: 'BT /F1 12 Tf 72 700 Td (Page 4 of 9) Tj ET' });
  const source = await loadSource(bytes, '');
  const pdfjs = await openPdfjs(bytes, '');
  const page = await pageReader(source, pdfjs, 2 ** 20).read(0);
  // It reaches into the lower third of `Page`, as the margin of a mark over a word below does.
  const read = { quad: boxQuad({ left: 70, bottom: 680, right: 98, top: 703.5 }) };
  const { glyphs, marks } = contentRemoval(page, [], [], () => undefined, [read]);
  await pdfjs.close();
  expect([...glyphs].sort()).toEqual([0, 1, 2, 3]);
  const [own] = marks.map(({ quad }) => boundingBox(quad));
  expect(own?.top).toBeGreaterThan(709);
  expect(own?.right).toBeLessThan(101);
  expect(marks.at(-1)).toEqual(read);
});
