import { afterAll, describe, expect, it } from 'vitest';
import { pagesPdf, standardResources } from '../../../fixtures/pdf/page.js';
import { createEngine } from '../../../src/index.js';
import type { PdfiumUser } from './pdfium-user.js';
import { withUser } from './pdfium-user.js';

const VALUE = '842-26-9118';
const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());

const look = `/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << ${standardResources()} >>`;
const widget = (name: string, at: number, more: string): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /F 4 /P 37 0 R /DA (/F1 11 Tf 0 g) /Rect [200 ${String(at)} 400 ${String(at + 20)}] ${more} >>`;

/** A tagged filing of two pages with a form, links, bookmarks and a portfolio; the value is in every one of them. */
const filing = pagesPdf({
  pages: [
    {
      content: [
        `/P << /MCID 0 >> BDC BT /F1 12 Tf 72 700 Td (The number is ${VALUE}.) Tj ET EMC`,
        '/P << /MCID 1 >> BDC BT /F1 12 Tf 72 680 Td (See the next page.) Tj ET EMC',
      ].join('\n'),
      more: '/StructParents 0 /Annots [11 0 R 12 0 R 13 0 R 14 0 R]',
    },
    { content: 'BT /F1 12 Tf 72 700 Td (The second page) Tj ET' },
  ],
  extraObjects: {
    11: widget('number', 600, `/V (${VALUE}) /AP << /N 15 0 R >>`),
    12: widget('city', 560, ''),
    13: `<< /Type /Annot /Subtype /Link /Rect [72 675 200 695] /Dest (${VALUE}) >>`,
    14: '<< /Type /Annot /Subtype /Link /Rect [72 640 200 655] /A << /S /GoTo /D (first) >> >>',
    15: { dict: look, data: `/Tx BMC BT /F1 11 Tf 2 5 Td (${VALUE}) Tj ET EMC` },
    20: '<< /Type /Outlines /First 21 0 R /Last 22 0 R /Count 2 >>',
    21: `<< /Title (About ${VALUE}) /Parent 20 0 R /Next 22 0 R /Dest (${VALUE}) >>`,
    22: '<< /Title (Start) /Parent 20 0 R /Prev 21 0 R /A << /S /GoTo /D (first) >> >>',
    30: '<< /Type /StructTreeRoot /K 31 0 R /ParentTree << /Nums [0 [32 0 R 33 0 R]] >> /ParentTreeNextKey 1 >>',
    31: '<< /Type /StructElem /S /Document /P 30 0 R /K [32 0 R 33 0 R] >>',
    32: `<< /Type /StructElem /S /P /P 31 0 R /Pg 37 0 R /K 0 /ActualText (The number is ${VALUE}.) >>`,
    33: '<< /Type /StructElem /S /P /P 31 0 R /Pg 37 0 R /K 1 >>',
    34: { dict: '/Type /EmbeddedFile', data: `value: ${VALUE}, and more` },
    35: `<< /Type /Filespec /F (${VALUE}.txt) /UF (${VALUE}.txt) /EF << /F 34 0 R >> >>`,
  },
  catalog: [
    '/AcroForm << /Fields [11 0 R 12 0 R] /DA (/F1 11 Tf 0 g) /DR << /Font << /F1 3 0 R >> >> >>',
    '/Outlines 20 0 R /StructTreeRoot 30 0 R /MarkInfo << /Marked true >>',
    `/Collection << /Type /Collection /D (${VALUE}.txt) >>`,
    `/Names << /Dests << /Names [(${VALUE}) [39 0 R /Fit] (first) [37 0 R /Fit]] >>`,
    `/EmbeddedFiles << /Names [(${VALUE}.txt) 35 0 R] >> >>`,
  ].join(' '),
});

async function both<Result>(
  use: (user: PdfiumUser) => Result,
): Promise<{ readonly before: Result; readonly after: Result }> {
  const outcome = await engine.redact(filing, { values: [VALUE] });
  expect(outcome.status === 'refused' ? outcome.reason : outcome.status).toBe('redacted');
  if (outcome.status !== 'redacted') throw new Error(outcome.status);
  return { before: await withUser(filing, use), after: await withUser(outcome.output, use) };
}

describe('what works in a filing works in its redacted copy', () => {
  it('bookmarks and links lead to the same pages', async () => {
    const { before, after } = await both((user) => user.destinations());
    expect(before).toEqual([1, 0, 1, 0]);
    expect(after).toEqual(before);
  });

  it.each([
    ['the one that was emptied', 610],
    ['another one', 570],
  ])('fields fill: %s', async (_, y) => {
    const { before, after } = await both((user) => user.type(300, y, 'Salem'));
    expect(before).toContain('Salem');
    expect(after).toContain('Salem');
    expect(after).not.toContain(VALUE);
  });

  it('attachments open', async () => {
    const { after } = await both((user) => user.attachments());
    expect(after).toEqual(['value: [VALUE], and more']);
  });

  it('tags name the same content', async () => {
    const { before, after } = await both((user) => [user.structure(), user.marked()]);
    expect(before).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(after[0]).toEqual(before[0]);
    expect([...new Set(after[1])]).toEqual(before[1]);
  });
});
