import { linearPattern } from '../../../detectors/index.js';
import { BlackletterError } from '../../core/error.js';

/** One line of a `--keep` file: a literal value, or a pattern between slashes with optional flags. */
export function parseKeep(line: string, index: number): string | RegExp {
  const pattern = /^\/(?<body>.+)\/(?<flags>[imsuv]*)$/u.exec(line)?.groups;
  if (pattern === undefined) return line;
  try {
    const parsed = new RegExp(pattern['body'] ?? '', pattern['flags'] ?? '');
    linearPattern(parsed, 'keep');
    return parsed;
  } catch {
    throw new BlackletterError(
      'BAD_OPTION',
      `Line ${index + 1} of the file given by --keep is not a valid regular expression without look-around and back-references`,
    );
  }
}
