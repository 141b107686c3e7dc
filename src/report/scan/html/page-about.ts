import type { ScanRun } from '../../../core/scan-run.js';
import { byteSize, counted, minuteOf } from '../counted.js';
import type { ScanTotals } from '../scan-totals.js';
import { escapeHtml } from './escape-html.js';

/** By whom and what the report was made, and how to read it. */
export function pageAbout(totals: ScanTotals, run: ScanRun): string {
  const rows: readonly (readonly [string, string])[] = [
    ['Scanned', run.roots.join(', ')],
    ['Started', minuteOf(run.startedAt)],
    ['Finished', run.finishedAt === undefined ? 'not recorded' : minuteOf(run.finishedAt)],
    ...(run.interrupted === true
      ? [['Stopped', 'before its end: entries are missing'] as const]
      : []),
    ['Met', `${counted(totals.entries, 'entry', 'entries')}, ${byteSize(totals.bytesRead)} read`],
    ['Program', `${run.tool.name} ${run.tool.version}`],
    ['Rules', run.policies.join(', ')],
    ['Detectors', run.detectors.map(({ id, version }) => `${id} ${version}`).join(', ')],
    ['Confidence', 'how likely a finding is one: of those at 90 %, nine in ten are right'],
    [
      'Shown as',
      'what the rules in force let anyone see; this report holds no value and no text around one',
    ],
  ];
  return `<section aria-labelledby="about">
<h2 id="about">About this report</h2>
<dl class="about">
${rows
  .filter(([, text]) => text !== '')
  .map(([name, text]) => `<dt>${name}</dt><dd>${escapeHtml(text)}</dd>`)
  .join('\n')}
</dl>
</section>
</main>
<footer>One file, nothing is fetched from anywhere. It tells where identifiers stand: keep it as close as the files themselves.</footer>`;
}
