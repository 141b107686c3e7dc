import { byteDecoder } from '../core/shared/byte-decoder.js';
import { DocumentError } from '../core/error.js';

/** How the characters of an XML part stand in its bytes. */
export type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The text of a part with its byte order mark, such that `encodeXml` gives the same bytes again. */
export interface XmlText {
  readonly text: string;
  readonly encoding: XmlEncoding;
}

/**
 * Decodes an XML part without loss (XML 1.0 appendix F). Packages allow UTF-8 and UTF-16 only (ISO/IEC 29500-2).
 * @throws DocumentError DAMAGED or LIMIT_SIZE
 */
export function decodeXml(bytes: Uint8Array): XmlText {
  if (bytes.length > LONGEST) {
    throw new DocumentError('LIMIT_SIZE', 'An XML part is larger than the limit');
  }
  const encoding = encodingOf(bytes);
  try {
    const text = byteDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    const declared = /^\ufeff?<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)/u.exec(text.slice(0, 200));
    if (declared !== null && !/^(?:utf-?8|utf-?16|us-ascii|ascii)$/iu.test(declared[1] ?? '')) {
      // Letters outside of ASCII would then not be what they seem.
      if (/[^\0-\x7f\ufeff]/u.test(text)) throw new TypeError('other encoding');
    }
    return { text, encoding };
  } catch (cause) {
    throw new DocumentError('DAMAGED', 'The characters of an XML part cannot be decoded', {
      cause,
    });
  }
}

/** @param text Well-formed UTF-16, as `decodeXml` gives. */
export function encodeXml(text: string, encoding: XmlEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
}

/** How many bytes a text takes up. */
export function encodedLength(text: string, encoding: XmlEncoding): number {
  return encoding === 'utf-8' ? Buffer.byteLength(text) : text.length * 2;
}

/** Whether bytes begin like an XML document, in any encoding that a package allows. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 256).filter((byte) => byte !== 0);
  return /^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)?\s*<[?!\w]/u.test(
    Buffer.from(head).toString('latin1'),
  );
}

/** Far above what a text has; its readers need several times as much memory. */
const LONGEST = 64 * 2 ** 20;

function encodingOf([first, second, third, fourth]: Uint8Array): XmlEncoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return 'utf-16be';
  return 'utf-8';
}

/** The XML declaration of a part, where it says more than which of the usual encodings it is in. */
export function unusualDeclaration(
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (!text.startsWith('<?xml ', start)) return undefined;
  const end = text.indexOf('?>', start) + 2;
  return USUAL_DECLARATION.test(text.slice(start, end)) ? undefined : { start, end };
}

const USUAL_DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.0\1(?:\s+encoding\s*=\s*(["'])utf-?(?:8|16)\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>$/iu;
