import { Worker } from 'node:worker_threads';
import { DocumentError } from '../core/error.js';
import type { OcrWord } from '../core/recogniser.js';
import type { InstalledOcr } from './language-data.js';
import { wordsOfTable } from './tesseract-table.js';

/** A thread with one warm OCR worker in it, asked one thing at a time. */
export interface TesseractThread {
  readonly language: string;
  /**
   * @param image A file, whose memory the thread takes over: it is empty afterwards.
   * @throws DocumentError LIMIT_TIME, CRASHED; the thread is dead then.
   */
  readonly ask: (
    image: Uint8Array<ArrayBuffer>,
    dpi: number,
    signal: AbortSignal,
  ) => Promise<readonly OcrWord[]>;
  readonly isAlive: () => boolean;
  readonly stop: () => Promise<void>;
}

export interface ThreadOptions extends InstalledOcr {
  readonly language: string;
  readonly startMs?: number;
  readonly pageMs?: number;
}

/**
 * The library's core runs in a thread of our own, without the library's own thread around it, which would hold every page
 * several times. Where it throws outside of any promise or never answers, only this thread is lost.
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
  let settle: (answer: readonly OcrWord[] | Error) => void = () => undefined;
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
  thread.on('message', ({ id, table }: Answer) => {
    started = true;
    if (id === ASKS_NOTHING) crashed();
    else if (id === asked) {
      settle(
        table === undefined
          ? new DocumentError('CRASHED', 'The OCR of a page failed')
          : wordsOfTable(table),
      );
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
        const answer = await new Promise<readonly OcrWord[] | Error>((resolve) => {
          settle = resolve;
          asked += 1;
          if (alive) thread.postMessage({ id: asked, image, dpi }, [image.buffer]);
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
  /** As {@link wordsOfTable} reads it; absent where the page could not be read. */
  readonly table?: string;
}

/** Id of the message that says that the library did not start. */
const ASKS_NOTHING = 0;

/** From a string, so that it needs no file of its own beside the bundle. */
const SOURCE = `
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { parentPort, workerData } = require('node:worker_threads');
const { gunzipSync } = require('node:zlib');
const { library, folder, language } = workerData;

async function start() {
  const requireAsLibrary = createRequire(library);
  const build = (await requireAsLibrary('wasm-feature-detect').simd()) ? 'simd-lstm' : 'lstm';
  const core = await requireAsLibrary('tesseract.js-core/tesseract-core-' + build)({
    print: () => undefined,
    printErr: () => undefined,
  });
  const data = language + '.traineddata';
  core.FS.writeFile(data, gunzipSync(readFileSync(folder + '/' + data + '.gz')), { canOwn: true });
  const api = new core.TessBaseAPI();
  const LSTM_ONLY = 1;
  if (api.Init(null, language, LSTM_ONLY) !== 0) throw new Error('damaged data');
  core.FS.unlink(data);
  api.SetVariable('tessedit_pageseg_mode', '3');
  return { core, api };
}

const started = start();
started.catch(() => parentPort.postMessage({ id: 0 }));
parentPort.on('message', async ({ id, image, dpi }) => {
  try {
    const { core, api } = await started;
    api.SetVariable('user_defined_dpi', String(dpi));
    // Memory is what limits how many pages are read at a time: nothing is held twice.
    core.FS.writeFile('/input', image, { canOwn: true });
    const failed = api.SetImageFile(1, 0);
    core.FS.unlink('/input');
    if (failed) throw new Error('no picture');
    api.Recognize(null);
    const table = api.GetTSVText();
    api.Clear();
    parentPort.postMessage({ id, table });
  } catch {
    parentPort.postMessage({ id });
  }
});
`;
