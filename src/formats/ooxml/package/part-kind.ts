import { looksLikeXml } from '../../../xml/part-text.js';
import type { ContentTypes } from './content-types.js';
import type { Part } from '../../../archive/part.js';
import type { Relationship } from './relationships.js';

/** What becomes of a part, by what it is. */
export type PartKind =
  /** Read and rewritten. */
  | 'xml'
  /** Document properties: XML as well, and metadata as a whole. */
  | 'properties'
  /** A file of its own: an embedded document or object, a chunk in another format. */
  | 'embedded'
  | 'picture'
  /** A picture of the first page that goes out of date with the first edit. */
  | 'thumbnail'
  /** Void after any edit, and it names its signer. */
  | 'signature'
  | 'macros'
  /** Settings of a printer, with its name and often its user's. */
  | 'printer'
  /** Labels that a company's software puts on a document. */
  | 'label'
  /** The state of a form control, in an undocumented order but with its texts as they are. */
  | 'control'
  /** A font: shapes, no text. */
  | 'font'
  /** Anything else that is no XML: nobody can say what it holds. */
  | 'unknown';

/** The kind of every part by its name. */
export function partKinds(
  parts: readonly Part[],
  relationships: readonly Relationship[],
  types: ContentTypes,
): Map<string, PartKind> {
  const byTarget = new Map<string, Set<string>>();
  for (const { target, type } of relationships) {
    if (target === undefined) continue;
    const key = target.toLowerCase();
    byTarget.set(key, (byTarget.get(key) ?? new Set()).add(type));
  }
  return new Map(
    parts.map((part) => [
      part.name,
      kindOf(part, byTarget.get(part.name.toLowerCase()) ?? new Set(), types.typeOf(part.name)),
    ]),
  );
}

function kindOf(
  { name, bytes }: Part,
  relations: ReadonlySet<string>,
  type: string | undefined,
): PartKind {
  const has = (...wanted: string[]): boolean => wanted.some((one) => relations.has(one));
  if (/^_xmlsignatures\//iu.test(name) || type?.includes('digital-signature') === true) {
    return 'signature';
  }
  if (has('thumbnail') || /^docProps\/thumbnail\./iu.test(name)) return 'thumbnail';
  if (has('vbaProject', 'wordVbaData') || type?.includes('vbaproject') === true) return 'macros';
  if (has('printerSettings')) return 'printer';
  if (/^docMetadata\//iu.test(name)) return 'label';
  if (has('activeXControlBinary')) return 'control';
  // A document in one file of XML is of the same vocabulary as a part of ours.
  if (has('aFChunk') && looksLikeXml(bytes) && isWordXml(bytes)) return 'xml';
  if (has('oleObject', 'package', 'aFChunk')) return 'embedded';
  if (has('core-properties', 'extended-properties', 'custom-properties')) return 'properties';
  if (looksLikeXml(bytes)) return /^docProps\//iu.test(name) ? 'properties' : 'xml';
  if (isPicture(bytes)) return 'picture';
  if (has('font') || /\.(?:odttf|ttf|otf|fntdata)$/iu.test(name)) return 'font';
  if (EMBEDDABLE.some((signature) => startsWith(bytes, signature))) return 'embedded';
  return bytes.length === 0 ? 'font' : 'unknown';
}

/** Word 2003 XML and packages in one file (flat OPC). */
function isWordXml(bytes: Uint8Array): boolean {
  return /office\/word\/2003\/wordml|office\/2006\/xmlPackage/u.test(headOf(bytes));
}

/** The beginning, of UTF-16 too. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096).filter((byte) => byte !== 0)).toString('latin1');
}

function isPicture(bytes: Uint8Array): boolean {
  if (PICTURES.some((signature) => startsWith(bytes, signature))) return true;
  // EMF: its header record, with ` EMF` at byte 40 ([MS-EMF] §2.3.4.2).
  return (
    startsWith(bytes, [1, 0, 0, 0]) && startsWith(bytes.subarray(40), [0x20, 0x45, 0x4d, 0x46])
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** PNG, JPEG, GIF, TIFF in either order, BMP, WMF with and without its header, RIFF (WebP), compressed metafile. */
const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
  [0x42, 0x4d],
  [0xd7, 0xcd, 0xc6, 0x9a],
  [1, 0, 9, 0],
  [0x52, 0x49, 0x46, 0x46],
  [0x1f, 0x8b],
];

/** A package or archive, a compound file (OLE), a PDF, rich text. */
const EMBEDDABLE: readonly (readonly number[])[] = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];
