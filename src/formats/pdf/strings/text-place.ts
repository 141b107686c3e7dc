import { latin1Bytes } from '../objects/bytes.js';
import { PDFDict, PDFHexString, PDFName } from '../objects/pdf-lib.js';
import type { PDFArray, PDFContext, PDFRawStream, PDFRef } from '../objects/pdf-lib.js';
import { recodedStream } from '../objects/recoded-stream.js';
import { encodingOfBytes } from '../objects/text-string.js';
import { COVER, readUri, writeUri } from './uri-text.js';

/** A text of the file that can be written anew. */
export interface TextPlace {
  /** Key of the dictionary, or index in the array; of a stream, the key under which it hangs. */
  readonly key: string | number;
  /** The dictionary or array that has it; absent for names and streams. */
  readonly owner?: PDFDict | PDFArray;
  readonly text: string;
  /** The names among which it has to stay unique, and the same everywhere. */
  readonly namespace?: string;
  /** @param units What stands for each UTF-16 unit of the text: itself, a `COVER`, a label, or nothing. */
  readonly write: (units: readonly string[]) => void;
}

/** A string of a dictionary or array; one that is a URI is read decoded. What are `bytes` to others keeps its length. */
export function stringPlace(
  owner: PDFDict | PDFArray,
  key: string | number,
  raw: string,
  namespace?: string,
  as: 'text' | 'bytes' = 'text',
): TextPlace {
  const set = (value: PDFHexString): void => {
    if (owner instanceof PDFDict) owner.set(PDFName.of(String(key)), value);
    else owner.set(Number(key), value);
  };
  if (URI_KEYS.has(key) && /%[\da-f]{2}|\?.*\+/iu.test(raw)) {
    const uri = readUri(raw);
    return {
      key,
      text: uri.text,
      write: (units) => {
        set(PDFHexString.fromText(writeUri(raw, uri, units)));
      },
    };
  }
  if (as === 'bytes') {
    const write: TextPlace['write'] = (units) => {
      set(textString([...raw].map((one, at) => (units[at] === one ? one : 'x')).join('')));
    };
    return { key, text: raw, write };
  }
  const inName = key === 'URI' || key === 'DA' || key === 'Lang' || namespace !== undefined;
  return {
    key,
    owner,
    text: raw,
    ...(namespace === undefined ? {} : { namespace }),
    write: (units) => {
      set(textString(inName ? plain(units) : units.join('')));
    },
  };
}

/** A name of somebody's own making, which is written anew wherever it stands by whoever takes the wish. */
export function namePlace(text: string, wish: (other: string) => void): TextPlace {
  return {
    key: 'name',
    text,
    write: (units) => {
      wish(plain(units));
    },
  };
}

/** A stream of text, which keeps its encoding. */
export function streamPlace(
  context: PDFContext,
  ref: PDFRef,
  stream: PDFRawStream,
  decoded: { readonly bytes: Uint8Array; readonly text: string },
): TextPlace {
  return {
    key: 'stream',
    text: decoded.text,
    write: (units) => {
      const bytes = encodeLike(decoded.bytes, plain(units));
      context.assign(ref, recodedStream(context, stream, bytes));
    },
  };
}

/** Strings under these keys may be percent-encoded: links, targets of forms, names of files. */
const URI_KEYS = new Set<string | number>(['URI', 'F', 'UF', 'Base', 'URL']);

/** Blocks are no characters of names, programs and URIs. */
function plain(units: readonly string[]): string {
  return units.map((unit) => (unit === COVER ? 'x' : unit)).join('');
}

/** A text string: ASCII as it is, since a URI must be; anything else in UTF-16. */
export function textString(text: string): PDFHexString {
  return /^[ -~]*$/u.test(text)
    ? PDFHexString.of(Buffer.from(text, 'latin1').toString('hex'))
    : PDFHexString.fromText(text);
}

function encodeLike(bytes: Uint8Array, text: string): Uint8Array {
  switch (encodingOfBytes(bytes)) {
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'latin-1':
      return latin1Bytes(text);
  }
}
