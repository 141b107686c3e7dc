import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { textPicture } from '../../../fixtures/image/text-picture.js';
import { withoutMetadata } from '../../../src/formats/image/write/without-metadata.js';

const PNG = { kind: 'png', unreadFrames: 0 } as const;
const JPEG = { kind: 'jpeg', unreadFrames: 0 } as const;

describe('a picture without its metadata', () => {
  it.each([
    ['a note', chunk('tEXt', Buffer.from('Author\0Zeuxippus'))],
    ['a packed note', chunk('zTXt', Buffer.from('Author\0\0'))],
    ['a time', chunk('tIME', Buffer.alloc(7))],
    ['a chunk that nobody knows', chunk('prVt', Buffer.from('Zeuxippus'))],
  ])('is the same PNG without %s', async (_, extra) => {
    const bare = await textPicture(['Exhibit A']);
    const end = bare.length - 12;
    const source = Buffer.concat([bare.subarray(0, end), extra, bare.subarray(end)]);
    expect(withoutMetadata(PNG, source)).toEqual(new Uint8Array(bare));
  });

  it('is the same file where there is none', async () => {
    const png = await textPicture(['Exhibit A']);
    expect(withoutMetadata(PNG, png)).toBe(png);
    const jpeg = withoutMetadata(JPEG, await sharp(png).jpeg().toBuffer());
    expect(jpeg).toBeDefined();
    if (jpeg !== undefined) expect(withoutMetadata(JPEG, jpeg)).toBe(jpeg);
  });

  it.each<[string, (png: Buffer) => Buffer | Promise<Buffer>]>([
    ['colours that look the same', (png) => withPalette(png, [0, 0, 0, 0, 0, 0])],
    ['something behind its pixels', trailed],
    ['no end', (png) => png.subarray(0, png.length - 12)],
    [
      'a length beyond its end',
      (png) => Buffer.concat([png.subarray(0, 8), Buffer.from([255, 0, 0, 0]), png.subarray(12)]),
    ],
  ])('has to be encoded anew with %s', async (_, spoil) => {
    expect(withoutMetadata(PNG, await spoil(await textPicture(['Exhibit A'])))).toBeUndefined();
  });

  it.each<[string, (jpeg: Buffer) => Promise<Buffer>, number?]>([
    ['that lies on its side', async (jpeg) => jpeg, 6],
    ['that is cut off', async (jpeg) => jpeg.subarray(0, jpeg.length - 2)],
    [
      'with a comment among its scans',
      async (jpeg) => {
        const end = jpeg.length - 2;
        const comment = Buffer.from([0xff, 0xfe, 0, 4, 0x5a, 0x65]);
        return Buffer.concat([jpeg.subarray(0, end), comment, jpeg.subarray(end)]);
      },
    ],
  ])('has to be encoded anew for a JPEG %s', async (_, spoil, orientation) => {
    const jpeg = await sharp(await textPicture(['Exhibit A']))
      .jpeg()
      .toBuffer();
    const metadata =
      orientation === undefined
        ? {}
        : { metadata: { ...(await sharp(jpeg).metadata()), orientation } };
    expect(withoutMetadata({ ...JPEG, ...metadata }, await spoil(jpeg))).toBeUndefined();
  });

  it('keeps the pixels of a JPEG with scans one after the other', async () => {
    const source = await sharp(await textPicture(['Exhibit A']))
      .withExif({ IFD0: { ImageDescription: 'Zeuxippus' } })
      .jpeg({ progressive: true })
      .toBuffer();
    const bare = Buffer.from(withoutMetadata(JPEG, source) ?? []);
    expect(bare.includes('Zeuxippus')).toBe(false);
    const raw = (file: Buffer): Promise<Buffer> => sharp(file).raw().toBuffer();
    expect((await raw(bare)).equals(await raw(source))).toBe(true);
  });
});

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function withPalette(png: Buffer, colours: readonly number[]): Buffer {
  const afterHead = 8 + 25;
  const palette = chunk('PLTE', Uint8Array.from(colours));
  return Buffer.concat([png.subarray(0, afterHead), palette, png.subarray(afterHead)]);
}

function trailed(png: Buffer): Buffer {
  const pixels = Buffer.concat([deflateSync(Buffer.alloc(2)), Buffer.from('behind it')]);
  return Buffer.concat([
    png.subarray(0, 8 + 25),
    chunk('IDAT', pixels),
    chunk('IEND', new Uint8Array()),
  ]);
}
