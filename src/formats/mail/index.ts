import type { FormatAdapter } from '../../core/format-adapter.js';
import { startsAsMail } from './recognise.js';

/**
 * Mails (RFC 5322, MIME). Values go from header fields and bodies, and attachments are offered to the engine; only what
 * changed is encoded anew, every other byte stays.
 */
export function mail(): FormatAdapter {
  return {
    id: 'mail',
    mediaTypes: ['message/rfc822'],
    extensions: ['.eml', '.mht', '.mhtml'],
    text: 'marked',
    recognises: startsAsMail,
    open: async (bytes, options) => (await import('./open.js')).openMail(bytes, options),
    audit: async (bytes, request) => (await import('./audit.js')).auditMail(bytes, request),
  };
}
