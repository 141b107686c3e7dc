import type { FormatAdapter } from '../../core/document.js';
import { zipDirectory } from '../../archive/zip-directory.js';
import { WORD_MEDIA_TYPES } from './document-type.js';
import { CONTENT_TYPES } from './package/content-types.js';

/**
 * Word documents: packages of XML parts (ISO/IEC 29500). Reader and audit are loaded with the first document.
 */
export function docx(): FormatAdapter {
  return {
    id: 'docx',
    mediaTypes: WORD_MEDIA_TYPES,
    extensions: ['.docx', '.docm', '.dotx', '.dotm'],
    recognises: (_head, whole) => isPackage(whole),
    open: async (bytes, options) => (await import('./open.js')).openPackage(bytes, options),
    audit: async (bytes, request) =>
      (await import('./audit/index.js')).auditPackage(bytes, request),
  };
}

/** An archive that says what its parts are, or that begins as Office programs write one and has lost its end. */
function isPackage(whole: Uint8Array): boolean {
  const directory = zipDirectory(whole);
  return directory === undefined ? startsAsPackage(whole) : directory.names.includes(CONTENT_TYPES);
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
