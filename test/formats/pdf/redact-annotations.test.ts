import { afterAll, describe, expect, it } from 'vitest';
import { rawPdf } from '../../../fixtures/pdf/raw-pdf.js';
import { createEngine, fromXfdf, toXfdf } from '../../../src/index.js';
import type { Area, Options, Outcome } from '../../../src/index.js';
import { labelContent } from '../../../src/formats/pdf/removal/mark-label.js';
import { boxQuad } from '../../../src/formats/pdf/content/quad.js';
import { readPdfiumText } from '../../../src/formats/pdf/pdfium/read-text.js';
import { readPdfiumPixels } from './pdfium-pixels.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const CONTENT = [
  'BT /F1 12 Tf 72 700 Td (SSN: 842-26-9118 of the debtor) Tj ET',
  'BT /F1 12 Tf 0.966 0.259 -0.259 0.966 72 500 Tm (Turned SSN 842-26-9119 here) Tj ET',
  'BT /F1 12 Tf 72 400 Td (A secret sentence stands between others.) Tj ET',
].join('\n');

/** `A secret sentence` up to the blank after `secret`. */
const SECRET =
  '<< /Type /Annot /Subtype /Redact /Rect [80 395 121 412] /P 3 0 R /Contents (why) >>';

describe('redaction annotations in a document', () => {
  it.each<[string, string, string]>([
    ['by its rectangle', '/Rect [80 395 121 412]', 'A sentence stands between others.'],
    [
      'by its quads, as Acrobat orders the corners',
      '/Rect [70 390 300 420] /QuadPoints [80 412 121 412 80 395 121 395]',
      'A sentence stands between others.',
    ],
    [
      'by its quads, as the standard orders the corners',
      '/Rect [70 390 300 420] /QuadPoints [80 395 121 395 121 412 80 412]',
      'A sentence stands between others.',
    ],
    [
      'with its overlay text',
      '/Rect [80 395 121 412] /OverlayText (Sealed)',
      'A sentence stands between others. Sealed',
    ],
    [
      'with its overlay text at the right',
      '/Rect [80 395 121 412] /OverlayText (Sealed) /Q 2',
      'A sentence stands between others. Sealed',
    ],
  ])('are applied: %s', async (_, entries, expected) => {
    const input = document(
      `<< /Type /Annot /Subtype /Redact ${entries} /Contents (why) /Popup 7 0 R >>`,
    );
    const outcome = await redact(input, { applyAnnotations: true });
    expect(outcome.status).toBe('redacted');
    expect(outcome.findings).toMatchObject([
      { entity: 'custom:redact-annotation', masked: '[MARKED]', confidence: 1 },
    ]);
    expect(outcome.removed).toEqual(outcome.findings.map(({ id }) => id));
    const output = outputOf(outcome);
    expect(words(await textOf(output))).toContain(expected);
    expect(Buffer.from(output).includes('Redact')).toBe(false);
    const again = await redact(output, { applyAnnotations: true });
    expect([again.status, again.removed]).toEqual(['clean', []]);
  });

  it.each<[string, number]>([
    ['/IC [0 0 0] /OverlayText (Sealed)', 0],
    ['/IC [1 0 0]', 1],
    ['/OverlayText (Sealed) /Repeat true', 1],
    ['/OverlayText (Sealed) /Q 2 /DA (/Helv 10 Tf 0 g)', 0],
    ['/OverlayText (Sealed) /DA (1 0 0 rg /Helv 10 Tf)', 1],
    ['/OverlayText (Sealed) /DA (/TiRo 10 Tf 1 g)', 1],
  ])('are applied as marks, and what else they ask for is told: %s', async (entries, told) => {
    const input = document(`<< /Type /Annot /Subtype /Redact /Rect [80 395 121 412] ${entries} >>`);
    const { status, notes } = await redact(input, { applyAnnotations: true });
    expect(status).toBe('redacted');
    expect(notes.filter((note) => note.includes('asked for'))).toHaveLength(told);
  });

  it('put their text where they say', () => {
    const at = ([undefined, 'start', 'end'] as const).map((textAt) => {
      const mark = { quad: boxQuad({ left: 100, bottom: 0, right: 300, top: 12 }), text: 'Sealed' };
      const content = labelContent(textAt === undefined ? mark : { ...mark, textAt });
      return Number(/([\d.]+) [\d.-]+ Tm/u.exec(content)?.[1]);
    });
    const [middle = 0, start = 0, end = 0] = at;
    expect([start >= 100, middle - start > 50, end - middle > 50]).toEqual([true, true, true]);
    expect(end).toBeLessThan(280);
  });

  it('are named where nobody asks to apply them, and stay', async () => {
    const outcome = await redact(document(SECRET), {});
    expect(outcome.status).toBe('clean');
    expect(outcome.notes).toEqual([expect.stringContaining('1 redaction annotation is')]);
    expect(words(await textOf(outputOf(outcome)))).toContain('A secret sentence');
  });
});

describe('a review round trip', () => {
  const detect: Options = { detectors: ['us-ssn'] };

  it('annotates what would go, and removes nothing', async () => {
    const input = document('');
    const outcome = await redact(input, { ...detect, mark: 'annotate' });
    expect(outcome.status).toBe('annotated');
    expect([outcome.removed, outcome.verification.done]).toEqual([[], false]);
    expect(await textOf(outputOf(outcome))).toBe(await textOf(input));
    expect(JSON.stringify('areas' in outcome ? outcome.areas : [])).not.toContain('842');
  });

  it.each(['annotations', 'XFDF'])('by %s gives the same as direct redaction', async (way) => {
    const input = document('');
    const direct = outputOf(await redact(input, detect));
    const annotated = await redact(input, { ...detect, mark: 'annotate' });
    if (annotated.status !== 'annotated') throw new Error(annotated.status);
    const applied =
      way === 'XFDF'
        ? await redact(input, { areas: fromXfdf(toXfdf(annotated.areas)) })
        : await redact(annotated.output, { applyAnnotations: true });
    expect(applied.status).toBe('redacted');
    expect(await textOf(outputOf(applied))).toBe(await textOf(direct));
    expect(await readPdfiumPixels(outputOf(applied))).toEqual(await readPdfiumPixels(direct));
  });

  it.each<[string, Area]>([
    ['an upright area', { page: 2, box: { left: 1.5, bottom: 2, right: 30, top: 44.25 } }],
    [
      'one with a label and a note',
      { page: 1, box: { left: 1, bottom: 2, right: 3, top: 4 }, label: 'A & "B"' },
    ],
    [
      'a turned one',
      {
        page: 1,
        box: { left: 0, bottom: 0, right: 30, top: 30 },
        quad: [10, 0, 30, 20, 20, 30, 0, 10],
      },
    ],
  ])('%s is the same after XFDF', (_, area) => {
    expect(fromXfdf(toXfdf([area]))).toEqual([area]);
  });

  it.each<[string, string]>([
    ['no XML', 'hello'],
    ['no XFDF', '<svg/>'],
    ['a document type', '<!DOCTYPE xfdf [<!ENTITY a "b">]><xfdf/>'],
    ['no page', '<xfdf><annots><redact rect="0,0,1,1"/></annots></xfdf>'],
    ['no place', '<xfdf><annots><redact page="0"/></annots></xfdf>'],
    ['no size', '<xfdf><annots><redact page="0" rect="0,0,0,1"/></annots></xfdf>'],
    ['no numbers', '<xfdf><annots><redact page="0" rect="0,0,a,1"/></annots></xfdf>'],
  ])('XFDF with %s is refused without quoting it', (_, text) => {
    expect(() => fromXfdf(text)).toThrow(/^The XFDF file (?:has|is) [a-zA-Z, -]+$/u);
  });

  it('a page that is not there is an error', async () => {
    const areas = [{ page: 9, box: { left: 0, bottom: 0, right: 1, top: 1 } }];
    await expect(redact(document(''), { areas })).rejects.toThrow(
      /names a page that is not there/u,
    );
  });
});

function document(annotation: string): Uint8Array {
  return rawPdf({
    root: 1,
    objects: {
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [${annotation === '' ? '' : '6 0 R 7 0 R'}] >>`,
      4: { dict: '', data: CONTENT },
      5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      6: annotation === '' ? 'null' : annotation,
      7: '<< /Type /Annot /Subtype /Popup /Rect [0 0 10 10] /Parent 6 0 R >>',
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

function words(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
