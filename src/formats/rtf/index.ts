import type { FormatAdapter } from '../../core/format-adapter.js';

/**
 * Rich text (RTF 1.9), also where it is named `.doc`. Values go from the text and all other destinations, pictures and
 * objects are offered to the engine; every other byte stays.
 */
export function rtf(): FormatAdapter {
  return {
    id: 'rtf',
    mediaTypes: ['application/rtf'],
    extensions: ['.rtf', '.doc'],
    recognises: (head) => SIGNATURE.every((byte, at) => head[at] === byte),
    open: async (bytes, options) => (await import('./open.js')).openRtf(bytes, options),
    audit: async (bytes, request) => (await import('./audit.js')).auditRtf(bytes, request),
  };
}

/** `{\rtf` */
const SIGNATURE = [0x7b, 0x5c, 0x72, 0x74, 0x66];
