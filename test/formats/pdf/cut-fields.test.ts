import { afterAll, expect, it } from 'vitest';
import { framePage, textLine } from '../../../fixtures/pdf/frame.js';
import { onePage } from '../../../fixtures/pdf/page.js';
import { createEngine } from '../../../src/index.js';
import { inflatedBytes } from './inflated-bytes.js';

const VALUE = '842269118';
const DASHED = '842-26-9118';
const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());

/** A text field with what it says and what it shows. */
function field(values: string, shown: string): Uint8Array {
  const resources = '/Resources << /Font << /F1 3 0 R >> >>';
  return onePage({
    ...framePage(textLine(72, 720, 'This line stays.')),
    catalog: '/AcroForm << /Fields [10 0 R] /DR << /Font << /F1 3 0 R >> >> >>',
    more: '/Annots [10 0 R]',
    extraObjects: {
      10: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (number) ${values} /Rect [72 600 300 620] /F 4 /DA (/F1 12 Tf 0 g) /AP << /N 11 0 R >> >>`,
      11: {
        dict: `/Type /XObject /Subtype /Form /BBox [0 0 228 20] ${resources}`,
        data: `/Tx BMC BT /F1 12 Tf 2 5 Td (${shown}) Tj ET EMC`,
      },
    },
  });
}

it.each([
  ['what it says is cut', `/MaxLen 8 /V (${VALUE.slice(0, 8)})`, VALUE],
  ['what it shows is cut', `/MaxLen 8 /V (${VALUE})`, VALUE.slice(0, 8)],
  ['with dashes', `/MaxLen 10 /V (${DASHED.slice(0, 10)})`, DASHED],
  ['its default value is cut', `/V (${DASHED}) /DV (${DASHED.slice(0, 9)})`, DASHED],
])('a field loses the beginning of a value, too, where %s', async (_, values, shown) => {
  const outcome = await engine.redact(field(values, shown), { values: [VALUE, DASHED] });
  expect(outcome.status).toBe('redacted');
  expect(writtenIn(outcome)).toHaveLength(0);
});

it('a field whose value goes on to something else stays', async () => {
  const pdf = field('/V (842269)', '842-26-9118');
  const outcome = await engine.redact(pdf, { values: ['This line'] });
  expect(writtenIn(outcome).join('')).toContain('842269');
});

/** What of the value's beginning any part of the redacted file has. */
function writtenIn(outcome: Awaited<ReturnType<typeof engine.redact>>): string[] {
  if (outcome.status !== 'redacted') throw new Error(outcome.status);
  return inflatedBytes(outcome.output).flatMap(
    (part) => part.toString('latin1').match(/842-?26\d*/g) ?? [],
  );
}
