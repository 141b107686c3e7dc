import { availableParallelism } from 'node:os';
import type { OcrEngine } from '../core/recogniser.js';
import { slots } from '../core/slots.js';
import { installedOcr } from './language-data.js';
import { toGraymap } from './portable-graymap.js';
import type { TesseractThread } from './tesseract-thread.js';
import { startTesseract } from './tesseract-thread.js';

/** Up to 200 MB each. */
const MOST_THREADS = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)));

export interface EngineSize {
  /** How many pages are read at the same time. */
  readonly threads?: number;
}

/**
 * Tesseract as WebAssembly, from the installed packages only: nothing is downloaded and nothing written. A thread that
 * hangs or dies costs its page; the next one gets a new thread.
 */
export function tesseractEngine({ threads = MOST_THREADS }: EngineSize = {}): OcrEngine {
  const idle: TesseractThread[] = [];
  const all = new Set<TesseractThread>();
  const queue = slots(threads);

  const take = (language: string): TesseractThread => {
    const at = idle.findIndex((one) => one.language === language && one.isAlive());
    const [found] = at < 0 ? [] : idle.splice(at, 1);
    if (found !== undefined) return found;
    for (const other of idle.splice(0)) drop(other);
    const thread = startTesseract({ ...installedOcr(language), language });
    all.add(thread);
    return thread;
  };
  const drop = (thread: TesseractThread): void => {
    all.delete(thread);
    void thread.stop();
  };

  return {
    id: 'wasm',
    recognise: async (page, { dpi, language, signal }) => {
      const leave = await queue.enter(signal);
      try {
        const thread = take(language);
        try {
          return await thread.ask(toGraymap(page), dpi, signal);
        } finally {
          if (thread.isAlive()) idle.push(thread);
          else drop(thread);
        }
      } finally {
        leave();
      }
    },
    close: async () => {
      await Promise.all([...all].map((thread) => thread.stop()));
      all.clear();
      idle.length = 0;
    },
  };
}
