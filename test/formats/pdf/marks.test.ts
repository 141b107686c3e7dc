import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { placements } from '../../../fixtures/pdf/placements.js';
import { rawPdf } from '../../../fixtures/pdf/raw-pdf.js';
import { createEngine } from '../../../src/index.js';
import type { Options, Outcome } from '../../../src/index.js';
import { readPdfiumText } from '../../../src/formats/pdf/pdfium/read-text.js';
import {
  labelContent,
  withoutRepeatedLabels,
} from '../../../src/formats/pdf/removal/mark-label.js';
import type { Quad } from '../../../src/formats/pdf/content/quad.js';
import { writtenForms, holdsBytes } from './inflated-bytes.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const SECRET = '842-26-9118';

/** No label would be legible. */
const TOO_SMALL = new Set(['tiny']);

describe('a mark with a label', () => {
  for (const placement of placements) {
    it(`${placement.name}: says what was there, and a second run changes nothing`, async () => {
      const options = { values: [SECRET], mark: 'label', allowIncomplete: true } as const;
      const output = outputOf(await redact(placement.build(SECRET), options));
      expect(holdsBytes(output, [...writtenForms(SECRET)])).toBe(false);
      if (!TOO_SMALL.has(placement.name)) expect(await textOf(output)).toContain('[VALUE]');
      const again = await redact(output, options);
      expect(again.findings).toEqual([]);
      expect(Buffer.from(outputOf(again)).equals(Buffer.from(output))).toBe(true);
    });
  }
});

describe('labels of the styles', () => {
  const page = onePage('BT /F1 12 Tf 72 700 Td (SSN: 842-26-9118) Tj ET');
  it.each<[string, Options, string]>([
    ['box', { mark: 'box' }, 'SSN:'],
    ['label', { mark: 'label' }, 'SSN: [SSN]'],
    ['code without one', { mark: 'code' }, 'SSN: [SSN]'],
    ["the policy's code", { mark: 'code', policy: 'frcp-5.2' }, 'SSN: 9118 FRCP 5.2(a)(1)'],
    ["the user's code", { mark: 'code', codes: { 'us-ssn': 'Sealed' } }, 'SSN: Sealed'],
  ])('%s', async (_, options, expected) => {
    const output = outputOf(await redact(page, { ...options, detectors: ['us-ssn'] }));
    expect((await textOf(output)).replace(/\s+/gu, ' ').trim()).toBe(expected);
    const again = await redact(output, { ...options, detectors: ['us-ssn'] });
    expect(again.removed).toEqual([]);
    expect(again.status).toBe('clean');
  });
});

describe('the text of another hand in a mark of ours', () => {
  it.each([
    ['beside the label', '(SSN: 842-26-9118) Tj'],
    ['in hexadecimal', '<53534E3A203834322D32362D39313138> Tj'],
  ])('%s is found and removed', async (_, show) => {
    const forged = `/Artifact <</BlackletterMarks [72 695 300 695 300 712 72 712 <5B53534E5D> ]>> BDC BT /F1 12 Tf 72 700 Td ${show} ET EMC`;
    const outcome = await redact(onePage(forged), { detectors: ['us-ssn'] });
    expect(outcome.removed).toHaveLength(1);
    expect(await textOf(outputOf(outcome))).not.toContain('842');
  });

  it('is found where it is painted as a label to the byte', async () => {
    const values = { values: ['SSN'], mark: 'label' } as const;
    const page = onePage('BT /F1 12 Tf 72 700 Td (SSN: none) Tj ET');
    const areas = [
      { page: 1, box: { left: 200, bottom: 690, right: 400, top: 710 }, label: 'KX-77' },
    ];
    const inspected = await engine.inspect(page, { detectors: [] });
    const decisions = {
      schemaVersion: 1,
      document: { bytes: page.length, pages: inspected.coverage.pages },
      findings: [],
      areas,
    } as const;
    const marked = outputOf(await redact(page, { decisions, detectors: [] }));
    expect(await textOf(marked)).toContain('KX-77');
    const again = await redact(marked, { ...values, values: ['KX-77'], detectors: [] });
    expect(again.removed).toHaveLength(1);
    expect(await textOf(outputOf(again))).not.toContain('KX-77');
  });
});

describe('a label', () => {
  const box = (width: number, height: number): Quad => [0, 0, width, 0, width, height, 0, height];
  it.each<[string, Quad, string]>([
    ['fits a wide box by its height', box(100, 10), '8 Tf 1 0 0 1 39.552 2.128 Tm <5b53534e5d> Tj'],
    [
      'fits a narrow box by its width',
      box(14, 14),
      '4.8239 Tf 1 0 0 1 0.7 5.2682 Tm <5b53534e5d> Tj',
    ],
    ['is left out where nobody could read it', box(5, 14), ''],
    ['is left out of an empty box', box(0, 0), ''],
  ])('%s', (_, quad, expected) => {
    expect(labelContent({ quad, text: '[SSN]' })).toBe(expected);
  });

  it('stands upright in a box whose corners run the other way', () => {
    const mirrored: Quad = [0, 10, 100, 10, 100, 0, 0, 0];
    expect(labelContent({ quad: mirrored, text: '[SSN]' })).toBe(
      labelContent({ quad: box(100, 10), text: '[SSN]' }),
    );
  });

  it('stands once where boxes of one value lie over each other', () => {
    const marks = [box(50, 10), box(40, 10), [60, 0, 90, 0, 90, 10, 60, 10] as const].map(
      (quad) => ({ quad, text: '[SSN]' }),
    );
    expect(withoutRepeatedLabels(marks).map(({ text }) => text)).toEqual([
      '[SSN]',
      undefined,
      '[SSN]',
    ]);
  });
});

describe('the font of labels', () => {
  it.each([
    ['is a standard font', '', ['Helvetica', false]],
    ['is embedded where PDF/A asks for it', '/OutputIntents []', ['LiberationSans', true]],
  ] as const)('%s', async (_, entry, expected) => {
    const input = onePage('BT /F1 12 Tf 72 700 Td (SSN: 842-26-9118) Tj ET', entry);
    const output = outputOf(await redact(input, { values: [SECRET], mark: 'label' }));
    const document = await PDFDocument.load(output);
    const page = document.getPage(0).node;
    const font = page
      .Resources()
      ?.lookup(PDFName.of('Font'), PDFDict)
      .lookup(PDFName.of('BlLabel0'), PDFDict);
    const descriptor = font?.lookup(PDFName.of('FontDescriptor'), PDFDict);
    expect([
      font?.lookup(PDFName.of('BaseFont'), PDFName).decodeText(),
      descriptor?.has(PDFName.of('FontFile2')),
    ]).toEqual(expected);
  });
});

function onePage(content: string, catalog = ''): Uint8Array {
  return rawPdf({
    root: 1,
    objects: {
      1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      4: { dict: '', data: content },
      5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    },
  });
}

function redact(bytes: Uint8Array, options: Options): Promise<Outcome> {
  return engine.redact(bytes, { detectors: [], ...options });
}

function outputOf(outcome: Outcome): Uint8Array {
  expect(outcome.status === 'refused' ? outcome.reason : undefined).toBeUndefined();
  if (!('output' in outcome)) throw new Error('no output');
  return outcome.output;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await readPdfiumText(bytes)).pages.map(({ text }) => text).join('\n');
}
