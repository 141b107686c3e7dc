import { afterAll, expect, it } from 'vitest';
import { FIRST_FREE, onePage } from '../../../fixtures/pdf/page.js';
import { type1With } from '../../../fixtures/pdf/type1-program.js';
import { openType1 } from '../../../src/formats/pdf/fonts/type1-opened.js';
import { createEngine } from '../../../src/index.js';
import { inflatedBytes } from '../pdf/inflated-bytes.js';

const VALUE = '842-26-9118';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

it.each(['bytes', 'digits'] as const)(
  'the encrypted part of a Type 1 program in %s opens, and closes to the same',
  (as) => {
    const { data } = type1With(`% ${VALUE}`, as);
    const opened = openType1(data);
    expect(Buffer.from(opened?.bytes ?? []).toString('latin1')).toContain(`% ${VALUE}\n`);
    expect(opened?.close(opened.bytes)).toEqual(data);
  },
);

it('what is no Type 1 program is left alone', () => {
  expect(openType1(Buffer.from('\x01\0\x04\x01 eexec abc', 'latin1'))).toBeUndefined();
});

/** The program of the one font of a file, decrypted. */
function programIn(output: Uint8Array): string {
  const opened = inflatedBytes(output).flatMap((bytes) => openType1(new Uint8Array(bytes)) ?? []);
  return Buffer.from(opened[0]?.bytes ?? []).toString('latin1');
}

it.each([
  ['comment', `% SSN: ${VALUE}`, 'bytes'],
  ['string', `/A (SSN: ${VALUE}) def`, 'bytes'],
  ['comment in digits', `% SSN: ${VALUE}`, 'digits'],
] as const)('what stands in the encrypted part does not go out: %s', async (_name, line, as) => {
  const [font, descriptor, program] = [FIRST_FREE, FIRST_FREE + 1, FIRST_FREE + 2];
  const input = onePage({
    content: 'BT /F2 12 Tf 72 300 Td (A) Tj ET',
    resources: `/Font << /F2 ${String(font)} 0 R >>`,
    extraObjects: {
      [font]: `<< /Type /Font /Subtype /Type1 /BaseFont /A /FirstChar 65 /LastChar 65 /Widths [600] /FontDescriptor ${String(descriptor)} 0 R >>`,
      [descriptor]: `<< /Type /FontDescriptor /FontName /A /Flags 32 /FontFile ${String(program)} 0 R >>`,
      [program]: type1With(line, as),
    },
  });
  expect(programIn(input)).toContain(VALUE);
  for (const values of [[VALUE], []]) {
    const outcome = await engine.redact(input, { values });
    expect(outcome.status).toBe('redacted');
    const output = 'output' in outcome ? outcome.output : undefined;
    const left = programIn(output ?? new Uint8Array());
    expect(left).toContain('closefile');
    expect(left).not.toContain(VALUE);
  }
});
