import type { FormatAdapter } from '../../core/format-adapter.js';

/**
 * Mailboxes of Outlook ([MS-PST]), read where the optional package `pst-extractor` is installed: every message, also those
 * that no folder lists, is a mail for the engine. They are read, not written.
 */
export function pst(): FormatAdapter {
  return {
    id: 'pst',
    mediaTypes: ['application/vnd.ms-outlook-pst'],
    extensions: ['.pst', '.ost'],
    recognises: (head) => Buffer.from(head.subarray(0, 4)).toString('latin1') === '!BDN',
    open: async (bytes, options) => (await import('./open.js')).openPst(bytes, options),
    audit: async () => (await import('./audit.js')).auditPst(),
    portions: async (bytes, options) => (await import('./portions.js')).pstPortions(bytes, options),
  };
}
