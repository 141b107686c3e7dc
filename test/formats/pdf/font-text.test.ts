import { afterAll, describe, expect, it } from 'vitest';
import { compositeObjects } from '../../../fixtures/pdf/composite-fonts.js';
import { openFont } from '../../../fixtures/pdf/font-files.js';
import { fontSubset } from '../../../fixtures/pdf/subset.js';
import { type3AsciiCodes } from '../../../fixtures/pdf/type3-fonts.js';
import { FIRST_FREE, onePage } from '../../../fixtures/pdf/page.js';
import { openPdf } from '../../../src/formats/pdf/open.js';
import { createEngine } from '../../../src/index.js';
import { pageTexts } from './page-texts.js';

const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());

const SECRET = '842-26-9118';

function hexOf(text: string): string {
  return [...text]
    .map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
    .join('');
}

/** Three glyphs that together show the value; the last says all of it, the others nothing, as some producers write it. */
function wordOnOneGlyph(): Uint8Array {
  const map = `1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <41> <> <42> <> <43> <${hexOf(SECRET)}> endbfchar`;
  return onePage({
    content: 'BT /F2 12 Tf 72 700 Td (Record ) Tj (ABC) Tj ( is on file.) Tj ET',
    resources: `/Font << /F2 ${String(FIRST_FREE)} 0 R >>`,
    extraObjects: {
      [FIRST_FREE]: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode ${String(FIRST_FREE + 1)} 0 R >>`,
      [FIRST_FREE + 1]: { dict: '', data: map },
    },
  });
}

describe('a value that a font says on one of several glyphs', () => {
  it('is read, and all of its glyphs go', async () => {
    const document = await openPdf(wordOnOneGlyph(), OPTIONS);
    const [layer] = document.layers;
    const start = layer?.text.indexOf(SECRET) ?? -1;
    expect(layer?.text.trim()).toBe(`Record ${SECRET} is on file.`);
    const span = { start, end: start + SECRET.length };
    const redactions = [{ layer: layer?.id ?? '', span, entity: 'us-ssn' as const }];
    const { bytes, boxes } = await document.redact({ redactions, areas: [] });
    await document.close();
    const [text = ''] = await pageTexts(bytes);
    expect(text.replace(/[\s\u2588]+/gu, ' ').trim()).toBe('Record is on file.');
    // Three capitals of Helvetica at 12 points.
    expect((boxes[0]?.box.right ?? 0) - (boxes[0]?.box.left ?? 0)).toBeGreaterThan(24);
  });

  it('goes from the font too', async () => {
    const outcome = await engine.redact(wordOnOneGlyph(), { values: [SECRET] });
    expect(outcome.status).toBe('redacted');
  });
});

/** Nobody can tell what the glyphs show, but readers that fall back on the codes show the value. */
function codesThatSayIt(): Uint8Array {
  const { objects, reference, encode } = type3AsciiCodes.make(`Record ${SECRET}`, FIRST_FREE);
  return onePage({
    content: `BT /F2 12 Tf 72 700 Td ${encode(`Record ${SECRET}`)} Tj ET`,
    resources: `/Font << /F2 ${reference} >>`,
    extraObjects: objects,
  });
}

describe('a value that only the codes of a font say', () => {
  it('goes, and the page is named as one that nobody can read', async () => {
    const options = { values: [SECRET], allowIncomplete: true, ocr: 'off' as const };
    const outcome = await engine.redact(codesThatSayIt(), options);
    expect(outcome.status).toBe('incomplete');
    expect(outcome.blindSpots.map(({ code }) => code)).toContain('unreadable-text');
    expect(outcome.removed).toHaveLength(1);
    const output = outcome.status === 'incomplete' ? outcome.output : undefined;
    const again = await openPdf(output ?? new Uint8Array(), OPTIONS);
    const codes = again.layers.find(({ id }) => id === 'page-1/codes');
    expect(codes?.text).toContain('Record');
    expect(codes?.text).not.toContain('842');
    await again.close();
  });
});

/** A font whose map to characters says the next letter for each that it draws. */
function lying(drawn: string): Uint8Array {
  const subset = fontSubset(openFont('tinos-regular'));
  const points = [...drawn].map((one) => one.charCodeAt(0));
  const codes = points.map((point) => subset.include(subset.font.glyphForCodePoint(point)));
  const at = (index: number): number => codes[index] ?? 0;
  const texts = new Map(points.map((point, index) => [at(index), String.fromCharCode(point + 1)]));
  const cmap = new Map(points.map((point, index) => [point, at(index)]));
  const shown = codes.map((code) => code.toString(16).padStart(4, '0')).join('');
  return onePage({
    content: `BT /F2 12 Tf 72 700 Td <${shown}> Tj ET`,
    resources: `/Font << /F2 ${String(FIRST_FREE)} 0 R >>`,
    extraObjects: compositeObjects({ subset, first: FIRST_FREE, name: 'ABCDEF+A', texts, cmap }),
  });
}

it.each([
  ['3456', true],
  ['34', false],
])('a font that says other characters than it draws is not believed: %s', async (drawn, told) => {
  const document = await openPdf(lying(drawn), { ...OPTIONS, ocr: 'off' });
  await document.close();
  expect(document.blindSpots.some(({ code }) => code === 'unreadable-text')).toBe(told);
});

const OPTIONS = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 28 },
  signal: new AbortController().signal,
};
