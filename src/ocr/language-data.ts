import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DocumentError } from '../core/error.js';

/** Where the OCR library and the data of a language are. */
export interface InstalledOcr {
  /** Path of the library's main module. */
  readonly library: string;
  /** Folder with `<language>.traineddata.gz`. */
  readonly folder: string;
}

/**
 * Finds the OCR library and the data of a language among the installed packages. The data is unpacked once to see that it
 * is whole, since the library never answers when it is not.
 *
 * @throws DocumentError MISSING_OPTIONAL
 */
export function installedOcr(language: string): InstalledOcr {
  const { resolve } = createRequire(import.meta.url);
  if (!/^[a-z]{3}(?:_[a-z]{3,4})?$/u.test(language)) throw missing(language);
  try {
    const library = resolve('tesseract.js');
    const data = dirname(resolve(`@tesseract.js-data/${language}/package.json`));
    const folder = join(data, '4.0.0_best_int');
    const unpacked = gunzipSync(readFileSync(join(folder, `${language}.traineddata.gz`)), {
      maxOutputLength: 64 * 1024 ** 2,
    });
    if (unpacked.length < LEAST_DATA) throw missing(language);
    return { library, folder };
  } catch {
    throw missing(language);
  }
}

const LEAST_DATA = 100_000;

function missing(language: string): DocumentError {
  const name = /^[a-z_]{3,8}$/u.test(language) ? language : 'the language';
  return new DocumentError(
    'MISSING_OPTIONAL',
    `OCR needs the packages tesseract.js and @tesseract.js-data/${name}, which are not installed whole`,
  );
}
