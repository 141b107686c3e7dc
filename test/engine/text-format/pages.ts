import { DocumentError } from '../../../src/core/error.js';

/**
 * A document of the test format: `TEXT1`, then lines `@key=value` of metadata and `#field=value` of form values, then
 * pages separated by form feeds. `[IMAGE]` on a page is something that cannot be read, and one with `[LEAKY]` keeps what it
 * was to lose.
 */
export interface TextDocument {
  readonly metadata: readonly (readonly [string, string])[];
  readonly fields: readonly (readonly [string, string])[];
  readonly pages: readonly string[];
  /** Files in the document, in lines `&hexadecimal` of the head. */
  readonly files?: readonly Uint8Array[];
}

export const HEADER = 'TEXT1\n';

export function encode({ metadata, fields, pages, files = [] }: TextDocument): Uint8Array {
  const lines = [
    ...metadata.map(([key, value]) => `@${key}=${value}\n`),
    ...fields.map(([key, value]) => `#${key}=${value}\n`),
    ...files.map((file) => `&${Buffer.from(file).toString('hex')}\n`),
  ];
  return new TextEncoder().encode(HEADER + lines.join('') + '\n' + pages.join('\f'));
}

export function decode(bytes: Uint8Array): TextDocument {
  const text = new TextDecoder().decode(bytes);
  if (text.includes('BROKEN')) throw new DocumentError('DAMAGED', 'The document is broken');
  if (text.includes('TYPE-ERROR')) throw new TypeError(`unforeseen: ${text}`);
  // The header's own line end counts, so that the head may be empty.
  const middle = text.indexOf('\n\n', HEADER.length - 1);
  const head = text.slice(HEADER.length, Math.max(HEADER.length, middle));
  const body = text.slice(middle + 2);
  const pairs = (mark: string): [string, string][] =>
    head.split('\n').flatMap((line) => {
      if (!line.startsWith(mark)) return [];
      const [key = '', ...value] = line.slice(1).split('=');
      return [[key, value.join('=')]];
    });
  const files = head
    .split('\n')
    .flatMap((line) => (line.startsWith('&') ? [Buffer.from(line.slice(1), 'hex')] : []));
  return { metadata: pairs('@'), fields: pairs('#'), pages: body.split('\f'), files };
}

/** A document with one page and files in it. */
export function textFileWith(page: string, ...files: Uint8Array[]): Uint8Array {
  return encode({ metadata: [], fields: [], pages: [page], files });
}

/** A document of pages only. */
export function textFile(...pages: string[]): Uint8Array {
  return encode({ metadata: [], fields: [], pages });
}
