import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Liberation Sans, whose licence allows to embed it, from the installed pdf.js. Read only for documents that ask for it. */
export function packagedFont(): Uint8Array {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return readFileSync(join(library, 'standard_fonts', 'LiberationSans-Regular.ttf'));
}
