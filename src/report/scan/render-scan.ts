import type { RecordedScan } from '../../core/scan-run.js';
import { folderNamesOnce } from './folder-names-once.js';
import { renderHtml } from './html/render-html.js';
import { renderCsv } from './render-csv.js';
import { renderJson, renderJsonl } from './render-json.js';
import { renderSarif } from './render-sarif.js';
import type { TextOptions } from './render-text.js';
import { renderText } from './render-text.js';

/** The formats in which a scan is reported. */
export type ScanFormat = 'text' | 'json' | 'jsonl' | 'csv' | 'html' | 'sarif';

export const SCAN_FORMATS: readonly ScanFormat[] = [
  'text',
  'json',
  'jsonl',
  'csv',
  'html',
  'sarif',
];

/** A scan in one of its formats, in pieces that are written as they come. `options` are for text alone. */
export function renderScan(
  format: ScanFormat,
  scan: RecordedScan,
  options: TextOptions = {},
): AsyncIterable<string> {
  const once = folderNamesOnce(scan);
  switch (format) {
    case 'text':
      return renderText(once, options);
    case 'json':
      return renderJson(scan);
    case 'jsonl':
      return renderJsonl(scan);
    case 'csv':
      return renderCsv(once);
    case 'html':
      return renderHtml(once);
    case 'sarif':
      return renderSarif(once);
  }
}
