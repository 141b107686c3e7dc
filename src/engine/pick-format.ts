import type { FormatAdapter } from '../core/document.js';
import { DocumentError } from '../core/error.js';

/** The format that recognises a document by its content. @throws DocumentError UNSUPPORTED_FORMAT */
export function pickFormat(bytes: Uint8Array, formats: readonly FormatAdapter[]): FormatAdapter {
  const head = bytes.subarray(0, HEAD_BYTES);
  const format = formats.find(({ recognises }) => recognises(head));
  if (format !== undefined) return format;
  throw new DocumentError(
    'UNSUPPORTED_FORMAT',
    bytes.length === 0 ? 'The file is empty' : 'The file is of a format that cannot be read',
  );
}

const HEAD_BYTES = 4096;
