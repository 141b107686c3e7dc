import type { FormatAdapter } from '../../core/format-adapter.js';
import type { Recogniser } from '../../core/recogniser.js';
import { kindOf, unsupportedKind } from './read/kind.js';

/**
 * Pictures of pages: PNG, JPEG, TIFF with any number of pages, WebP, BMP and GIF. The text is what OCR reads; a removed
 * word becomes a black box in the pixels, and nothing of the file but pixels, resolution and colour profile goes on.
 */
export function image(recogniser: Recogniser): FormatAdapter {
  return {
    id: 'image',
    mediaTypes: ['image/png', 'image/jpeg', 'image/tiff', 'image/webp', 'image/bmp', 'image/gif'],
    extensions: ['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.webp', '.bmp', '.gif'],
    recognises: (head) => kindOf(head) !== undefined || unsupportedKind(head) !== undefined,
    open: async (bytes, options) =>
      (await import('./open.js')).openImage(bytes, options, recogniser),
    audit: async (bytes, request) =>
      (await import('./audit/index.js')).auditImage(bytes, request, recogniser),
    timeFactor: 5,
    close: () => recogniser.close(),
  };
}
