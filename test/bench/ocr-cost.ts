import { setMaxListeners } from 'node:events';
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
setMaxListeners(0, signal);
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

/** Memory of a thread, and the gain of a second one, by turns: the best of three, for the machine may be busy. */
async function printThreads(): Promise<void> {
  const condition = CONDITIONS.find(({ name }) => name === 'scan 300');
  if (condition === undefined) return;
  const { picture } = await scannedPage('test', 'letter', condition, 98);
  const ready = prepare(picture, { dpi: 300, turns: 0, mends: true }).page;
  const before = process.memoryUsage.rss();
  const grown = (): string => String(Math.round((process.memoryUsage.rss() - before) / 1e6));
  const one = threadsOf(1, ready);
  await one.read(1);
  const first = grown();
  await one.read(11);
  process.stdout.write(
    `a thread grew the process by ${first} MB for its first page, ${grown()} MB after twelve\n`,
  );
  const two = threadsOf(2, ready);
  await two.read(2);
  const best = { one: Infinity, two: Infinity, cpuOfOne: Infinity, cpuOfTwo: Infinity };
  for (let run = 0; run < RUNS; run++) {
    const alone = await one.read(4);
    const together = await two.read(4);
    best.one = Math.min(best.one, alone.elapsed);
    best.two = Math.min(best.two, together.elapsed);
    best.cpuOfOne = Math.min(best.cpuOfOne, alone.cpu);
    best.cpuOfTwo = Math.min(best.cpuOfTwo, together.cpu);
  }
  await Promise.all([one.close(), two.close()]);
  process.stdout.write(
    `two threads are ${(best.one / best.two).toFixed(2)}x as fast as one, with ${(best.cpuOfTwo / best.cpuOfOne).toFixed(2)}x its CPU\n`,
  );
}

/** Threads that read the same page again and again. */
function threadsOf(
  threads: number,
  page: GrayRaster,
): {
  readonly read: (pages: number) => Promise<{ readonly elapsed: number; readonly cpu: number }>;
  readonly close: () => Promise<void>;
} {
  const engine = tesseractEngine({ threads });
  return {
    read: async (pages) => {
      const start = performance.now();
      const before = process.cpuUsage();
      const options = { dpi: 300, language: 'eng', signal };
      await Promise.all(Array.from({ length: pages }, () => engine.recognise(page, options)));
      const { user, system } = process.cpuUsage(before);
      return { elapsed: performance.now() - start, cpu: (user + system) / 1000 };
    },
    close: () => engine.close(),
  };
}
