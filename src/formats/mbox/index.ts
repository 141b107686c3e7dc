import type { FormatAdapter } from '../../core/format-adapter.js';
import { startsAsMbox } from './messages.js';

/**
 * Mailboxes of messages one after the other (RFC 4155). Each message is offered to the engine as a file of its own; the
 * lines between them are text.
 */
export function mbox(): FormatAdapter {
  return {
    id: 'mbox',
    mediaTypes: ['application/mbox'],
    extensions: ['.mbox', '.mbx', '.eml'],
    text: 'marked',
    recognises: startsAsMbox,
    open: async (bytes, options) => (await import('./open.js')).openMbox(bytes, options),
    audit: async (bytes, request) => (await import('./audit.js')).auditMbox(bytes, request),
    portions: async (bytes, options) =>
      (await import('./portions.js')).mboxPortions(bytes, options),
  };
}
