import { describe, expect, it } from 'vitest';
import { onePage, standardResources } from '../../../fixtures/pdf/page.js';
import { blankGlyphBox } from '../../../src/formats/pdf/pdfium/blank-glyph.js';
import { openPdfiumDocument, withPage } from '../../../src/formats/pdf/pdfium/document.js';
import type { DrawnGlyph } from '../../../src/formats/pdf/pdfium/drawn-glyphs.js';
import { readDrawnGlyphs } from '../../../src/formats/pdf/pdfium/drawn-glyphs.js';
import { withPdfium } from '../../../src/formats/pdf/pdfium/lease.js';
import { glyphlessProgram } from '../../../src/formats/pdf/text-layer/glyphless-font.js';
import { audit } from './audit-helpers.js';

const TURNS = [0, 3, 45, 90, 180, 270] as const;
const WORD = '842912656';
const SIZE = 12;

/** Where a picture is drawn, seen from the word: on its line, an em high, or everywhere around it. */
const ON_LINE = '54 0 0 12 0 0';
const AROUND = '200 0 0 200 -70 -100';

/** A picture, row by row from the top, with a word over it whose glyphs are half an em wide and have no outlines in F2. */
function scan(degrees: number, font: string, rows = ['.'], place = ON_LINE): Uint8Array {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turn = [cos, sin, -sin, cos, 300.3, 400.7].map((one) => one.toFixed(5)).join(' ');
  const codes = Array.from(WORD, (one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const shown = font === 'F1' ? '(l-|.iI_) Tj' : `<${codes}> Tj`;
  const width = rows[0]?.length ?? 0;
  const pixels = rows.join('').replaceAll('#', '\0').replaceAll('.', '\xff');
  return onePage({
    content: `q ${turn} cm q ${place} cm /X1 Do Q BT 3 Tr /${font} ${String(SIZE)} Tf ${shown} ET Q`,
    resources: standardResources('/XObject << /X1 10 0 R >>', '/F2 11 0 R'),
    extraObjects: {
      10: {
        dict: `/Type /XObject /Subtype /Image /Width ${String(width)} /Height ${String(rows.length)} /ColorSpace /DeviceGray /BitsPerComponent 8`,
        data: pixels,
      },
      11: '<< /Type /Font /Subtype /Type0 /BaseFont /Blank /Encoding /Identity-H /DescendantFonts [12 0 R] /ToUnicode 15 0 R >>',
      12: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Blank /CIDToGIDMap 16 0 R /DW 500 /FontDescriptor 13 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
      13: '<< /Type /FontDescriptor /FontName /Blank /Flags 4 /FontBBox [0 -220 500 750] /ItalicAngle 0 /Ascent 750 /Descent -220 /CapHeight 750 /StemV 80 /FontFile2 14 0 R >>',
      14: { dict: '', data: String.fromCharCode(...glyphlessProgram()) },
      15: {
        dict: '',
        data: '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007e> <0020> endbfrange endcmap end end',
      },
      16: { dict: '', data: '\0\x01'.repeat(128) },
    },
  });
}

async function glyphsOf(bytes: Uint8Array): Promise<DrawnGlyph[]> {
  return withPdfium((pdfium) => {
    const document = openPdfiumDocument(pdfium, bytes);
    const glyphs = withPage(document, 0, (page) => readDrawnGlyphs(pdfium, page));
    document.close();
    return glyphs;
  });
}

async function exposures(bytes: Uint8Array): Promise<string[]> {
  const { exposures: found = [] } = await audit(bytes, [], { foreign: true });
  return found.map(({ code }) => code);
}

/** Letters on a line that is ruled in black: nothing but black along the baseline. */
const RULED = [...Array.from({ length: 11 }, () => '##..'.repeat(27)), '#'.repeat(108)];

describe.each(TURNS)('a text layer without outlines, turned by %i degrees', (degrees) => {
  it('is looked for where letters would stand', async () => {
    const glyphs = await glyphsOf(scan(degrees, 'F2'));
    expect(glyphs.map(({ character }) => character).join('')).toBe(WORD);
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    for (const { ink } of glyphs) {
      const [wide, high] = [0.5 * SIZE, 0.45 * SIZE];
      expect(ink.right - ink.left).toBeCloseTo(Math.abs(cos) * wide + Math.abs(sin) * high, 1);
      expect(ink.top - ink.bottom).toBeCloseTo(Math.abs(sin) * wide + Math.abs(cos) * high, 1);
    }
  });

  it('is fine over letters, and found where they were painted over', async () => {
    expect(await exposures(scan(degrees, 'F2', RULED))).toEqual([]);
    expect(await exposures(scan(degrees, 'F2', ['#'], AROUND))).toEqual(['text-under-image']);
  });
});

describe('the box of a glyph', () => {
  it.each([0, 90, 180, 270])(
    'keeps the ink of a thin one with an outline, turned by %i degrees',
    async (degrees) => {
      const glyphs = await glyphsOf(scan(degrees, 'F1'));
      expect(glyphs.map(({ character }) => character).join('')).toBe('l-|.iI_');
      // Without an outline each would be looked for in five points and more.
      for (const { ink } of glyphs)
        expect(Math.min(ink.right - ink.left, ink.top - ink.bottom)).toBeLessThan(2);
    },
  );

  const stand = { origin: [100, 400], turn: [1, 0, 0, 1], size: 12 } as const;

  it.each([
    ['a thousandth of an em on the baseline', [100, 106, 400, 400.012], true],
    ['a hairline on the baseline, with a bearing', [100.3, 106, 400, 400.012], false],
    ['a hairline above the baseline', [100, 106, 403, 403.012], false],
    ['a hairline of a thirtieth of a point', [100, 106, 400, 400.03], false],
    ['an upright hairline', [100, 100.012, 400, 409], false],
  ] as const)('%s', (_, [left, right, bottom, top], isBlank) => {
    const box = blankGlyphBox({ left, right, bottom, top }, stand);
    expect(box !== undefined).toBe(isBlank);
  });
});
