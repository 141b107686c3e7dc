import type { RecordedScan } from '../../../core/scan-run.js';
import { sha256Base64 } from '../../sha256.js';
import { countRecords } from '../count-records.js';
import { pageAbout } from './page-about.js';
import { pageCharts } from './page-charts.js';
import { pageData } from './page-data.js';
import { pageFindings, pageUnreadList } from './page-findings.js';
import { PAGE_SCRIPT } from './page-script.js';
import { PAGE_STYLE } from './page-style.js';
import { pageSummary } from './page-summary.js';
import { pageUnread } from './page-unread.js';
import { pageWorst } from './page-worst.js';

/**
 * A scan as one page for a browser: nothing is fetched, nothing but its own script and style runs (Content Security
 * Policy Level 3), and all that a person must know can be read without the script. Reads the records twice.
 */
export async function* renderHtml(scan: RecordedScan): AsyncGenerator<string> {
  const totals = await countRecords(scan);
  const { run } = scan;
  yield await head();
  yield pageSummary(totals, run);
  yield pageCharts(totals);
  yield pageWorst(totals);
  yield pageFindings(totals);
  yield pageUnread(totals);
  yield pageUnreadList(totals);
  yield pageAbout(totals, run);
  yield '\n<script type="application/json" id="scan-data">';
  yield* pageData(scan);
  yield `</script>\n<script>${PAGE_SCRIPT}</script>\n</body>\n</html>\n`;
}

async function head(): Promise<string> {
  const [script, style] = await Promise.all([PAGE_SCRIPT, PAGE_STYLE].map(hashSource));
  const policy = `default-src 'none'; script-src ${script ?? ''}; style-src ${style ?? ''}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Scan report</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
`;
}

async function hashSource(text: string): Promise<string> {
  return `'sha256-${await sha256Base64(new TextEncoder().encode(text))}'`;
}
