import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** PDFium's code, and a new memory that it works in. */
export interface PdfiumInstance {
  readonly code: object;
  readonly instance: { readonly exports: PdfiumState };
}

/** Where an instance has all that it knows: its memory, and the two numbers beside it that its code changes. */
export interface PdfiumState {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly emscripten_stack_get_current: () => number;
  readonly _emscripten_stack_restore: (pointer: number) => void;
  readonly _emscripten_tempret_set: (value: number) => void;
}

/** The imports of an instance: functions by module and name. */
export type PdfiumImports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A new instance of PDFium, with what it calls; the first who asks has the code compiled. */
export const instantiatePdfium: (imports: PdfiumImports) => Promise<PdfiumInstance> =
  withCompiled(compile);

/** What is used of `WebAssembly`, whose types are those of browsers. */
interface WebAssemblyCalls {
  readonly compile: (bytes: Uint8Array) => Promise<object>;
  readonly instantiate: (
    code: object,
    imports: PdfiumImports,
  ) => Promise<PdfiumInstance['instance']>;
}

/**
 * Code outlives a document: nothing can change it, and of it a process has only one. To read and look up 5 MB of it anew
 * takes longer than all else that an instance needs.
 */
function withCompiled(
  compileCode: () => Promise<object>,
): (imports: PdfiumImports) => Promise<PdfiumInstance> {
  let compiled: Promise<object> | undefined;
  return async (imports) => {
    compiled ??= compileCode();
    try {
      const code = await compiled;
      return { code, instance: await webAssembly().instantiate(code, imports) };
    } catch (error) {
      // A file that cannot be read now, or memory that is not there, may be the next time.
      compiled = undefined;
      throw error;
    }
  };
}

/** From the installed package, never from the network. */
async function compile(): Promise<object> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  return webAssembly().compile(await readFile(path));
}

function webAssembly(): WebAssemblyCalls {
  return (globalThis as unknown as { readonly WebAssembly: WebAssemblyCalls }).WebAssembly;
}
