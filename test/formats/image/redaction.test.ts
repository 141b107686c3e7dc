import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textPicture } from '../../../fixtures/image/text-picture.js';
import { createEngine } from '../../../src/index.js';
import type { Engine, Outcome } from '../../../src/index.js';

const VALUE = '812-34-5678';
let engine: Engine;
let page: Buffer;
beforeAll(async () => {
  engine = createEngine({ isolate: 'none' });
  page = await textPicture(['Social Security number', `of the claimant: ${VALUE}`]);
});
afterAll(() => engine.close());

async function outputOf(source: Uint8Array): Promise<Buffer> {
  const outcome = await engine.redact(new Uint8Array(source));
  expect(outcome).toMatchObject({ status: 'redacted' });
  return Buffer.from(written(outcome));
}

function written(outcome: Outcome): Uint8Array {
  if (!('output' in outcome)) throw new Error('No output');
  return outcome.output;
}

describe('a redacted picture', () => {
  it.each([
    ['png', 'pixels'],
    ['jpeg', 'jpeg-js'],
    ['tiff', 'pixels'],
    ['webp', 'libwebp'],
    ['gif', 'omggif'],
  ] as const)('is %s as before, and other code says so: %s', async (kind, reader) => {
    const source = await sharp(page).toFormat(kind).toBuffer();
    const outcome = await engine.redact(new Uint8Array(source));
    const { readers } = outcome.verification;
    expect(readers).toContainEqual({ reader, read: { pages: 1 }, unread: [] });
    const output = Buffer.from(written(outcome));
    const before = await sharp(page).metadata();
    const after = await sharp(output).metadata();
    expect(after).toMatchObject({ format: kind, width: before.width, height: before.height });
    const again = await engine.inspect(new Uint8Array(output));
    expect(again).toMatchObject({ status: 'clean', findings: [] });
  });

  it('carries nothing but pixels, resolution and colour profile', async () => {
    const marker = 'Zeuxippus';
    const source = await sharp(page)
      .withIccProfile('srgb')
      .withExif({ IFD0: { ImageDescription: marker }, IFD3: { GPSLatitudeRef: 'N' } })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${marker}</x:xmpmeta>`)
      .withDensity(200)
      .jpeg()
      .toBuffer();
    const comment = Buffer.from([0xff, 0xfe, 0, 2 + marker.length, ...Buffer.from(marker)]);
    const whole = Buffer.concat([
      source.subarray(0, 2),
      comment,
      source.subarray(2),
      Buffer.from(marker),
    ]);
    expect(whole.includes(marker)).toBe(true);
    const output = await outputOf(whole);
    expect(output.includes(marker)).toBe(false);
    const { exif, xmp, iptc, comments, density, icc } = await sharp(output).metadata();
    expect([exif, xmp, iptc, comments]).toEqual([undefined, undefined, undefined, undefined]);
    expect(density).toBe(200);
    expect(icc?.length).toBeGreaterThan(0);
  });

  it('is upright where a field said how to turn it', async () => {
    const source = await sharp(page).rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer();
    const output = await outputOf(source);
    const { width, height, orientation } = await sharp(output).metadata();
    const upright = await sharp(page).metadata();
    expect([width, height, orientation]).toEqual([upright.width, upright.height, undefined]);
  });

  it('keeps 16 bits a sample, and every pixel outside of the boxes', async () => {
    const source = await sharp(page).toColourspace('grey16').png().toBuffer();
    expect((await sharp(source).metadata()).depth).toBe('ushort');
    const output = await outputOf(source);
    expect((await sharp(output).metadata()).depth).toBe('ushort');
    const [before, after] = [await samplesOf(source), await samplesOf(output)];
    const changed = before.filter((value, at) => value !== after[at]).length;
    expect(changed).toBeGreaterThan(0);
    expect(after.every((value, at) => value === before[at] || value === 0)).toBe(true);
  });

  it('has lost what transparency hid', async () => {
    const { data, info } = await sharp(page)
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const hidden = Buffer.alloc(info.width * info.height * 4);
    data.forEach((value, at) => hidden.fill(value, at * 4, at * 4 + 3));
    const raw = { width: info.width, height: info.height, channels: 4 } as const;
    const source = await sharp(hidden, { raw }).png().toBuffer();
    const outcome = await engine.redact(new Uint8Array(source));
    const { channels } = await sharp(written(outcome)).stats();
    expect(channels.map(({ min }) => min)).toEqual(channels.map(() => 255));
  });

  it.each([
    ['near white on white', 252, 255],
    ['through a black box', 0, 3],
  ])('has lost faint text: %s', async (_name, ink, paper) => {
    const { data, info } = await sharp(page)
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const faint = Buffer.alloc((info.height + 300) * info.width, 255);
    data.forEach((value, at) => (faint[at] = value < 128 ? ink : paper));
    const raw = { width: info.width, height: info.height + 300, channels: 1 } as const;
    const output = await outputOf(await sharp(faint, { raw }).png().toBuffer());
    const values = new Set(await samplesOf(output));
    expect(values).not.toContain(paper === 255 ? undefined : paper);
  });
});

describe('what cannot be read', () => {
  it('is a blind spot without OCR', async () => {
    const outcome = await engine.redact(new Uint8Array(page), { ocr: 'off' });
    expect(outcome).toMatchObject({ status: 'incomplete', blindSpots: [{ code: 'image' }] });
    expect(outcome).not.toHaveProperty('output');
  });

  it('is a blind spot without the data of a language', async () => {
    const outcome = await engine.inspect(new Uint8Array(page), { languages: ['epo'] });
    expect(outcome).toMatchObject({ status: 'incomplete', blindSpots: [{ code: 'image' }] });
    expect(outcome.blindSpots[0]?.why).toContain('@tesseract.js-data/epo');
  });

  it('is refused by name', async () => {
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic\0\0\0\0mif1heic'),
    ]);
    const outcome = await engine.redact(new Uint8Array(heic));
    expect(outcome).toMatchObject({
      status: 'refused',
      reason: { code: 'UNSUPPORTED_FORMAT', message: expect.stringContaining('HEIC') as string },
    });
  });

  it('is refused where it is too large to be a page', async () => {
    const raw = { width: 1, height: 1, channels: 1 } as const;
    const png = await sharp(Buffer.from([0]), { raw })
      .png()
      .toBuffer();
    png.writeUInt32BE(35_000, 16);
    png.writeUInt32BE(35_000, 20);
    const outcome = await engine.redact(new Uint8Array(png));
    expect(outcome).toMatchObject({ status: 'refused' });
  });

  it('says which frames of a film it left out', async () => {
    const frame = await sharp(page).resize(300).toColourspace('srgb').png().toBuffer();
    const other = await sharp(frame).negate().png().toBuffer();
    const film = await sharp([frame, other], { join: { animated: true } })
      .gif()
      .toBuffer();
    const { blindSpots } = await engine.inspect(new Uint8Array(film));
    expect(blindSpots).toMatchObject([{ code: 'animation' }]);
  });
});

async function samplesOf(file: Uint8Array): Promise<Uint8Array | Uint16Array> {
  const { depth } = await sharp(file).metadata();
  const isDeep = depth === 'ushort';
  const data = await sharp(file)
    .toColourspace(isDeep ? 'grey16' : 'b-w')
    .raw({ depth: isDeep ? 'ushort' : 'uchar' })
    .toBuffer();
  return isDeep
    ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2)
    : new Uint8Array(data);
}
