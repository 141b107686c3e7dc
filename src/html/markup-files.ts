import type { EmbeddedChange, EmbeddedFile } from '../core/embedded.js';
import type { TextEdit } from '../splice/text-edit.js';
import { pack, unpack } from './data-addresses.js';
import type { MarkupReading, NestedMarkup } from './read-markup.js';
import { REFERENCE, decodeReference } from './references.js';

/** The files that a text in markup holds, and the edits that put others in their places. */
export interface MarkupFiles {
  readonly embedded: readonly EmbeddedFile[];
  readonly read: (id: string) => Uint8Array;
  readonly edits: (changes: readonly EmbeddedChange[]) => TextEdit[];
}

/** @param prefix Before the ids, where several texts of one document hold files. */
export function markupFiles(
  text: string,
  { files, documents }: Pick<MarkupReading, 'files' | 'documents'>,
  prefix: string,
): MarkupFiles {
  const byId = new Map<string, Held>();
  const embedded: EmbeddedFile[] = [];
  files.forEach(({ mediaType, start, end }, at) => {
    const number = String(at + 1);
    const id = `${prefix}data-${number}`;
    embedded.push({
      id,
      where: `file ${number} in an address`,
      ...(mediaType === '' ? {} : { mediaType }),
    });
    byId.set(id, { start, end, read: unpack, write: pack });
  });
  documents.forEach((one, at) => {
    const number = String(at + 1);
    const id = `${prefix}frame-${number}`;
    embedded.push({ id, where: `frame ${number}`, mediaType: 'text/html' });
    byId.set(id, {
      start: one.start,
      end: one.end,
      read: (value) => new TextEncoder().encode(value.replaceAll(REFERENCES, decoded)),
      write: (bytes) => quoted(new TextDecoder().decode(bytes), one),
    });
  });
  const heldOf = (id: string): Held => {
    const held = byId.get(id);
    if (held === undefined) throw new RangeError('No such embedded file');
    return held;
  };
  return {
    embedded,
    read: (id) => {
      const { start, end, read } = heldOf(id);
      return read(text.slice(start, end));
    },
    edits: (changes) =>
      changes.flatMap((change) => {
        const { start, end, read, write } = heldOf(change.id);
        if (change.kind === 'remove') return [{ start, end, text: '' }];
        const isSame = Buffer.compare(read(text.slice(start, end)), change.bytes) === 0;
        return isSame ? [] : [{ start, end, text: write(change.bytes) }];
      }),
  };
}

interface Held {
  readonly start: number;
  readonly end: number;
  readonly read: (written: string) => Uint8Array;
  readonly write: (bytes: Uint8Array) => string;
}

function decoded(written: string): string {
  return decodeReference(written) ?? written;
}

function quoted(text: string, { quote }: NestedMarkup): string {
  return text.replaceAll(quote === '' ? /[&"'\s<>=`]|[^\0-~]/gu : /[&"'<]|[^\0-~]/gu, (sign) => {
    return `&#${String(sign.codePointAt(0) ?? 0)};`;
  });
}

const REFERENCES = new RegExp(REFERENCE, 'gu');
