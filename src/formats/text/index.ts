import type { FormatAdapter } from '../../core/format-adapter.js';
import { looksPlain } from './encoding.js';

/**
 * Plain text: notes, logs, Markdown, comma-separated values, calendars; in UTF-8, UTF-16 or windows-1252. A removed
 * stretch becomes its label, `[SSN]`; every other byte, line ends and encoding included, stays as it is. It must be asked
 * last: text is what no other format recognises.
 */
export function text(): FormatAdapter {
  return {
    id: 'text',
    mediaTypes: ['text/plain'],
    extensions: ['.txt', '.csv', '.tsv', '.log', '.md', '.json', '.jsonl', '.ics', '.vcf'],
    text: 'plain',
    recognises: looksPlain,
    open: async (bytes, options) => (await import('./open.js')).openText(bytes, options),
    audit: async (bytes, request) => (await import('./audit.js')).auditText(bytes, request),
  };
}
