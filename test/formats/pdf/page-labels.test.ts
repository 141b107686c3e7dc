import { describe, expect, it } from 'vitest';
import { onePage } from '../../../fixtures/pdf/page.js';
import { createEngine } from '../../../src/index.js';
import { PDFDict, PDFDocument, PDFName } from '../../../src/formats/pdf/objects/pdf-lib.js';
import { pageLabelLayers } from '../../../src/formats/pdf/strings/page-labels.js';

const engine = createEngine({ isolate: 'none' });

/** [what, /PageLabels, labels as viewers show them] */
const LABELS: readonly (readonly [string, string, string[]])[] = [
  ['a prefix and a decimal number', '/Nums [0 << /P (A-) /S /D /St 7 >>]', ['A-7']],
  ['a prefix alone', '/Nums [0 << /P (Cover) >>]', ['Cover']],
  ['roman numbers', '/Nums [0 << /P (App. ) /S /R /St 1994 >>]', ['App. MCMXCIV']],
  ['letters', '/Nums [0 << /P (X) /S /a /St 28 >>]', ['Xbb']],
  ['a telling number alone', '/Nums [0 << /S /D /St 842269118 >>]', ['842269118']],
  ['a usual number alone', '/Nums [0 << /S /D >>]', []],
  ['kids', '/Kids [<< /Nums [0 << /P (B-) /S /r /St 4 >>] >>]', ['B-iv']],
  ['a range past the last page', '/Nums [9 << /P (Z) >>]', ['Z']],
];

it.each(LABELS)('reads %s', async (_what, labels, expected) => {
  const document = await PDFDocument.load(labelled(labels));
  const layers = pageLabelLayers(document.catalog, 1);
  expect(layers.map(({ text }) => text)).toEqual(expected);
});

describe.each([
  ['split at the number', '/Nums [0 << /P (SSN: 842-26-) /S /D /St 9118 >>]'],
  ['in the prefix', '/Nums [0 << /P (SSN: 842-26-9118 ) /S /D >>]'],
  ['past the last page', '/Nums [7 << /P (SSN: 842-26-) /S /D /St 9118 >>]'],
])('a value %s', (_where, labels) => {
  it.each([
    ['given', ['842-26-9118']],
    ['to be found', []],
  ])('%s: gone, and proved', async (_way, values) => {
    const outcome = await engine.redact(labelled(labels), { values });
    expect(outcome.status === 'refused' ? outcome.reason : outcome.status).toBe('redacted');
    if (!('output' in outcome)) throw new Error('no output');
    const { catalog, context } = await PDFDocument.load(outcome.output);
    const left = String(context.lookup(catalog.get(PDFName.of('PageLabels')), PDFDict));
    expect(left).not.toMatch(/842|9118/u);
  });
});

it('other ranges keep their labels', async () => {
  const labels = '/Nums [0 << /P (SSN: 842-26-) /S /D /St 9118 >> 1 << /P (A-) /S /r /St 3 >>]';
  const outcome = await engine.redact(labelled(labels));
  if (!('output' in outcome)) throw new Error('no output');
  const document = await PDFDocument.load(outcome.output);
  expect(pageLabelLayers(document.catalog, 1).map(({ text }) => text)).toEqual(['A-iii']);
});

function labelled(labels: string): Uint8Array {
  return onePage({
    content: 'BT /F1 12 Tf 72 700 Td (A page) Tj ET',
    catalog: `/PageLabels << ${labels} >>`,
  });
}
