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

/** Any file of the installed pdf.js. */
export function packagedFile(folder: string, name: string): Buffer {
  return readFileSync(packagedPath(folder, name));
}

/** Text of a file of another installed package. */
export function installedText(path: string): string {
  return readFileSync(path, 'utf8');
}

export function packagedPath(folder: string, name: string): string {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return join(library, folder, name);
}
