import { Worker } from 'node:worker_threads';
import { DocumentError } from '../core/error.js';
import type { InstalledOcr } from './language-data.js';

/** One word as the library gives it: text, confidence in per cent, box in pixels, number of the line. */
export type RawWord = readonly [string, number, number, number, number, number, number];

/** A thread with one warm OCR worker in it, asked one thing at a time. */
export interface TesseractThread {
  readonly language: string;
  /** @throws DocumentError LIMIT_TIME, CRASHED; the thread is dead then. */
  readonly ask: (
    image: Uint8Array,
    dpi: number,
    signal: AbortSignal,
  ) => Promise<readonly RawWord[]>;
  readonly isAlive: () => boolean;
  readonly stop: () => Promise<void>;
}

export interface ThreadOptions extends InstalledOcr {
  readonly language: string;
  readonly startMs?: number;
  readonly pageMs?: number;
}

/**
 * The library runs in a thread of our own around its own thread: where it throws outside of any promise or never answers,
 * which it does for damaged data, only this thread is lost.
 */
export function startTesseract({
  language,
  startMs = 60_000,
  pageMs = 90_000,
  ...workerData
}: ThreadOptions): TesseractThread {
  const thread = new Worker(SOURCE, {
    eval: true,
    execArgv: [],
    // It prints what it thinks of a picture; nobody reads that.
    stdout: true,
    stderr: true,
    workerData: { ...workerData, language },
  });
  thread.stdout.resume();
  thread.stderr.resume();
  let alive = true;
  let settle: (answer: readonly RawWord[] | Error) => void = () => undefined;
  let started = false;
  let asked = ASKS_NOTHING;
  const end = (why: Error): void => {
    alive = false;
    settle(why);
    void thread.terminate();
  };
  const crashed = (): void => {
    end(new DocumentError('CRASHED', 'The OCR of a page failed'));
  };
  thread.on('error', crashed);
  thread.on('exit', crashed);
  thread.on('message', ({ id, words }: Answer) => {
    started = true;
    if (id === ASKS_NOTHING) crashed();
    else if (id === asked) {
      settle(words ?? new DocumentError('CRASHED', 'The OCR of a page failed'));
    }
  });
  // Whoever waits for a page holds it; idle it must not keep the process alive.
  thread.unref();
  return {
    language,
    isAlive: () => alive,
    stop: async () => {
      alive = false;
      await thread.terminate();
    },
    ask: async (image, dpi, signal) => {
      signal.throwIfAborted();
      thread.ref();
      const abort = (): void => {
        end(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      };
      signal.addEventListener('abort', abort, { once: true });
      const timer = setTimeout(
        () => end(new DocumentError('LIMIT_TIME', 'The OCR of a page took too long')),
        started ? pageMs : startMs + pageMs,
      );
      try {
        const answer = await new Promise<readonly RawWord[] | Error>((resolve) => {
          settle = resolve;
          asked += 1;
          if (alive) thread.postMessage({ id: asked, image, dpi });
          else crashed();
        });
        if (answer instanceof Error) throw answer;
        return answer;
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        settle = (): void => undefined;
        thread.unref();
      }
    },
  };
}

interface Answer {
  readonly id: number;
  readonly words?: readonly RawWord[];
}

/** Id of the message that says that the library did not start. */
const ASKS_NOTHING = 0;

/** From a string, so that it needs no file of its own beside the bundle. */
const SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const { createWorker } = require(workerData.library);
let isReady = false;
const started = createWorker(workerData.language, 1, {
  langPath: workerData.folder,
  gzip: true,
  cacheMethod: 'none',
  errorHandler: () => {
    // For a page the promise says it too.
    if (!isReady) parentPort.postMessage({ id: 0 });
  },
});
parentPort.on('message', async ({ id, image, dpi }) => {
  try {
    const worker = await started;
    isReady = true;
    const parameters = { tessedit_pageseg_mode: '3', user_defined_dpi: String(dpi) };
    const { data } = await worker.recognize(Buffer.from(image), parameters, { text: false, blocks: true });
    const words = [];
    let line = 0;
    for (const block of data.blocks ?? []) {
      for (const paragraph of block.paragraphs) {
        for (const { words: read } of paragraph.lines) {
          for (const { text, confidence, bbox: { x0, y0, x1, y1 } } of read) {
            words.push([text, confidence, x0, y0, x1, y1, line]);
          }
          line += 1;
        }
        line += 1;
      }
    }
    parentPort.postMessage({ id, words });
  } catch {
    parentPort.postMessage({ id });
  }
});
`;
