import type { FormatAdapter } from '../../core/format-adapter.js';
import { metafileKind } from './read/kind.js';

/**
 * Drawings of Windows (EMF, EMF+, WMF, also packed): lists of drawing commands, in which text stands as text. Bitmaps in
 * them are offered as pictures of their own.
 */
export function metafile(): FormatAdapter {
  return {
    id: 'metafile',
    mediaTypes: ['image/emf', 'image/wmf'],
    extensions: ['.emf', '.wmf', '.emz', '.wmz'],
    recognises: (head) => metafileKind(head) !== undefined,
    open: async (bytes, options) => (await import('./open.js')).openMetafile(bytes, options),
    audit: async (bytes, request) => (await import('./audit.js')).auditMetafile(bytes, request),
  };
}
