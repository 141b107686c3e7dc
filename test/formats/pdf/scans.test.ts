import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { literal } from '../../../fixtures/pdf/operands.js';
import { pagesPdf } from '../../../fixtures/pdf/page.js';
import type { RawObject } from '../../../fixtures/pdf/raw-object.js';
import type { GrayPicture } from '../../../fixtures/pdf/scan.js';
import { PACKINGS, jpegOf, scanOf, scanPage, upright } from '../../../fixtures/pdf/scan.js';
import { encodeG4 } from '../../../src/raster/encode-g4.js';
import type { PixelBox } from '../../../src/core/recogniser.js';
import type { Engine, OcrEngine, Outcome } from '../../../src/index.js';
import { createEngine } from '../../../src/index.js';
import { prepare } from '../../../src/ocr/prepare/prepare.js';
import { tesseractEngine } from '../../../src/ocr/tesseract-engine.js';

const VALUE = '812-34-5678';
const LINES = ['Social Security number', `of the claimant: ${VALUE}`, 'and nothing else'];
/** By OCR. */
let reading: Engine;
/** By one that knows the words, and sees them where the pixels are those of the scan. */
let engine: Engine;
let scan: GrayPicture;
beforeAll(async () => {
  reading = createEngine({ isolate: 'none' });
  scan = await scanOf(LINES);
  engine = createEngine({ isolate: 'none', ocrEngine: await knowing(scan) });
});
afterAll(async () => {
  await engine.close();
  await reading.close();
});

/** What OCR reads of a picture, and where a picture made ready for it has the same pixels, the same words. */
async function knowing(picture: GrayPicture): Promise<OcrEngine> {
  const ocr = tesseractEngine({ threads: 1 });
  const { signal } = new AbortController();
  const ready = prepare(picture, { dpi: 200, turns: 0, mends: true }).page;
  const words = await ocr.recognise(ready, { dpi: 200, language: 'eng', signal });
  await ocr.close();
  return {
    id: 'knowing',
    recognise: async (page) => words.filter(({ box }) => isSameIn(ready, page, box)),
    close: async () => undefined,
  };
}

function isSameIn(one: GrayPicture, other: GrayPicture, box: PixelBox): boolean {
  if (one.width !== other.width || one.height !== other.height) return false;
  let [ink, unlike] = [0, 0];
  for (let y = box.top; y < box.bottom; y++) {
    for (let at = y * one.width + box.left; at < y * one.width + box.right; at++) {
      const isInk = (one.pixels[at] ?? 255) < 128;
      if (isInk) ink += 1;
      if (isInk !== (other.pixels[at] ?? 255) < 128) unlike += 1;
    }
  }
  // Letters of a mask are white.
  const area = (box.right - box.left) * (box.bottom - box.top);
  return Math.min(unlike, area - unlike) < ink / 3;
}

const GRAY = 'gray, deflated';
const flat =
  PACKINGS[GRAY] ??
  ((): never => {
    throw new Error('No such packing');
  });

/** In the middle of white paper. */
function framed({ width, height, pixels }: GrayPicture): GrayPicture {
  const size = { width: width + 200, height: height * 3 };
  const out = new Uint8Array(size.width * size.height).fill(255);
  for (let y = 0; y < height; y++) {
    out.set(pixels.subarray(y * width, (y + 1) * width), (y + height) * size.width + 100);
  }
  return { ...size, pixels: out };
}

async function scanned(
  packing: string,
  more: Parameters<typeof scanPage>[2] = {},
): Promise<Uint8Array> {
  const pack = PACKINGS[packing];
  if (pack === undefined) throw new Error('No such packing');
  return scanPage(scan, pack, more);
}

function outputOf(outcome: Outcome): Uint8Array {
  if (!('output' in outcome)) throw new Error('No output');
  return outcome.output;
}

/** Redacted and proved, and whoever looks again finds nothing, in the pixels either. */
async function expectRedacted(input: Uint8Array, by = engine): Promise<Uint8Array> {
  const outcome = await by.redact(input);
  expect(outcome).toMatchObject({ status: 'redacted', coverage: { pagesReadByOcr: [1] } });
  expect(outcome.findings.map(({ source }) => source)).toContain('ocr');
  const output = outputOf(outcome);
  expect(await by.inspect(output)).toMatchObject({ status: 'clean', findings: [] });
  return output;
}

describe('a value in the pixels of a page', () => {
  it.each(Object.keys(PACKINGS))('goes: %s', async (packing) => {
    await expectRedacted(await scanned(packing));
  });

  it('goes where OCR reads it', async () => {
    await expectRedacted(await scanned('group 4 fax'), reading);
  });

  const { width, height } = { width: 324, height: 93.6 };
  it.each([
    ['turned to the left', `0 ${String(width)} -${String(height)} 0 300 100`],
    ['turned to the right', `0 -${String(width)} ${String(height)} 0 100 600`],
    ['upside down', `-${String(width)} 0 0 -${String(height)} 500 500`],
    ['a little aslant', `323 16 -5 93.4 72 400`],
  ])('goes where it is drawn %s', async (_, matrix) => {
    await expectRedacted(await scanned(GRAY, { matrix }));
  });

  it('goes from a picture whose rows are drawn from below', async () => {
    const { pixels, ...size } = scan;
    const rows = Array.from({ length: size.height }, (_, y) =>
      pixels.subarray((size.height - 1 - y) * size.width, (size.height - y) * size.width),
    );
    const flipped = { ...size, pixels: new Uint8Array(Buffer.concat(rows)) };
    const pack = PACKINGS[GRAY];
    if (pack === undefined) throw new Error('No such packing');
    const matrix = `${String(width)} 0 0 -${String(height)} 72 500`;
    await expectRedacted(await scanPage(flipped, pack, { matrix }));
  });

  it('goes from a picture under a black box', async () => {
    await expectRedacted(await scanned(GRAY, { content: '0 g 72 400 400 120 re f' }));
  });

  it('goes from an inline image', async () => {
    const hex = Buffer.from(scan.pixels).toString('hex');
    const size = `/W ${String(scan.width)} /H ${String(scan.height)}`;
    const content = `q ${upright(scan)} cm BI ${size} /BPC 8 /CS /G /F /AHx ID ${hex}> EI Q`;
    await expectRedacted(pagesPdf({ pages: [{ content }] }));
  });

  it('goes from a stencil over a picture of the paper, in a form in a form', async () => {
    const paper = { ...scan, pixels: scan.pixels.map((_, at) => 200 + (at % 40)) };
    const ink = await PACKINGS['stencil']?.(scan, 0);
    const under = { object: { dict: '', data: '' }, ...(await PACKINGS['JPEG']?.(paper, 0)) };
    if (ink === undefined) throw new Error('No such packing');
    const form = (matrix: string, name: string, number: number, content: string): RawObject => ({
      dict: `/Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Matrix [${matrix}] /Resources << /XObject << /${name} ${String(number)} 0 R /Paper 13 0 R >> >>`,
      data: content,
    });
    const input = pagesPdf({
      pages: [
        {
          content: 'q 0.5 0 0 0.5 20 30 cm /Outer Do Q',
          resources: '/XObject << /Outer 10 0 R >>',
        },
      ],
      extraObjects: {
        10: form('2 0 0 2 10 20', 'Inner', 11, 'q 1 0 0 1 5 6 cm /Inner Do Q'),
        11: form(
          '1 0 0 1 0 0',
          'Ink',
          12,
          `q ${upright(scan)} cm /Paper Do 0.2 0.1 0 rg /Ink Do Q`,
        ),
        12: ink.object,
        13: under.object,
      },
    });
    await expectRedacted(input);
  });

  it('goes where it is so faint that nobody sees it', async () => {
    const faint = { ...scan, pixels: scan.pixels.map((light) => (light < 128 ? 249 : 255)) };
    await expectRedacted(await scanPage(faint, flat), reading);
    const inBlack = { ...scan, pixels: scan.pixels.map((light) => (light < 128 ? 0 : 4)) };
    const box = await scanPage(framed(inBlack), flat);
    await expectRedacted(box, reading);
  });

  it('goes from every page that draws the picture, and stays whole where nothing goes', async () => {
    const object = (await PACKINGS[GRAY]?.(scan, 11))?.object;
    if (object === undefined) throw new Error('No such packing');
    const page = {
      content: `q ${upright(scan)} cm /Im1 Do Q`,
      resources: '/XObject << /Im1 10 0 R >>',
    };
    const input = pagesPdf({ pages: [page, page], extraObjects: { 10: object } });
    const outcome = await engine.redact(input);
    expect(outcome).toMatchObject({ status: 'redacted', coverage: { pagesReadByOcr: [1, 2] } });
    expect(await engine.inspect(outputOf(outcome))).toMatchObject({ findings: [] });
  });

  it('takes the text with it that was recognised before', async () => {
    const content = `BT /F1 10 Tf 3 Tr 88 450 Td ${literal('of the claimant: 8l2-34-S678')} Tj ET`;
    const input = await scanned(GRAY, { content });
    const output = await expectRedacted(input);
    expect((await engine.inspect(output, { values: ['34-S678'] })).findings).toEqual([]);
  });
});

describe('what is left of a picture that was painted', () => {
  it.each([
    ['JPEG', async () => jpegOf(scan)],
    [
      'group 4 fax',
      async () =>
        encodeG4(
          scan.pixels.map((light) => (light < 128 ? 0 : 255)),
          scan,
        ),
    ],
  ] as const)('is nothing of the old data: %s', async (packing, data) => {
    const input = await scanned(packing);
    const old = Buffer.from(await data());
    expect(Buffer.from(input).includes(old)).toBe(true);
    expect(Buffer.from(await expectRedacted(input)).includes(old.subarray(200))).toBe(false);
  });
});

describe('a picture that is not read', () => {
  const gray = (
    width: number,
    height: number,
    data: string | Uint8Array,
    more = '',
  ): RawObject => ({
    dict: `/Type /XObject /Subtype /Image /Width ${String(width)} /Height ${String(height)} /BitsPerComponent 8 /ColorSpace /DeviceGray ${more}`,
    data,
  });
  it.each<[string, () => RawObject]>([
    ['it is damaged', () => gray(400, 200, 'too little')],
    ['its JPEG is cut short', () => gray(400, 200, 'ÿØÿà', '/Filter /DCTDecode')],
    ['its JPEG 2000 is none', () => gray(400, 200, 'nothing', '/Filter /JPXDecode')],
    ['it has 35,000 by 35,000 pixels', () => gray(35_000, 35_000, 'few')],
    [
      'it unpacks to far more than it is large',
      () =>
        gray(
          400,
          200,
          deflateSync(deflateSync(Buffer.alloc(5e7))),
          '/Filter [/FlateDecode /FlateDecode]',
        ),
    ],
  ])('is a blind spot: %s', async (_, object) => {
    await expectUnread(await scanPage(scan, () => ({ object: object() })));
  });

  it('is a blind spot: OCR is switched off', async () => {
    await expectUnread(await scanned(GRAY), { ocr: 'off' });
  });

  async function expectUnread(input: Uint8Array, options: { ocr?: 'off' } = {}): Promise<void> {
    const { status, blindSpots } = await engine.inspect(input, options);
    expect([status, ...blindSpots.map(({ code, where }) => `${code}, ${where}`)]).toEqual([
      'incomplete',
      'image, page 1',
    ]);
  }
});

it('a picture of one pixel is nothing to be read', async () => {
  const dot = { width: 1, height: 1, pixels: Uint8Array.of(0) };
  expect(await engine.inspect(await scanPage(dot, flat))).toMatchObject({ status: 'clean' });
});
