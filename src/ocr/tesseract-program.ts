import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { DocumentError } from '../core/error.js';
import type { OcrEngine } from '../core/recogniser.js';
import { slots } from '../core/slots.js';
import { toGraymap } from './portable-graymap.js';
import { wordsOfTable } from './tesseract-table.js';

export interface ProgramOptions {
  /** @defaultValue `tesseract`, where the system finds it */
  readonly program?: string;
  readonly pageMs?: number;
}

/**
 * The `tesseract` program of the machine, for whoever asks for it: one process a page, killed when it hangs. Pictures go in
 * and words come out through pipes; nothing is written.
 */
export function tesseractProgram({
  program = 'tesseract',
  pageMs = 90_000,
}: ProgramOptions = {}): OcrEngine {
  const queue = slots(Math.max(1, Math.min(4, availableParallelism() - 1)));
  const running = new Set<AbortController>();
  return {
    id: 'native',
    recognise: async (page, { dpi, language, signal }) => {
      const leave = await queue.enter(signal);
      const stop = new AbortController();
      running.add(stop);
      try {
        const table = await run(program, argumentsFor(dpi, language), toGraymap(page), {
          pageMs,
          signal: AbortSignal.any([signal, stop.signal]),
          language,
        });
        return wordsOfTable(table);
      } finally {
        running.delete(stop);
        leave();
      }
    },
    close: async () => {
      for (const stop of running) stop.abort();
    },
  };
}

/** The table is asked for by a setting, since a folder of data without the file `tsv` silently gives plain text. */
function argumentsFor(dpi: number, language: string): string[] {
  return ['stdin', 'stdout', '--psm', '3', '--dpi', String(dpi), '-l', language].concat([
    '-c',
    'tessedit_create_tsv=1',
    '-c',
    'tessedit_create_txt=0',
  ]);
}

function run(
  program: string,
  args: readonly string[],
  input: Uint8Array,
  {
    pageMs,
    signal,
    language,
  }: { readonly pageMs: number; readonly signal: AbortSignal; readonly language: string },
): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    const end = (why: Error): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      child.kill('SIGKILL');
      reject(why);
    };
    const abort = (): void => {
      end(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    const timer = setTimeout(
      () => end(new DocumentError('LIMIT_TIME', 'The OCR of a page took too long')),
      pageMs,
    );
    signal.addEventListener('abort', abort, { once: true });
    child.on('error', () => end(missing('')));
    child.on('close', (code) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      const table = Buffer.concat(chunks).toString('utf8');
      if (code === 0 && table.startsWith('level\t')) resolve(table);
      else if (table === '') reject(missing(` with the data of ${language}`));
      else reject(new DocumentError('CRASHED', 'The OCR of a page failed'));
    });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function missing(what: string): DocumentError {
  return new DocumentError(
    'MISSING_OPTIONAL',
    `The OCR engine "native" needs the program tesseract${what}, which does not work here`,
  );
}
