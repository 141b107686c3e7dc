import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CONDITIONS, scannedPage } from '../../fixtures/scanned-pages/index.js';
import type { GrayRaster, Recogniser } from '../../src/core/recogniser.js';
import { installedOcr } from '../../src/ocr/language-data.js';
import { toGraymap } from '../../src/ocr/portable-graymap.js';
import { prepare } from '../../src/ocr/prepare/prepare.js';
import { tesseractEngine } from '../../src/ocr/tesseract-engine.js';
import { cpuOfCommand, median } from './measure.js';
import { pageReader } from './ocr-score.js';

const { signal } = new AbortController();
const RUNS = 3;

/** What OCR costs beside the `tesseract` program with the same data on the same pictures, and in memory. */
export async function printCost(recogniser: Recogniser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'blackletter-bench-'));
  try {
    await printThreads();
    const data = readFileSync(join(installedOcr('eng').folder, 'eng.traineddata.gz'));
    writeFileSync(join(folder, 'eng.traineddata'), gunzipSync(data));
    for (const [layout, name] of [
      ['letter', 'scan 200'],
      ['letter', 'bilevel 300'],
      ['statement', 'clean 300'],
    ] as const) {
      const condition = CONDITIONS.find((one) => one.name === name);
      if (condition === undefined) continue;
      const page = await scannedPage('test', layout, condition, 99);
      const [dpi] = page.dpi;
      const ready = prepare(page.picture, { dpi, turns: 0, mends: true }).page;
      const file = join(folder, 'page.pgm');
      writeFileSync(file, toGraymap(ready));
      const native = cpuOfCommand(RUNS, 'env', [
        // Its threads wait for each other by spinning.
        ...['OMP_THREAD_LIMIT=1', 'tesseract'],
        ...[file, 'stdout', '--psm', '3', '--tessdata-dir', folder, '-l', 'eng'],
        ...['--dpi', String(dpi), '-c', 'tessedit_create_tsv=1'],
      ]);
      const pass = await passCpu(ready, dpi);
      const reader = pageReader(recogniser);
      const whole = await cpu(RUNS, () => reader.score(page));
      const of = (value: number): string =>
        native === undefined ? '-' : `${(value / native).toFixed(2)}x`;
      process.stdout.write(
        `${layout} ${name}: native ${String(Math.round(native ?? 0))} ms CPU, one pass ${String(Math.round(pass))} (${of(pass)}), whole page ${String(Math.round(whole))} (${of(whole)})\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function passCpu(page: GrayRaster, dpi: number): Promise<number> {
  const engine = tesseractEngine({ threads: 1 });
  const milliseconds = await cpu(RUNS, () =>
    engine.recognise(page, { dpi, language: 'eng', signal }),
  );
  await engine.close();
  return milliseconds;
}

/** Median of some runs, after one that is not counted. */
async function cpu(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    if (run > 0) times.push((user + system) / 1000);
  }
  return median(times);
}

/** Memory of a thread, and the gain of a second one: the best of three, for the machine may be busy. */
async function printThreads(): Promise<void> {
  const condition = CONDITIONS.find(({ name }) => name === 'scan 300');
  if (condition === undefined) return;
  const { picture } = await scannedPage('test', 'letter', condition, 98);
  const ready = prepare(picture, { dpi: 300, turns: 0, mends: true }).page;
  const options = { dpi: 300, language: 'eng', signal };
  const elapsed = async (threads: number): Promise<{ ms: number; rss: number }> => {
    const engine = tesseractEngine({ threads });
    const before = process.memoryUsage.rss();
    await Promise.all(Array.from({ length: threads }, () => engine.recognise(ready, options)));
    const rss = process.memoryUsage.rss() - before;
    let best = Infinity;
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      await Promise.all(Array.from({ length: 4 }, () => engine.recognise(ready, options)));
      best = Math.min(best, performance.now() - start);
    }
    await engine.close();
    return { ms: best, rss };
  };
  const one = await elapsed(1);
  const two = await elapsed(2);
  process.stdout.write(
    `a thread grew the process by ${String(Math.round(one.rss / 2 ** 20))} MiB; two threads are ${(one.ms / two.ms).toFixed(2)}x as fast as one\n`,
  );
}
