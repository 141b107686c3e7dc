import type { PdfiumState } from './compiled-library.js';
import { startPdfium } from './library.js';
import type { PdfiumCalls } from './library.js';

/** An instance of PDFium that nobody else has, for one document or two that are compared. */
export interface PdfiumLease {
  readonly pdfium: PdfiumCalls;
  /**
   * Has the instance forget everything, and offers it to the next who asks. Never after something went wrong: then it is
   * dropped, and its memory goes with it.
   */
  readonly end: () => void;
}

/** An instance of PDFium as if it were new. */
export const leasePdfium: () => Promise<PdfiumLease> = keepingOne(startInstance);

/** Lends an instance of PDFium to `use`. */
export async function withPdfium<Result>(
  use: (pdfium: PdfiumCalls) => Result | Promise<Result>,
): Promise<Result> {
  const { pdfium, end } = await leasePdfium();
  const result = await use(pdfium);
  end();
  return result;
}

interface Instance {
  readonly pdfium: PdfiumCalls;
  /** False where it cannot be made as new. */
  readonly forget: () => boolean;
}

/**
 * Besides the code, an instance that is as new outlives a document: to start one, and to have V8 collect its 18 MB, takes
 * three times as long as to redact a page. One is enough: a document needs them in turn.
 */
function keepingOne(start: () => Promise<Instance>): () => Promise<PdfiumLease> {
  let kept: Instance | undefined;
  return async () => {
    const idle = kept;
    kept = undefined;
    const instance = idle ?? (await start());
    let isOut = true;
    return {
      pdfium: instance.pdfium,
      end() {
        if (isOut && instance.forget()) kept = instance;
        isOut = false;
      },
    };
  };
}

async function startInstance(): Promise<Instance> {
  const { calls, state } = await startPdfium();
  return { pdfium: calls, forget: backToStart(state) };
}

/** More than pages of letter size need that are drawn to be read. */
const MOST_KEPT = 64 * 1024 * 1024;

/**
 * Gives back to an instance the memory and the stack that it has now, to the byte: the same code on the same state does the
 * same again. Memory that it has won since is zero as all memory that was never used, and not kept when it is large.
 */
function backToStart(state: PdfiumState): () => boolean {
  const { memory } = state;
  const used = withoutZerosAtEnd(memory.buffer);
  const stack = state.emscripten_stack_get_current();
  return () => {
    if (memory.buffer.byteLength > MOST_KEPT) return false;
    const bytes = new Uint8Array(memory.buffer);
    bytes.set(used);
    bytes.fill(0, used.length);
    state._emscripten_stack_restore(stack);
    state._emscripten_tempret_set(0);
    return true;
  };
}

const PAGE = 64 * 1024;

/** A copy of all pages, as WebAssembly counts memory, up to the last that holds anything. */
function withoutZerosAtEnd(buffer: ArrayBuffer): Uint8Array {
  const zeros = Buffer.alloc(PAGE);
  let end = buffer.byteLength;
  while (end > 0 && zeros.equals(new Uint8Array(buffer, end - PAGE, PAGE))) end -= PAGE;
  return new Uint8Array(buffer.slice(0, end));
}
