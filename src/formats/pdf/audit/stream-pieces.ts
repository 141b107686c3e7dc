import type { ContentText } from './raw/content-text.js';
import type { Piece } from '../../../hunt/piece.js';
import type { RawValue } from './raw/syntax.js';
import { decodeTextString } from './raw/pdf-string.js';
import { latin1 } from './raw/syntax.js';
import { BETWEEN, looksWritten, textOfBytes } from '../../../hunt/piece.js';
import { namesIn, stringsIn } from './raw/strings-in.js';
import { looksXml, readXmlText } from '../../../hunt/xml-text.js';
import { readContentText } from './raw/content-text.js';
import { readValue } from './raw/reader.js';
import { type1Secret } from './raw/type1-secret.js';

/** What a stream's unpacked data is searched as. */
export type StreamKind = 'image' | 'program' | 'objects' | 'table' | 'other';

/** Tells by the dictionary (and, for colour profiles and CMaps, the data) what a stream holds. */
export function streamKind(entries: ReadonlyMap<string, RawValue>, bytes: Uint8Array): StreamKind {
  const type = nameIn(entries, 'Type');
  const subtype = nameIn(entries, 'Subtype');
  if (type === 'XRef') return 'table';
  if (type === 'ObjStm') return 'objects';
  if (subtype === 'Image') return 'image';
  if (/^(?:Type1C|CIDFontType0C|OpenType)$/u.test(subtype) || entries.has('Length1')) {
    return 'program';
  }
  const isProfile = latin1(bytes, 36, 40) === 'acsp';
  return isProfile || latin1(bytes, 0, 4096).includes('begincmap') ? 'program' : 'other';
}

/** The pieces of one stream's unpacked data. */
export function* streamPieces(
  where: string,
  kind: StreamKind,
  entries: ReadonlyMap<string, RawValue>,
  bytes: Uint8Array,
): Iterable<Piece> {
  switch (kind) {
    case 'table':
      yield { where, kind: 'bytes', text: latin1(bytes) };
      return;
    case 'image':
    case 'program':
      yield { where, kind: kind === 'image' ? 'bytes' : 'program', text: latin1(bytes) };
      if (kind === 'program') {
        const secret = type1Secret(bytes);
        if (secret !== undefined) yield { where, kind, text: latin1(secret) };
      }
      return;
    case 'objects':
      yield* valuePieces(where, objectStreamValues(entries, bytes));
      yield { where, kind: 'syntax', text: latin1(bytes) };
      return;
    case 'other': {
      const written = looksWritten(bytes) ? textOfBytes(bytes) : '';
      if (looksXml(written)) {
        yield* xmlPieces(where, written);
        return;
      }
      const content = readContentText(bytes);
      yield* contentPieces(where, content);
      if (content.isContent) yield { where, kind: 'syntax', text: latin1(bytes) };
      else if (written !== '') yield { where, kind: 'text', text: written };
      else yield* unknownPieces(where, bytes);
    }
  }
}

/** Metadata, XFA and other markup: what people wrote in it, and the whole with its names. */
export function* xmlPieces(where: string, text: string): Iterable<Piece> {
  const { joined, apart, asides } = readXmlText(text);
  for (const said of [joined, apart, asides]) {
    yield { where, kind: 'text', text: said, form: 'in XML' };
  }
  yield { where, kind: 'fragments', text };
}

/** Strings and names of parsed values. */
export function* valuePieces(where: string, values: readonly RawValue[]): Iterable<Piece> {
  for (const bytes of stringsIn(values)) {
    yield { where, kind: 'text', text: decodeTextString(bytes) };
  }
  yield { where, kind: 'fragments', text: namesIn(values).join(BETWEEN) };
}

function* contentPieces(where: string, content: ContentText): Iterable<Piece> {
  const form = 'in strings of a content stream';
  // In data that is no content stream, parentheses hold anything: only what cannot be chance counts.
  const kind = content.isContent ? 'text' : 'bytes';
  yield { where, kind, text: content.joined, form };
  if (content.isContent) yield { where, kind: 'fragments', text: content.apart, form };
  yield { where, kind, text: content.properties };
  if (content.isContent)
    yield { where, kind: 'fragments', text: content.names.join(BETWEEN), form: 'in names' };
  for (const comment of content.isContent ? content.comments : []) {
    yield { where, kind: 'text', text: comment };
  }
  for (const image of content.images) {
    yield { where: `inline image in ${where}`, kind: 'bytes', text: latin1(image) };
  }
}

/** The pieces of a file that was packed within another. */
export function* embeddedPieces(where: string, bytes: Uint8Array): Iterable<Piece> {
  if (!looksWritten(bytes)) {
    yield* unknownPieces(where, bytes);
    return;
  }
  const text = textOfBytes(bytes);
  if (looksXml(text)) yield* xmlPieces(where, text);
  else yield { where, kind: 'text', text };
}

/** UTF-16 text by its byte order mark, and otherwise bytes. */
function* unknownPieces(where: string, bytes: Uint8Array): Iterable<Piece> {
  const text = textOfBytes(bytes);
  const isUtf16 =
    bytes[0] !== undefined && bytes[0] >= 0xfe && bytes[1] !== undefined && bytes[1] >= 0xfe;
  if (isUtf16) yield { where, kind: 'text', text };
  yield { where, kind: 'bytes', text: latin1(bytes) };
}

/** The values of an object stream (ISO 32000-2 §7.5.7), one behind the other from /First on. */
export function objectStreamValues(
  entries: ReadonlyMap<string, RawValue>,
  bytes: Uint8Array,
): RawValue[] {
  const first = entries.get('First');
  const reader = {
    data: bytes,
    end: bytes.length,
    at: first?.kind === 'number' ? Math.max(0, first.value) : 0,
  };
  const values: RawValue[] = [];
  for (let value = readValue(reader, true); value !== undefined; value = readValue(reader, true)) {
    values.push(value);
  }
  return values;
}

function nameIn(entries: ReadonlyMap<string, RawValue>, key: string): string {
  const value = entries.get(key);
  return value?.kind === 'name' ? value.name : '';
}
