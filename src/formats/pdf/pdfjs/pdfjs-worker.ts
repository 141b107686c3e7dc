import { pathToFileURL } from 'node:url';
import { compileText } from '../../../code-cache/compile-text.js';
import { keepNatives } from './keep-natives.js';
import { packagedFile, packagedPath } from '../packaged-file.js';
import type { WorkerPort } from './pdfjs-port.js';
import { SynchronousInflate } from './synchronous-inflate.js';

/** The half of pdf.js that parses; the other one, which draws, is never loaded. */
export interface PdfjsWorker {
  readonly WorkerMessageHandler: { readonly initializeFromPort: (port: WorkerPort) => void };
}

/**
 * Loads the parsing half of pdf.js as the body of a function, with an inflater of ours in place of the platform's: a module
 * would find that one in the global scope only, where it belongs to everybody. Letters beyond ASCII are escaped, which halves
 * what V8 has to scan.
 */
export function loadPdfjsWorker(): PdfjsWorker {
  const path = packagedPath(...WORKER);
  // As bytes, of which few are beyond ASCII: the whole as UTF-8 takes twice the memory.
  const source = packagedFile(...WORKER).toString('latin1');
  const body = edited(source);
  const restore = keepNatives();
  try {
    const load = compileText(body, {
      name: ['pdfjs-dist', ...WORKER].join('/'),
      parameters: ['moduleUrl', 'DecompressionStream', 'Response'],
    });
    return load(pathToFileURL(path).href, SynchronousInflate, NoResponse) as PdfjsWorker;
  } finally {
    restore();
  }
}

/** pdf.js asks whether the class has a method; to be asked, the platform's would be loaded with all that speaks to networks. */
class NoResponse {
  bytes(): never {
    throw new Error('There is no network here');
  }
}

/** All edits at once, for the text is long. */
function edited(source: string): string {
  const edits = EDITS.flatMap(([pattern, by]) =>
    Array.from(source.matchAll(pattern), ({ 0: old, index }) => {
      return { start: index, end: index + old.length, text: by(old) };
    }),
  );
  let from = 0;
  const pieces: string[] = [];
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    pieces.push(source.slice(from, start), text);
    from = end;
  }
  return [...pieces, source.slice(from)].join('');
}

function escaped(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return text.replaceAll(
    /[^]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const WORKER = ['legacy/build', 'pdf.worker.min.mjs'] as const;
const EDITS: readonly (readonly [pattern: RegExp, by: (old: string) => string])[] = [
  [/export\s*\{\s*WorkerMessageHandler\s*\}/g, () => 'return{WorkerMessageHandler}'],
  [/import\.meta\.url/g, () => 'moduleUrl'],
  // Where it has to be imitated, the buffer is detached, and from then on V8 takes all access to typed arrays for unsafe.
  [/\.transferToFixedLength\(/g, () => '.slice(0,'],
  [/[\x80-\xff]+/g, escaped],
];
