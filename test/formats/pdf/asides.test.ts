import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { FIRST_FREE, onePage, pagesPdf, standardResources } from '../../../fixtures/pdf/page.js';
import { auditPdf } from '../../../src/formats/pdf/audit/index.js';
import { openPdf } from '../../../src/formats/pdf/open.js';
import { holdsBytes, writtenForms } from './inflated-bytes.js';

const SECRET = '842-26-9118';
const LIMITS = { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 28 };
const signal = new AbortController().signal;
const TEXT = 'BT /F1 12 Tf 72 700 Td (Record) Tj ET';
const image = (dict: string, data: string): string =>
  `q 40 0 0 40 72 600 cm BI /W 8 /H 8 /BPC 1 /CS /G ${dict} ID ${data} EI Q`;
const ofPage = (content: string | readonly string[]): Uint8Array => onePage({ content });

const form = (data: string, more = ''): { dict: string; data: string } => ({
  dict: `/Type /XObject /Subtype /Form /BBox [0 0 300 40] /Resources << ${standardResources()} >> ${more}`,
  data,
});
const pattern = (data: string): Uint8Array =>
  onePage({
    content: `${TEXT} /Pattern cs /P1 scn 72 400 300 40 re f`,
    resources: standardResources(`/Pattern << /P1 ${String(FIRST_FREE)} 0 R >>`),
    extraObjects: {
      [FIRST_FREE]: {
        dict: '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>',
        data,
      },
    },
  });
const glyph = (data: string): Uint8Array =>
  onePage({
    content: `${TEXT} BT /F3 20 Tf 72 400 Td (A) Tj ET`,
    resources: standardResources('', '/F3 10 0 R'),
    extraObjects: {
      10: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [.1 0 0 .1 0 0] /FirstChar 65 /LastChar 65 /Widths [9] /Encoding << /Differences [65 /A] >> /CharProcs << /A 11 0 R >> /Resources << >> >>',
      11: { dict: '', data },
    },
  });

const packed = (content: string): string =>
  deflateSync(Buffer.from(content, 'latin1')).toString('latin1');

const jpeg = await sharp(Buffer.alloc(64, 200), { raw: { width: 8, height: 8, channels: 1 } })
  .toColourspace('b-w')
  .jpeg()
  .toBuffer();
const comment = Buffer.from([0xff, 0xfe, 0, SECRET.length + 2, ...Buffer.from(SECRET)]);
const noted = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
const gray = (dict: string, data: Uint8Array | string): string =>
  image(dict, Buffer.from(data).toString('latin1')).replace('/BPC 1', '/BPC 8');
const hex = (...parts: (Uint8Array | string)[]): string =>
  `${Buffer.concat(parts.map((part) => Buffer.from(part))).toString('hex')}>`;
const samples = Buffer.alloc(64, 200);

const PLACES: Readonly<Record<string, Uint8Array>> = {
  'a comment': ofPage(`${TEXT}\n% ${SECRET}\n0 0 1 rg`),
  'a comment before an inline image': ofPage(`% ${SECRET}\n${TEXT} ${image('', '12345678')}`),
  'a comment behind an inline image': ofPage(
    `${TEXT} ${image('', '12345678')}\n% ${SECRET}\n${TEXT}`,
  ),
  'the dictionary of an inline image': ofPage(`${TEXT} ${image(`/Note (${SECRET})`, '12345678')}`),
  'a list in the dictionary of an inline image': ofPage(
    `${TEXT} ${image(`/DP [<< /Note (${SECRET}) >>]`, '12345678')}`,
  ),
  'a comment of a JPEG in content': ofPage(`${TEXT} ${gray('/F /DCT', noted)}`),
  'a comment of a JPEG in hexadecimal': ofPage(
    `${TEXT} ${gray('/F [/AHx /DCT]', hex(noted))} ${TEXT}`,
  ),
  'behind the last row of an inline image': ofPage(
    `${TEXT} ${gray('/F /AHx', hex(samples, SECRET))}`,
  ),
  'behind the packed data of an inline image': ofPage(
    `${TEXT} ${gray('/F [/AHx /Fl]', hex(deflateSync(samples), SECRET))}`,
  ),
  'an operand of no operator': ofPage(`(${SECRET}) nothing ${TEXT}`),
  'an operand in hexadecimal': ofPage(`<${Buffer.from(SECRET).toString('hex')}> nothing ${TEXT}`),
  'an operand at the very end': ofPage(`${TEXT} (${SECRET})`),
  'an operand at the end of the last stream': ofPage([TEXT, `0 g [(${SECRET})]`]),
  'an operand at the end of a tiling pattern': pattern(`0 0 5 5 re f (${SECRET})`),
  'the properties of a marked point': ofPage(`/Note << /By (${SECRET}) >> DP ${TEXT}`),
  'a comment in a tiling pattern': pattern(`% ${SECRET}\n0 0 5 5 re f`),
  'a comment in the procedure of a glyph': glyph(`9 0 d0 % ${SECRET}\n0 0 5 5 re f`),
  'the bytes behind the packed data of a stream': pagesPdf({
    pages: [{ content: 10 }],
    extraObjects: { 10: { dict: '/Filter /FlateDecode', data: `${packed(TEXT)}\n${SECRET}` } },
  }),
  'a comment in a look': pagesPdf({
    pages: [{ content: TEXT, more: '/Annots [11 0 R]' }],
    extraObjects: {
      10: form(`% ${SECRET}\n0 0 50 20 re f`),
      11: '<< /Type /Annot /Subtype /Stamp /Rect [100 500 400 540] /AP << /N 10 0 R >> >>',
    },
  }),
};

describe.each(Object.entries(PLACES))('%s', (_name, input) => {
  it('goes, and the page looks as it did', async () => {
    const bytes = await cleaned(input);
    const forms = writtenForms(SECRET);
    expect([holdsBytes(input, forms), holdsBytes(bytes, forms)]).toEqual([true, false]);
    expect(await changes(input, bytes)).toEqual([]);
  });
});

it('the colours of an inline image that spell something go', async () => {
  const spelled = image('', '12345678').replace('/G ', `[/Indexed /G 10 (${SECRET})] `);
  const bytes = await cleaned(ofPage(`${TEXT} ${spelled}`));
  expect(holdsBytes(bytes, writtenForms(SECRET))).toBe(false);
});

describe('what only looks like it stays', () => {
  it.each([
    ['data of an inline image', ofPage(`${TEXT} ${image('', '%(1)5678')}`), '%(1)5678'],
    [
      'the colours of an inline image',
      ofPage(`${TEXT} ${image('', '12345678').replace('/G ', '[/Indexed /G 1 (ab)] ')}`),
      '(ab)',
    ],
    [
      'an inline image that seems to go on to the end of the next',
      ofPage(
        `${TEXT} ${gray('/F /AHx', hex(samples)).replace('> EI', '>EI')} ${gray('/F /AHx', hex(samples))}`,
      ),
      '>EI',
    ],
    ['an operator in the next stream', ofPage([`${TEXT} BT /F1 9 Tf (next)`, 'Tj ET']), '(next)'],
  ])('%s', async (_name, input, kept) => {
    const bytes = await cleaned(input);
    expect(holdsBytes(bytes, [Buffer.from(kept, 'latin1')])).toBe(true);
    expect(await changes(input, bytes)).toEqual([]);
  });
});

async function cleaned(input: Uint8Array): Promise<Uint8Array> {
  const document = await openPdf(input, { limits: LIMITS, signal });
  const { bytes } = await document.redact({ redactions: [], areas: [] });
  await document.close();
  return bytes;
}

/** Compares the whole page as drawn: a box of no size makes the audit draw it. */
async function changes(input: Uint8Array, bytes: Uint8Array): Promise<readonly unknown[]> {
  const boxes = [{ page: 1, box: { left: 1, bottom: 1, right: 1, top: 1 } }];
  const needles = [{ id: 'needle', value: SECRET }];
  const request = { needles, against: { bytes: input, boxes }, limits: LIMITS, signal };
  const audit = await auditPdf(bytes, request);
  return [...audit.residues, ...audit.changes];
}
