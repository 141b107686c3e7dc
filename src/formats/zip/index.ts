import { zipDirectory } from '../../archive/zip-directory.js';
import type { FormatAdapter } from '../../core/format-adapter.js';

/**
 * Archives. Every file in one is offered to the engine, names are text, and the archive is written anew. It must be asked
 * after all formats that are archives themselves.
 */
export function zip(): FormatAdapter {
  return {
    id: 'zip',
    mediaTypes: ['application/zip'],
    extensions: ['.zip'],
    recognises: (_head, whole) => zipDirectory(whole) !== undefined,
    open: async (bytes, options) => (await import('./open.js')).openZip(bytes, options),
    audit: async (bytes, request) => (await import('./audit.js')).auditZip(bytes, request),
    portions: async (bytes, options) => (await import('./portions.js')).zipPortions(bytes, options),
  };
}
