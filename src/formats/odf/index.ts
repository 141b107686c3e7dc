import { zipDirectory } from '../../archive/zip-directory.js';
import type { FormatAdapter } from '../../core/format-adapter.js';
import { MEDIA_TYPE, ODF_MEDIA_TYPES } from './media-types.js';

/**
 * Documents in OpenDocument format (ISO/IEC 26300): texts, spreadsheets, presentations, drawings. Reader and audit are
 * loaded with the first document.
 */
export function odf(): FormatAdapter {
  return {
    id: 'odf',
    mediaTypes: ODF_MEDIA_TYPES,
    extensions: ['.odt', '.ott', '.ods', '.ots', '.odp', '.otp', '.odg'],
    recognises: (_head, whole) => isOpenDocument(whole),
    open: async (bytes, options) => (await import('./open.js')).openOdf(bytes, options),
    audit: async (bytes, request) => (await import('./audit/index.js')).auditOdf(bytes, request),
  };
}

/** The first entry says which kind of document it is; some writers leave it out, but not the list of files. */
function isOpenDocument(whole: Uint8Array): boolean {
  const directory = zipDirectory(whole);
  if (directory === undefined) return false;
  const said = directory.read('mimetype', 200);
  if (said !== undefined) return MEDIA_TYPE.test(new TextDecoder().decode(said).trim());
  return ['content.xml', 'META-INF/manifest.xml'].every((name) => directory.names.includes(name));
}
