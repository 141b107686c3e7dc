import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { keepNatives } from './keep-natives.js';
import type { WorkerPort } from './pdfjs-port.js';
import { SynchronousInflate } from './synchronous-inflate.js';

/** The half of pdf.js that parses; the other one, which draws, is never loaded. */
export interface PdfjsWorker {
  readonly WorkerMessageHandler: { readonly initializeFromPort: (port: WorkerPort) => void };
}

/**
 * Loads the parsing half of pdf.js as the body of a function, with an inflater of ours in place of the platform's: a module
 * would find that one in the global scope only, where it belongs to everybody. Its text is otherwise as it was published, save
 * that letters beyond ASCII are escaped, which halves what V8 has to scan.
 */
export function loadPdfjsWorker(): PdfjsWorker {
  const path = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  const source = readFileSync(path, 'utf8');
  const body = source
    .replace(EXPORT, 'return{WorkerMessageHandler}')
    .replaceAll('import.meta.url', 'moduleUrl')
    .replaceAll(BEYOND_ASCII, escaped);
  const restore = keepNatives();
  try {
    const load = compileFunction(body, ['moduleUrl', 'DecompressionStream'], {
      filename: path,
    }) as (url: string, inflate: unknown) => PdfjsWorker;
    return load(pathToFileURL(path).href, SynchronousInflate);
  } finally {
    restore();
  }
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const EXPORT = /export\s*\{\s*WorkerMessageHandler\s*\}/u;
const BEYOND_ASCII = /[^\0-\x7f]/g;
