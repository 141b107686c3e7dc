import type { FormatAdapter } from '../../core/format-adapter.js';
import { DocumentError } from '../../core/error.js';

/** The format that recognises a document by its content. @throws DocumentError UNSUPPORTED_FORMAT */
export function pickFormat(bytes: Uint8Array, formats: readonly FormatAdapter[]): FormatAdapter {
  const head = bytes.subarray(0, HEAD_BYTES);
  const format = formats.find(({ recognises }) => recognises(head, bytes));
  if (format !== undefined) return format;
  throw new DocumentError(
    'UNSUPPORTED_FORMAT',
    bytes.length === 0 ? 'The file is empty' : 'The file is of a format that cannot be read',
  );
}

const HEAD_BYTES = 4096;

/**
 * An output takes its input's name: under a name that says another format than its content, nobody could open it.
 * @throws DocumentError UNSUPPORTED_FORMAT where the name ends as those of another format do.
 */
export function checkName(
  name: string | undefined,
  format: FormatAdapter,
  formats: readonly FormatAdapter[],
): void {
  const ending = /\.[a-z0-9]+$/iu.exec(name ?? '')?.[0].toLowerCase();
  if (ending === undefined || format.extensions.includes(ending)) return;
  const named = formats.filter(({ extensions }) => extensions.includes(ending));
  if (named.length === 0) return;
  if (format.text === 'marked' && named.some(({ text }) => text === 'plain')) return;
  throw new DocumentError(
    'UNSUPPORTED_FORMAT',
    `The file's name ends in ${ending}, and its content is of another format (${format.extensions.join(', ')}): rename it`,
  );
}
