import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** PDFium's code, and a new memory that it works in. */
export interface PdfiumInstance {
  readonly code: object;
  readonly instance: object;
}

/** A new instance of PDFium, with what it calls; the first who asks has the code compiled. */
export const instantiatePdfium: (imports: object) => Promise<PdfiumInstance> =
  withCompiled(compile);

/** What is used of `WebAssembly`, whose types are those of browsers. */
interface WebAssemblyCalls {
  readonly compile: (bytes: Uint8Array) => Promise<object>;
  readonly instantiate: (code: object, imports: object) => Promise<object>;
}

/**
 * The one thing that outlives a document here: code, which nothing can change, and of which a process has only one. To read
 * and look up 5 MB of it anew takes longer than all else that an instance needs, and a document needs several.
 */
function withCompiled(
  compileCode: () => Promise<object>,
): (imports: object) => Promise<PdfiumInstance> {
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
