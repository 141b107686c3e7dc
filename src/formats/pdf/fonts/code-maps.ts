import { latin1Text } from '../objects/bytes.js';
import { lookup, nameAt } from '../objects/objects.js';
import { packagedFile } from '../packaged-file.js';
import { PDFName, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFDict } from '../objects/pdf-lib.js';
import { BYTE_CODES, IDENTITY_CODES } from './code-map.js';
import type { CodeMap } from './code-map.js';
import { readCMap } from './cmap-text.js';
import { readPackedCMap } from './packed-cmap.js';

/** The code map of a font; undefined for a composite font whose CMap is not known. */
export function codeMapOf(
  font: PDFDict,
  decode: (stream: PDFRawStream) => Uint8Array,
): CodeMap | undefined {
  if (nameAt(font, 'Subtype') !== 'Type0') return BYTE_CODES;
  const encoding = lookup(font, 'Encoding');
  if (encoding instanceof PDFName) return predefined(encoding.decodeText());
  return encoding instanceof PDFRawStream ? embedded(encoding, decode, 0) : undefined;
}

/** A CMap of the document may be built on one of the known ones, or on another of the document. */
function embedded(
  stream: PDFRawStream,
  decode: (stream: PDFRawStream) => Uint8Array,
  depth: number,
): CodeMap | undefined {
  if (depth > MOST_LAYERS) return undefined;
  const below = lookup(stream.dict, 'UseCMap');
  return quietly(() =>
    readCMap(latin1Text(decode(stream)), (name) =>
      below instanceof PDFRawStream ? embedded(below, decode, depth + 1) : predefined(name),
    ),
  );
}

function predefined(name: string, depth = 0): CodeMap | undefined {
  if (name === 'Identity-H' || name === 'Identity-V') return IDENTITY_CODES;
  // A name of the document never leads anywhere else.
  if (!/^[\w-]{1,40}$/u.test(name) || depth > MOST_LAYERS) return undefined;
  return quietly(() => {
    const bytes = packagedFile('cmaps', `${name}.bcmap`);
    return readPackedCMap(bytes, (other) => predefined(other, depth + 1));
  });
}

const MOST_LAYERS = 5;

/** What cannot be read is not known. */
function quietly(read: () => CodeMap | undefined): CodeMap | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
