import { compoundNames } from '../../archive/compound-file.js';
import type { FormatAdapter } from '../../core/format-adapter.js';

/**
 * Messages of Outlook ([MS-OXMSG]): header fields, bodies, properties and, as files of their own, attachments and messages
 * inside. They are read, not written.
 */
export function msg(): FormatAdapter {
  return {
    id: 'msg',
    mediaTypes: ['application/vnd.ms-outlook'],
    extensions: ['.msg', '.oft'],
    recognises: (_head, whole) => compoundNames(whole).includes('__properties_version1.0'),
    open: async (bytes, options) => (await import('./open.js')).openMsg(bytes, options),
    audit: async (bytes, request) => (await import('./audit.js')).auditMsg(bytes, request),
  };
}
