import { describe, expect, it } from 'vitest';
import {
  hiddenPlacements,
  namePlacements,
  oddPlacements,
  quietPlacements,
} from '../../../fixtures/pdf/placements.js';
import { pagesPdf, standardResources } from '../../../fixtures/pdf/page.js';
import { createEngine } from '../../../src/index.js';
import { holdsBytes, writtenForms } from './inflated-bytes.js';

const VALUE = '842-26-9118';
const engine = createEngine({ isolate: 'none' });

const WITH_FONT = standardResources('', '/F2 10 0 R');

/** Once as a value that was given, once as one that a detector has to find by its label. */
const WAYS = [
  ['given', [VALUE]],
  ['to be found', []],
] as const;

describe.each(hiddenPlacements)('a value in a place of its own: $name', ({ build }) => {
  it.each(WAYS)('%s: gone, and proved', async (_way, values) => {
    const input = build(`SSN: ${VALUE}`);
    expect(holdsBytes(input, writtenForms(VALUE))).toBe(true);
    const outcome = await engine.redact(input, { values });
    expect(outcome.status === 'refused' ? outcome.reason : outcome.status).toMatch(
      /^(?:redacted|clean)$/u,
    );
    if (!('output' in outcome)) throw new Error('no output');
    expect(holdsBytes(outcome.output ?? new Uint8Array(), writtenForms(VALUE))).toBe(false);
  });

  it('is not written when incomplete is allowed either', async () => {
    const options = { values: [VALUE], allowIncomplete: true };
    const outcome = await engine.redact(build(`SSN: ${VALUE}`), options);
    const output = 'output' in outcome ? outcome.output : undefined;
    if (output !== undefined) expect(holdsBytes(output, writtenForms(VALUE))).toBe(false);
  });
});

it.each([...namePlacements, ...oddPlacements, ...quietPlacements])(
  'a value in a place that few know of: $name',
  async ({ build }) => {
    const input = build(`SSN: ${VALUE}`);
    expect(holdsBytes(input, writtenForms(VALUE))).toBe(true);
    const outcome = await engine.redact(input);
    expect(outcome.status === 'refused' ? outcome.reason : outcome.status).toBe('redacted');
    if (!('output' in outcome)) throw new Error('no output');
    expect(holdsBytes(outcome.output ?? new Uint8Array(), writtenForms(VALUE))).toBe(false);
  },
);

it.each(['fonts@example.org', 'fonts at example dot org'])(
  'where to reach who made a font is no text of the document: %s',
  async (address) => {
    const notice = `For further information, contact: ${address}. `;
    const outcome = await engine.redact(
      pagesPdf({
        pages: [{ content: 'BT /F1 12 Tf 72 700 Td (Form) Tj ET', resources: WITH_FONT }],
        extraObjects: {
          10: '<< /Type /Font /Subtype /TrueType /BaseFont /Open /FontDescriptor 11 0 R >>',
          11: '<< /Type /FontDescriptor /FontName /Open /Flags 32 /FontFile2 12 0 R >>',
          12: { dict: '', data: `\0\x01\0\0${'\0\xff'.repeat(80)}${notice}\0\xfe`, flate: true },
        },
      }),
    );
    expect(outcome.status).toBe('clean');
  },
);

it('a name that a font is called by goes, in one word too', async () => {
  const font = (key: string): string => `/${key} /ABCDEF+MarigoldQuenby`;
  const outcome = await engine.redact(
    pagesPdf({
      pages: [
        {
          content: 'BT /F1 12 Tf 72 700 Td (Form) Tj /F2 12 Tf (x) Tj ET',
          resources: standardResources('', '/F2 10 0 R'),
        },
      ],
      extraObjects: {
        10: `<< /Type /Font /Subtype /Type1 ${font('BaseFont')} /FontDescriptor 11 0 R >>`,
        11: '<< /Type /FontDescriptor /FontName /MarigoldQuenby /Flags 32 >>',
      },
    }),
    { values: ['Marigold Quenby'], detectors: [] },
  );
  expect(outcome.status).toBe('redacted');
  const output = ('output' in outcome && outcome.output) || new Uint8Array();
  expect(holdsBytes(output, writtenForms('MarigoldQuenby'))).toBe(false);
});

it('options of a field go by what the field, or the one it is part of, is called', async () => {
  const name = 'Marigold Quenby';
  const options = `/Opt [(none) [(1) (${name})]]`;
  const input = pagesPdf({
    pages: [{ content: 'BT /F1 12 Tf 72 700 Td (Form) Tj ET' }],
    catalog: `/AcroForm << /Fields [10 0 R << /FT /Ch /T (Child) ${options} >>] >>`,
    extraObjects: {
      10: '<< /FT /Ch /T (Minor child) /Kids [11 0 R] >>',
      11: `<< /Parent 10 0 R ${options} >>`,
    },
  });
  const outcome = await engine.redact(input);
  expect(outcome.status === 'refused' ? outcome.reason : outcome.status).toBe('redacted');
  if (!('output' in outcome)) throw new Error('no output');
  expect(holdsBytes(outcome.output ?? new Uint8Array(), writtenForms(name))).toBe(false);
});
