import type { Part } from '../../archive/part.js';
import { looksLikeXml } from '../../xml/part-text.js';

/** What becomes of a part, by what it is. */
export type PartKind =
  /** Read and rewritten. */
  | 'xml'
  /** Properties of the document: XML as well, and metadata as a whole. */
  | 'properties'
  /** The kind of document, in a word, and other bytes that say nothing. */
  | 'plain'
  | 'picture'
  /** A document or object of its own. */
  | 'embedded'
  /** A picture of the first page, of a table or of an object, which goes out of date with the first edit. */
  | 'preview'
  /** Void after any edit, and it names its signer. */
  | 'signature'
  | 'macros'
  | 'font'
  /** Anything else: nobody can say what it holds. */
  | 'unknown';

/** The kind of a part by its name and its first bytes. */
export function kindOf({ name, bytes }: Part): PartKind {
  if (name === 'mimetype' || bytes.length === 0) return 'plain';
  if (PREVIEWS.test(name)) return 'preview';
  if (/^META-INF\/\w*signatures\w*\.xml$/iu.test(name)) return 'signature';
  if (/^(?:Basic|Scripts|Dialogs)\//u.test(name)) return 'macros';
  if (/(?:^|\/)meta\.xml$/u.test(name)) return 'properties';
  if (looksLikeXml(bytes)) return 'xml';
  if (starts(bytes, FONTS)) return 'font';
  if (starts(bytes, FILES)) return 'embedded';
  return starts(bytes, PICTURES) || /^Pictures\//u.test(name) ? 'picture' : 'unknown';
}

const PREVIEWS =
  /^Thumbnails\/|^ObjectReplacements\/|^Pictures\/TablePreview\d*\.svm$|(?:^|\/)layout-cache$/u;

function starts(bytes: Uint8Array, signatures: readonly (readonly number[])[]): boolean {
  return signatures.some((signature) => signature.every((byte, at) => bytes[at] === byte));
}

/** PNG, JPEG, GIF, TIFF in either order, BMP, WMF, EMF, RIFF (WebP), compressed metafile. */
const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
  [0x42, 0x4d],
  [0xd7, 0xcd, 0xc6, 0x9a],
  [1, 0, 0, 0],
  [0x52, 0x49, 0x46, 0x46],
  [0x1f, 0x8b],
];
/** An archive, a compound file (OLE), a PDF, rich text. */
const FILES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];
/** TrueType, OpenType, WOFF. */
const FONTS: readonly (readonly number[])[] = [
  [0, 1, 0, 0],
  [0x4f, 0x54, 0x54, 0x4f],
  [0x77, 0x4f, 0x46, 0x46],
  [0x77, 0x4f, 0x46, 0x32],
];
