import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textPicture } from '../../fixtures/image/text-picture.js';
import { createEngine } from '../../src/index.js';
import { installedOcr } from '../../src/ocr/language-data.js';
import { toGraymap } from '../../src/ocr/portable-graymap.js';
import { createRecogniser } from '../../src/ocr/recogniser.js';
import { tesseractEngine } from '../../src/ocr/tesseract-engine.js';
import { startTesseract } from '../../src/ocr/tesseract-thread.js';

const folder = mkdtempSync(join(tmpdir(), 'blackletter-test-'));
const engine = createEngine({ isolate: 'none' });
const { signal } = new AbortController();
const uncaught: unknown[] = [];
const note = (error: unknown): void => {
  uncaught.push(error);
};
beforeEach(() => {
  process.on('uncaughtExceptionMonitor', note);
});
afterEach(() => {
  process.off('uncaughtExceptionMonitor', note);
  expect(uncaught).toEqual([]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await engine.close();
});

describe('language data that is damaged', () => {
  const { library, folder: whole } = installedOcr('eng');
  const data = gunzipSync(readFileSync(join(whole, 'eng.traineddata.gz')));
  it.each([
    ['cut short', data.subarray(0, data.length / 3)],
    ['overwritten', Buffer.concat([Buffer.alloc(200_000, 7), data.subarray(200_000)])],
    ['of other data', Buffer.alloc(300_000, 'nothing that was trained')],
  ])('%s: costs the page, and no process', async (name, content) => {
    const place = join(folder, name.replaceAll(' ', '-'));
    mkdirSync(place);
    writeFileSync(join(place, 'eng.traineddata.gz'), gzipSync(content));
    const thread = startTesseract({
      library,
      folder: place,
      language: 'eng',
      startMs: 8000,
      pageMs: 1,
    });
    const page = { width: 40, height: 40, pixels: new Uint8Array(1600).fill(255) };
    const asked = thread.ask(toGraymap(page), 200, signal);
    await expect(asked).rejects.toMatchObject({
      code: expect.stringMatching(/^CRASHED$|^LIMIT_TIME$/u) as string,
    });
    expect(thread.isAlive()).toBe(false);
    await thread.stop();
  });
});

describe('a picture', () => {
  it('of one pixel is clean', async () => {
    const raw = { width: 1, height: 1, channels: 1 } as const;
    const dot = await sharp(Buffer.from([0]), { raw })
      .png()
      .toBuffer();
    expect(await engine.redact(new Uint8Array(dot))).toMatchObject({ status: 'clean' });
  });

  it.each(['png', 'jpeg', 'tiff', 'webp', 'gif'] as const)(
    'cut short is typed: %s',
    async (kind) => {
      const whole = await sharp(await textPicture(['SSN 812-34-5678']))
        .toFormat(kind)
        .toBuffer();
      for (const share of [0.1, 0.5, 0.9]) {
        const cut = whole.subarray(0, Math.floor(whole.length * share));
        const { status, reason } = await engine.inspect(new Uint8Array(cut));
        if (status === 'refused') expect(reason?.code).toMatch(/^DAMAGED$|^UNSUPPORTED_FORMAT$/u);
        else expect(['clean', 'found', 'incomplete']).toContain(status);
      }
    },
  );

  it.each([
    ['png', 35_000],
    ['bmp', 35_000],
    ['png', 2 ** 31 - 1],
  ] as const)('of far too many pixels is refused unread: %s, %d a side', async (kind, side) => {
    const raw = { width: 1, height: 1, channels: 1 } as const;
    const png = await sharp(Buffer.from([0]), { raw })
      .png()
      .toBuffer();
    const bmp = Buffer.alloc(60);
    bmp.write('BM');
    bmp.writeUInt32LE(54, 10);
    bmp.writeUInt32LE(40, 14);
    bmp.writeInt32LE(side, 18);
    bmp.writeInt32LE(side, 22);
    bmp.writeUInt16LE(24, 28);
    png.writeUInt32BE(side, 16);
    png.writeUInt32BE(side, 20);
    const outcome = await engine.redact(new Uint8Array(kind === 'png' ? png : bmp));
    expect(outcome).toMatchObject({
      status: 'refused',
      reason: { code: expect.stringMatching(/^LIMIT_SIZE$|^DAMAGED$/u) as string },
    });
  });

  it('that unpacks to more than the limit is refused unread', async () => {
    const create = { width: 9000, height: 9000, channels: 3, background: 'white' } as const;
    const bomb = await sharp({ create, limitInputPixels: false })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    const limits = { inflatedBytes: 64 * 1024 ** 2 };
    const outcome = await engine.redact(new Uint8Array(bomb), { limits });
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'LIMIT_SIZE' } });
  });
});

describe('an abort', () => {
  it('in the middle of a page ends the work; the next page is read', async () => {
    const png = await textPicture(
      Array.from({ length: 30 }, () => 'A line of many words in a letter'),
    );
    const recogniser = createRecogniser([tesseractEngine({ threads: 1 })]);
    const { data, info } = await sharp(png)
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const page = { width: info.width, height: info.height, pixels: new Uint8Array(data) };
    const options = { dpi: 200, languages: ['eng'] };
    const abort = new AbortController();
    const first = recogniser.readPage(page, { ...options, signal: abort.signal });
    const waiting = recogniser.readPage(page, { ...options, signal: abort.signal });
    setTimeout(() => abort.abort(new Error('enough')), 30);
    await expect(first).rejects.toThrow('enough');
    await expect(waiting).rejects.toThrow(/enough|aborted/u);
    const { readings } = await recogniser.readPage(page, { ...options, signal });
    expect(readings[0]?.length).toBeGreaterThan(50);
    await recogniser.close();
  });

  it('of a redaction is ABORTED', async () => {
    const png = await textPicture(['SSN 812-34-5678']);
    const abort = new AbortController();
    const work = engine.redact(new Uint8Array(png), { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    await expect(work).rejects.toMatchObject({ code: 'ABORTED' });
  });
});
