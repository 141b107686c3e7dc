import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll } from 'vitest';
import { textPicture } from '../../../fixtures/image/text-picture.js';
import type { PageReading, Recogniser } from '../../../src/core/recogniser.js';
import { image } from '../../../src/formats/image/index.js';
import { encodeBmp } from '../../../src/formats/image/write/bmp.js';
import { createRecogniser } from '../../../src/ocr/recogniser.js';
import { tesseractEngine } from '../../../src/ocr/tesseract-engine.js';
import { formatAdapterConformance } from '../../conformance/format-adapter.js';

const VALUE = '812-34-5678';
const real = createRecogniser([tesseractEngine()]);
afterAll(() => real.close());

/** The suite opens the same pictures many times; each is read once. */
const known = new Map<string, Promise<PageReading>>();
const remembering: Recogniser = {
  ...real,
  readPage: (page, options) => {
    options.signal.throwIfAborted();
    const shape = [page.width, page.height, options.dpi, options.verticalDpi];
    const key = createHash('sha256').update(page.pixels).update(shape.join()).digest('hex');
    const reading = known.get(key) ?? real.readPage(page, options);
    known.set(key, reading);
    return reading;
  },
};

const page = await textPicture(['The claimant gave her number', VALUE, 'and signed by hand']);
const gray = sharp(page).toColourspace('b-w');
const { data, info } = await gray.clone().raw().toBuffer({ resolveWithObject: true });
const samples = new Uint8Array(data);
const { width, height } = info;
const raster = { width, height, channels: 1, samples } as const;
const twice = { width, height: height * 2, channels: 1, pageHeight: height } as const;

const documents = [
  ['png', await gray.clone().png().toBuffer()],
  ['jpeg', await gray.clone().withDensity(200).jpeg({ quality: 90 }).toBuffer()],
  [
    'tiff',
    await sharp(Buffer.concat([data, data]), { raw: twice })
      .tiff()
      .toBuffer(),
  ],
  [
    'tiff of two colours',
    await gray
      .clone()
      .threshold(140)
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1 })
      .toBuffer(),
  ],
  ['webp', await gray.clone().webp({ quality: 95 }).toBuffer()],
  ['gif', await gray.clone().gif({ dither: 0 }).toBuffer()],
  ['bmp', encodeBmp(raster, { density: 200 })],
] as const;

formatAdapterConformance(image(remembering), {
  documents: documents.map(([name, bytes]) => ({
    name,
    bytes: new Uint8Array(bytes),
    value: VALUE,
  })),
  // What OCR takes a box for.
  mark: 'I',
  foreign: [
    { name: 'nothing', bytes: new Uint8Array() },
    { name: 'text', bytes: new TextEncoder().encode('BM and other letters') },
    { name: 'PDF', bytes: new TextEncoder().encode('%PDF-1.7\n') },
  ],
});
