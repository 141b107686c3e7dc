import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { textPicture } from '../../fixtures/image/text-picture.js';
import type { GrayRaster } from '../../src/core/recogniser.js';
import { tesseractProgram } from '../../src/ocr/tesseract-program.js';
import { wordsOfTable } from '../../src/ocr/tesseract-table.js';

const folder = mkdtempSync(join(tmpdir(), 'blackletter-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { signal } = new AbortController();
const OPTIONS = { dpi: 200, language: 'eng', signal };
const BLANK: GrayRaster = { width: 40, height: 40, pixels: new Uint8Array(1600).fill(255) };
const isInstalled = spawnSync('tesseract', ['--version']).status === 0;

/** A program that does what a line of shell says. */
function program(name: string, line: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${line}\n`);
  chmodSync(path, 0o755);
  return path;
}

it.skipIf(!isInstalled)('the program of the machine reads a page', async () => {
  const png = await textPicture(['The number is 812-34-5678 here']);
  const { data, info } = await sharp(png)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const page = { width: info.width, height: info.height, pixels: new Uint8Array(data) };
  const words = await tesseractProgram().recognise(page, OPTIONS);
  const found = words.find(({ text }) => text === '812-34-5678');
  expect(found?.confidence).toBeGreaterThan(0.5);
  expect(words.every(({ line }) => line === found?.line)).toBe(true);
});

describe.skipIf(process.platform === 'win32')('a program that fails', () => {
  it.each([
    ['is not there', '/nowhere/tesseract', 'MISSING_OPTIONAL', 100_000],
    ['lacks a language', program('silent', 'exit 1'), 'MISSING_OPTIONAL', 100_000],
    ['says something else', program('chatty', 'echo hello'), 'CRASHED', 100_000],
    ['hangs', program('hangs', 'exec sleep 600'), 'LIMIT_TIME', 300],
  ])('%s', async (_name, path, code, pageMs) => {
    const engine = tesseractProgram({ program: path, pageMs });
    await expect(engine.recognise(BLANK, OPTIONS)).rejects.toMatchObject({ code });
  });

  it('is killed by abort', async () => {
    const engine = tesseractProgram({ program: program('sleeps', 'exec sleep 60') });
    const abort = new AbortController();
    const asked = engine.recognise(BLANK, { ...OPTIONS, signal: abort.signal });
    setTimeout(() => abort.abort(new Error('enough')), 50);
    await expect(asked).rejects.toThrow('enough');
  });
});

it('words of a table keep their lines', () => {
  const table = [
    'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
    '4\t1\t1\t1\t1\t0\t10\t20\t90\t30\t-1\t',
    '5\t1\t1\t1\t1\t1\t10\t20\t30\t10\t96.5\tone',
    '5\t1\t1\t1\t2\t1\t10\t40\t30\t10\t50\ttwo',
    '',
  ].join('\n');
  expect(wordsOfTable(table)).toEqual([
    { text: 'one', confidence: 0.965, box: { left: 10, top: 20, right: 40, bottom: 30 }, line: 0 },
    { text: 'two', confidence: 0.5, box: { left: 10, top: 40, right: 40, bottom: 50 }, line: 1 },
  ]);
});
