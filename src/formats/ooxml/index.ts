import { zipDirectory } from '../../archive/zip-directory.js';
import type { FormatAdapter } from '../../core/format-adapter.js';
import { mediaTypesOf } from './document-type.js';
import type { PackageFamily } from './package/package-family.js';
import { familyOf } from './package/package-family.js';

/**
 * Word documents: packages of XML parts (ISO/IEC 29500). Reader and audit are loaded with the first document.
 */
export function docx(): FormatAdapter {
  return officeFormat('docx', 'word', ['.docx', '.docm', '.dotx', '.dotm']);
}

/** Workbooks: every cell as it is shown, and what formulas, caches, comments and names hold beside them. */
export function xlsx(): FormatAdapter {
  return officeFormat('xlsx', 'sheet', ['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlam']);
}

/** Presentations: slides, layouts, masters, notes and comments, hidden ones too. */
export function pptx(): FormatAdapter {
  return officeFormat('pptx', 'slides', ['.pptx', '.pptm', '.potx', '.potm', '.ppsx', '.ppsm']);
}

function officeFormat(
  id: string,
  family: PackageFamily,
  extensions: readonly string[],
): FormatAdapter {
  return {
    id,
    mediaTypes: mediaTypesOf(family),
    extensions,
    recognises: (_head, whole) => isPackage(whole, family),
    open: async (bytes, options) => (await import('./open.js')).openPackage(bytes, options, family),
    ...(family === 'word'
      ? {
          preview: async (bytes, request) =>
            (await import('./preview.js')).previewPackage(bytes, request),
        }
      : {}),
    audit: async (bytes, request) =>
      (await import('./audit/index.js')).auditPackage(bytes, request),
  };
}

/** An archive that says what its parts are, or that begins as Office programs write one and has lost its end. */
function isPackage(whole: Uint8Array, family: PackageFamily): boolean {
  const directory = zipDirectory(whole);
  return directory === undefined
    ? family === 'word' && startsAsPackage(whole)
    : familyOf(directory) === family;
}

function startsAsPackage(head: Uint8Array): boolean {
  if (!SIGNATURE.every((byte, at) => head[at] === byte)) return false;
  const length = (head[26] ?? 0) + (head[27] ?? 0) * 256;
  const name = String.fromCharCode(...head.subarray(30, 30 + length));
  return FIRST_ENTRIES.test(name);
}

const SIGNATURE = [0x50, 0x4b, 3, 4];
const FIRST_ENTRIES =
  /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/|word\/|customXml\/|docMetadata\/|_xmlsignatures\/|xl\/|ppt\/)/u;
