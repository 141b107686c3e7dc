import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { textPicture } from '../../../fixtures/image/text-picture.js';
import { createEngine } from '../../../src/index.js';

const VALUE = '812-34-5678';
const TEXT = `SSN ${VALUE}`;
const engine = createEngine({
  ocrEngine: { id: 'blind', recognise: async () => [], close: async () => undefined },
  isolate: 'none',
});
afterAll(() => engine.close());
const page = await textPicture(['nothing to see']);

describe('a value in the metadata of a picture is found, and gone', () => {
  it.each([
    [
      'EXIF',
      () =>
        sharp(page)
          .withExif({ IFD0: { ImageDescription: TEXT } })
          .jpeg()
          .toBuffer(),
    ],
    ['XMP', () => sharp(page).withXmp(`<x:xmpmeta>${TEXT}</x:xmpmeta>`).png().toBuffer()],
    ['comments', () => sharp(page).png().keepMetadata().toBuffer().then(withTextChunk)],
    ['comments', () => tiffWithDescription()],
  ] as const)('%s', async (name, make) => {
    const bytes = new Uint8Array(await make());
    const outcome = await engine.redact(bytes);
    expect(outcome).toMatchObject({
      status: 'redacted',
      findings: [{ entity: 'us-ssn', places: [{ kind: 'field', name }] }],
    });
    if (!('output' in outcome)) throw new Error('No output');
    expect(Buffer.from(outcome.output).includes(VALUE)).toBe(false);
  });
});

it('a page with a mosaic is for a person to look at', async () => {
  const small = await sharp(page)
    .extract({ left: 30, top: 30, width: 260, height: 60 })
    .resize(26, 6)
    .toBuffer();
  const mosaic = await sharp(small).resize(260, 60, { kernel: 'nearest' }).toBuffer();
  const made = await sharp(page)
    .composite([{ input: mosaic, left: 32, top: 32 }])
    .png()
    .toBuffer();
  const marked = await engine.redact(new Uint8Array(made), { allowIncomplete: true });
  expect(marked.coverage.reviewRequired).toEqual([1]);
  expect(marked).toMatchObject({ notes: [expect.stringContaining('mosaic') as string] });
  expect(await engine.redact(new Uint8Array(page))).toMatchObject({ notes: [] });
});

/** A chunk tEXt before the pixels (PNG third edition §11.3.3.2); nobody minds its check sum. */
async function withTextChunk(png: Buffer): Promise<Buffer> {
  const { crc32 } = await import('node:zlib');
  const data = Buffer.from(`tEXtComment\0${TEXT}`, 'latin1');
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

async function tiffWithDescription(): Promise<Buffer> {
  const tiff = await sharp(page).toColourspace('b-w').tiff({ compression: 'none' }).toBuffer();
  const directory = tiff.readUInt32LE(4);
  const count = tiff.readUInt16LE(directory);
  const entries = tiff.subarray(directory + 2, directory + 2 + count * 12);
  const text = Buffer.from(`${TEXT}\0`, 'latin1');
  const entry = Buffer.alloc(12);
  entry.writeUInt16LE(270, 0);
  entry.writeUInt16LE(2, 2);
  entry.writeUInt32LE(text.length, 4);
  entry.writeUInt32LE(tiff.length, 8);
  const all = [
    ...Array.from({ length: count }, (_, at) => entries.subarray(at * 12, at * 12 + 12)),
    entry,
  ];
  all.sort((a, b) => a.readUInt16LE(0) - b.readUInt16LE(0));
  const head = Buffer.alloc(2);
  head.writeUInt16LE(count + 1);
  const out = Buffer.concat([tiff, text, head, ...all, Buffer.alloc(4)]);
  out.writeUInt32LE(tiff.length + text.length, 4);
  return out;
}
