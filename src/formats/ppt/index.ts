import { compoundNames } from '../../archive/compound-file.js';
import type { FormatAdapter } from '../../core/format-adapter.js';

/**
 * Presentations of PowerPoint 97 to 2003: the texts of slides, notes, masters and comments, and all strings of the file
 * once more. They are read, not written.
 */
export function ppt(): FormatAdapter {
  return {
    id: 'ppt',
    mediaTypes: ['application/vnd.ms-powerpoint'],
    extensions: ['.ppt', '.pot', '.pps'],
    writtenAs: '.pptx',
    recognises: (_head, whole) => compoundNames(whole).includes('PowerPoint Document'),
    open: async (bytes, options) => (await import('./open.js')).openPpt(bytes, options),
    audit: async (bytes, request) => (await import('./audit.js')).auditPpt(bytes, request),
  };
}
