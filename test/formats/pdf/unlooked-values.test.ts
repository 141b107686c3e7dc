import { afterAll, describe, expect, it } from 'vitest';
import { framePage, textLine } from '../../../fixtures/pdf/frame.js';
import { onePage } from '../../../fixtures/pdf/page.js';
import type { RawObject } from '../../../fixtures/pdf/raw-object.js';
import { createEngine } from '../../../src/index.js';
import { inflatedBytes } from './inflated-bytes.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const EMPTY: RawObject = { dict: '/Type /XObject /Subtype /Form /BBox [0 0 50 20]', data: ' ' };

/** Fields side by side behind a label on the page, as a program leaves them that fills in values alone. */
function filled(
  label: string,
  parts: readonly string[],
  more: (index: number) => string = () => '',
): Uint8Array {
  const refs = parts.map((_, index) => `${String(10 + index)} 0 R`).join(' ');
  const fields = parts.map((part, index) => {
    const left = 150 + 50 * index;
    const rect = `/Rect [${String(left)} 596 ${String(left + 40)} 616]`;
    return [
      10 + index,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f${String(index)}) ${rect} /F 4 /DA (/F1 12 Tf 0 g) /V (${part}) ${more(index)} >>`,
    ] as const;
  });
  return onePage({
    ...framePage(textLine(72, 720, 'This line stays.') + textLine(72, 602, label)),
    catalog: `/AcroForm << /Fields [${refs}] /NeedAppearances true /DR << /Font << /F1 3 0 R >> >> >>`,
    more: `/Annots [${refs}]`,
    extraObjects: { ...Object.fromEntries(fields), 30: EMPTY },
  });
}

const stringsOf = (bytes: Uint8Array): string =>
  inflatedBytes(bytes)
    .map((part) => part.toString('latin1'))
    .join('\n')
    .replace(/<([\dA-Fa-f]+)>/gu, (_, digits: string) => Buffer.from(digits, 'hex').toString());

const PARTS = ['842', '26', '9118'];
const WAYS: readonly (readonly [string, readonly string[], (index: number) => string])[] = [
  ['no appearance', PARTS, () => ''],
  ['an empty appearance', PARTS, () => '/AP << /N 30 0 R >>'],
  ['one digit each', Array.from('842269118'), () => ''],
  ['one field', ['842269118'], () => ''],
  ['one field with cells', ['842269118'], () => '/Ff 16777216 /MaxLen 9'],
];

describe.each(WAYS)('what a page says before fields counts for them: %s', (_way, parts, more) => {
  it.each([
    ['to be found', []],
    ['given', ['842-26-9118']],
  ])('%s', async (_how, values) => {
    const outcome = await engine.redact(filled('SSN:', parts, more), { values });
    if (outcome.status !== 'redacted') throw new Error(outcome.status);
    const written = stringsOf(outcome.output);
    for (const part of parts) expect(written).not.toContain(`/V (${part})`);
  });
});

it('the text of a free text without an appearance is read where it stands', async () => {
  const pdf = onePage({
    ...framePage(textLine(72, 720, 'This line stays.') + textLine(72, 602, 'SSN:')),
    more: '/Annots [<< /Type /Annot /Subtype /FreeText /Rect [110 596 300 616] /DA (/F1 12 Tf) /Contents (842269118) >>]',
  });
  const outcome = await engine.redact(pdf);
  if (outcome.status !== 'redacted') throw new Error(outcome.status);
  expect(stringsOf(outcome.output)).not.toContain('842269118');
});

it('a number that no label names stays in its field', async () => {
  const outcome = await engine.redact(filled('Sum of all:', ['842269118']));
  expect(outcome.status).toBe('clean');
});

it('a hidden field shows nothing behind a label', async () => {
  const outcome = await engine.redact(filled('SSN:', ['842269118'], () => '/F 2'));
  expect(outcome.status).toBe('clean');
});

it('a value over two fields goes from both, and only from these', async () => {
  const pdf = filled('Names:', ['Maribel', 'Quintrell', 'Other']);
  const outcome = await engine.redact(pdf, { values: ['Maribel Quintrell'] });
  if (outcome.status !== 'redacted') throw new Error(outcome.status);
  const written = stringsOf(outcome.output);
  expect(written).not.toMatch(/Maribel|Quintrell/u);
  expect(written).toContain('Other');
});
