import { describe, expect, it } from 'vitest';
import type { PageSpec, PagesSpec } from '../../../fixtures/pdf/page.js';
import { pagesPdf, standardResources } from '../../../fixtures/pdf/page.js';
import { framePage, inLine, textLine } from '../../../fixtures/pdf/frame.js';
import { literal } from '../../../fixtures/pdf/operands.js';
import { SECRET, audit } from './audit-helpers.js';

type Extra = Pick<PagesSpec, 'extraObjects' | 'catalog' | 'updates'>;

const AT = { x: 100, y: 400 } as const;
const text = textLine(AT.x, AT.y, SECRET);
const box = '95 396 80 16 re';

/** A page with text around it, and what is to be tested below. */
function document(content: string, extra: Extra = {}, more: Partial<PageSpec> = {}): Uint8Array {
  const page = framePage(`${inLine(`${literal('as filed')} Tj`)}\n${content}`, more);
  return pagesPdf({ pages: [page], ...extra });
}

const withObject = (name: string, object: string): Partial<PageSpec> => ({
  resources: standardResources(`/${name} << /X1 10 0 R >>`),
  more: object,
});
const annotated = (annotation: string, appearance?: string): [Extra, Partial<PageSpec>] => [
  {
    extraObjects: {
      11: `<< /Type /Annot /Rect [95 396 175 412] ${annotation} ${appearance === undefined ? '' : '/AP << /N 12 0 R >>'} >>`,
      ...(appearance !== undefined && {
        12: { dict: '/Type /XObject /Subtype /Form /BBox [0 0 80 16]', data: appearance },
      }),
    },
  },
  { more: '/Annots [11 0 R]' },
];
/** A picture of so many grey pixels a side, by their values. */
const picture = (side: number, pixels: readonly number[]): Extra => ({
  extraObjects: {
    10: {
      dict: `/Type /XObject /Subtype /Image /Width ${String(side)} /Height ${String(side)} /ColorSpace /DeviceGray /BitsPerComponent 8`,
      data: String.fromCharCode(...pixels),
    },
  },
});
const drawn = 'q 80 0 0 16 95 396 cm /X1 Do Q';
const images = withObject('XObject', '');
const chequered = Array.from({ length: 64 }, (_, at) => (((at >> 3) + at) % 2 === 0 ? 0 : 255));
const partlyBlack = chequered.map((grey, at) => (at % 8 >= 2 && at % 8 <= 5 ? 0 : grey));

const EXPOSED: Readonly<Record<string, [code: string, file: () => Uint8Array]>> = {
  'black box later': ['text-under-box', () => document(`${text} 0 g ${box} f`)],
  'white box later': ['text-under-box', () => document(`${text} 1 g ${box} f`)],
  'red polygon later': [
    'text-under-box',
    () => document(`${text} 1 0 0 rg 90 390 m 180 390 l 185 404 l 180 418 l 90 418 l h f`),
  ],
  'black box with a cross of white lines': [
    'text-under-box',
    () => document(`${text} 0 g ${box} f 1 G .3 w 95 412 m 99 396 l 172 396 m 175 412 l S`),
  ],
  'thick black line': ['text-under-box', () => document(`${text} 16 w 95 404 m 175 404 l S`)],
  'black box before black text': ['same-colour-text', () => document(`0 g ${box} f ${text}`)],
  'white text': ['same-colour-text', () => document(`1 g ${text}`)],
  'nearly white text': ['same-colour-text', () => document(`.97 g ${text}`)],
  'black picture': [
    'text-under-image',
    () => document(`${text} ${drawn}`, picture(1, [0]), images),
  ],
  'scan painted over, its words below': [
    'text-under-image',
    () => document(`3 Tr ${text} 0 Tr ${drawn}`, picture(1, [0]), images),
  ],
  'part of a line of a scan painted over, its words on it': [
    'text-under-image',
    () => document(`${drawn} 3 Tr ${text} 0 Tr`, picture(8, partlyBlack), images),
  ],
  'text in a form below a box': [
    'text-under-box',
    () =>
      document(
        `q 1 0 0 1 50 100 cm /X1 Do Q 0 g ${box} f`,
        {
          extraObjects: {
            10: {
              dict: `/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << ${standardResources()} >>`,
              data: textLine(AT.x - 50, AT.y - 100, SECRET),
            },
          },
        },
        images,
      ),
  ],
  'not painted': ['invisible-text', () => document(`3 Tr ${text} 0 Tr`)],
  'off the page': ['text-off-page', () => document(textLine(100, -60, SECRET))],
  'cropped away': [
    'text-off-page',
    () => document(textLine(100, 20, SECRET), {}, { cropBox: [0, 50, 612, 792] }),
  ],
  'clipped away': ['clipped-text', () => document(`q 300 300 9 9 re W n ${text} Q`)],
  'half a point high': [
    'tiny-text',
    () => document(`BT /F1 .5 Tf 100 400 Td ${literal(SECRET)} Tj ET`),
  ],
  'a layer that is off': [
    'hidden-layer',
    () =>
      document(
        `/OC /X1 BDC ${text} EMC`,
        {
          extraObjects: { 10: '<< /Type /OCG /Name (layer) >>' },
          catalog: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>',
        },
        withObject('Properties', ''),
      ),
  ],
  'a black square as annotation': [
    'text-under-annotation',
    () => document(text, ...annotated('/Subtype /Square /IC [0 0 0]', '0 g 0 0 80 16 re f')),
  ],
  'an opaque highlight': [
    'text-under-annotation',
    () => document(text, ...annotated('/Subtype /Highlight', '1 1 0 rg 0 0 80 16 re f')),
  ],
  'a redaction that was not applied': [
    'unapplied-redaction',
    () =>
      document(text, ...annotated('/Subtype /Redact /QuadPoints [95 412 175 412 95 396 175 396]')),
  ],
  'a stamp that is switched off': [
    'hidden-annotation',
    () => document('', ...annotated('/Subtype /Stamp /F 2', '0 g 0 0 80 16 re f')),
  ],
  'an earlier revision': [
    'earlier-revision',
    () =>
      pagesPdf({
        pages: [framePage(10)],
        extraObjects: { 10: { dict: '', data: text } },
        updates: [{ objects: { 10: { dict: '', data: textLine(72, 700, 'as filed') } } }],
      }),
  ],
};

const FINE: Readonly<Record<string, () => Uint8Array>> = {
  'plain text': () => document(text),
  'a yellow box before the text': () => document(`1 1 0 rg ${box} f 0 g ${text}`),
  'a dark box before white text': () => document(`0 g ${box} f 1 g ${text}`),
  'a frame around the text': () => document(`${text} ${box} S`),
  'a box with a hole': () => document(`${text} 0 g 60 380 200 60 re ${box} f*`),
  'a translucent box': () =>
    document(
      `${text} q /G1 gs 1 1 0 rg ${box} f Q`,
      {},
      { resources: standardResources('/ExtGState << /G1 << /ca .3 >> >>') },
    ),
  'an underline': () => document(`${text} 1 w 95 398 m 175 398 l S`),
  'blanks under a box': () => document(`${textLine(AT.x, AT.y, '     ')} 0 g ${box} f`),
  'a comma under a box': () => document(`${textLine(AT.x, AT.y, ' ,  . ')} 0 g ${box} f`),
  'crosses under a box': () => document(`${textLine(AT.x, AT.y, 'XXXXXXX')} 0 g ${box} f`),
  'a box next to the text': () => document(`${text} 0 g 95 413 80 16 re f`),
  'the text layer of a scan': () =>
    document(`3 Tr ${text} 0 Tr ${drawn}`, picture(8, chequered), images),
  'a layer that is on': () =>
    document(
      `/OC /X1 BDC ${text} EMC`,
      {
        extraObjects: { 10: '<< /Type /OCG /Name (layer) >>' },
        catalog: '/OCProperties << /OCGs [10 0 R] /D << /ON [10 0 R] >> >>',
      },
      withObject('Properties', ''),
    ),
  'a link': () => document(text, ...annotated('/Subtype /Link /F 2')),
  'an update that takes no words away': () =>
    pagesPdf({ pages: [framePage(text)], updates: [{ objects: { 50: '<< >>' } }] }),
};

describe('a redaction that failed', () => {
  it.each(Object.entries(EXPOSED))('%s is found', async (_, [code, file]) => {
    const { exposures = [] } = await audit(file(), [], { foreign: true });
    expect(exposures.map((exposure) => exposure.code)).toEqual([code]);
    const [{ page, confidence, why }] = exposures as [(typeof exposures)[number]];
    expect(page).toBe(1);
    expect(confidence).toBeGreaterThanOrEqual(0.3);
    expect(why).not.toBe('');
    expect(JSON.stringify(exposures)).not.toContain(SECRET);
  });

  it('is told where it is', async () => {
    const [, file] = EXPOSED['black box later'] ?? [];
    const { exposures = [] } = await audit(file?.() ?? new Uint8Array(), [], { foreign: true });
    const area = exposures[0]?.box;
    expect(area?.left).toBeCloseTo(AT.x, -0.5);
    expect(area?.bottom).toBeCloseTo(AT.y, -0.5);
    expect((area?.top ?? 0) - (area?.bottom ?? 0)).toBeLessThan(12);
  });

  it('is not looked for in an output of our own', async () => {
    const [, file] = EXPOSED['black box later'] ?? [];
    expect(await audit(file?.() ?? new Uint8Array(), [])).not.toHaveProperty('exposures');
  });
});

describe('what is shown, or says nothing', () => {
  it.each(Object.entries(FINE))('%s is no finding', async (_, file) => {
    const { exposures, doubts } = await audit(file(), [], { foreign: true });
    expect({ exposures, doubts }).toEqual({ exposures: [], doubts: [] });
  });
});
