import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Liberation Sans, whose licence allows to embed it, from the installed pdf.js. Read only for documents that ask for it. */
export function packagedFont(): Uint8Array {
  return packagedFile('standard_fonts', 'LiberationSans-Regular.ttf');
}

/** A WebAssembly decoder of the installed pdf.js. */
export function packagedDecoder(name: string): Uint8Array {
  return packagedFile('wasm', name);
}

function packagedFile(folder: string, name: string): Uint8Array {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return readFileSync(join(library, folder, name));
}
