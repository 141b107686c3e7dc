import type { FormatAdapter } from '../../core/format-adapter.js';

/**
 * Compound files, as Office wrote before 2007 and writes with a password: Word documents among them are read, but cannot be written; anything else is named for what it is.
 */
export function doc(): FormatAdapter {
  return {
    id: 'doc',
    mediaTypes: ['application/msword'],
    extensions: ['.doc', '.dot'],
    writtenAs: '.docx',
    recognises: (head) =>
      SIGNATURES.some((signature) => signature.every((byte, at) => head[at] === byte)),
    open: async (bytes, options) => (await import('./open.js')).openDoc(bytes, options),
    audit: async (bytes, request) => (await import('./audit.js')).auditDoc(bytes, request),
  };
}

const SIGNATURES: readonly (readonly number[])[] = [
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
];
