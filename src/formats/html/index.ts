import type { FormatAdapter } from '../../core/format-adapter.js';
import { startsAsHtml } from './recognise.js';

/**
 * Web pages and the HTML of office programs. A removed stretch becomes its label, `[SSN]`, in text, attributes, comments
 * and scripts; every other byte stays as it is. Files in data addresses and frames are offered to the engine.
 */
export function html(): FormatAdapter {
  return {
    id: 'html',
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    extensions: ['.html', '.htm', '.xhtml'],
    text: 'marked',
    recognises: startsAsHtml,
    open: async (bytes, options) =>
      (await import('../../html/open-markup.js')).openMarkup(bytes, options, {
        mediaType: 'text/html',
        isXml: false,
      }),
    audit: async (bytes, request) => (await import('./audit.js')).auditHtml(bytes, request),
  };
}
