import type { FormatAdapter } from '../../core/document.js';
import { WORD_MEDIA_TYPES } from './document-type.js';

/**
 * Word documents: packages of XML parts (ISO/IEC 29500). Reader and audit are loaded with the first document.
 */
export function docx(): FormatAdapter {
  return {
    id: 'docx',
    mediaTypes: WORD_MEDIA_TYPES,
    extensions: ['.docx', '.docm', '.dotx', '.dotm'],
    recognises: startsAsPackage,
    open: async (bytes, options) => (await import('./open.js')).openPackage(bytes, options),
    audit: async (bytes, request) =>
      (await import('./audit/index.js')).auditPackage(bytes, request),
  };
}

/** An archive whose first entry has a name that Office programs write. What it holds is known only from its end. */
function startsAsPackage(head: Uint8Array): boolean {
  if (!SIGNATURE.every((byte, at) => head[at] === byte)) return false;
  const length = (head[26] ?? 0) + (head[27] ?? 0) * 256;
  const name = String.fromCharCode(...head.subarray(30, 30 + length));
  return FIRST_ENTRIES.test(name);
}

const SIGNATURE = [0x50, 0x4b, 3, 4];
const FIRST_ENTRIES =
  /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/|word\/|customXml\/|docMetadata\/|_xmlsignatures\/|xl\/|ppt\/)/u;
