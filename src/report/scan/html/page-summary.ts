import type { ScanRun } from '../../../core/scan-run.js';
import { counted, minuteOf, number } from '../counted.js';
import { closedFolders, filesNotWhole, headline } from '../headline.js';
import type { ScanTotals } from '../scan-totals.js';
import { escapeHtml } from './escape-html.js';

/** The head of the page: in one sentence what was found and whether everything was read, then the figures behind it. */
export function pageSummary(totals: ScanTotals, run: ScanRun): string {
  const { sentence, mood } = headline(totals, run);
  const notLookedFor = run.notLookedFor ?? [];
  return `<header>
<p class="brand"><b>${escapeHtml(run.tool.name)}</b> · scan report</p>
<h1 class="${mood}">${escapeHtml(sentence)}</h1>
<p class="meta">${escapeHtml(aboutText(run))}</p>
${notLookedFor.length === 0 ? '' : `<p class="alert">Not looked for: ${escapeHtml(notLookedFor.join(', '))}</p>`}
</header>
<main>
<dl class="tiles">
${tiles(totals).join('\n')}
</dl>`;
}

function aboutText(run: ScanRun): string {
  return [
    ...(run.roots.length === 0 ? [] : [run.roots.join(', ')]),
    ...(run.shard === undefined ? [] : [`part ${run.shard}`]),
    run.finishedAt === undefined
      ? minuteOf(run.startedAt)
      : `${minuteOf(run.startedAt)} to ${minuteOf(run.finishedAt)}`,
    ...(run.policies.length === 0 ? [] : [`rules: ${run.policies.join(', ')}`]),
    ...(run.pathsMasked === true ? ['names in paths are masked'] : []),
  ].join(' · ');
}

function tiles(totals: ScanTotals): string[] {
  const { statuses, standings, filesWithFindings, persons } = totals;
  const folders = closedFolders(totals);
  return [
    tile('Identifiers found', standings.open, standings.open > 0 ? 'warn' : ''),
    tile('Files that hold them', filesWithFindings),
    ...(persons === undefined || persons === 0 ? [] : [tile('Persons, by file', persons)]),
    tile('Files read whole', statuses.clean + statuses.found),
    tile('Files not read whole', filesNotWhole(totals), filesNotWhole(totals) > 0 ? 'bad' : ''),
    ...(folders === 0 ? [] : [tile('Folders not opened', folders, 'bad')]),
    tile('Left out on purpose', statuses.skipped),
  ];
}

function tile(name: string, count: number, tone = ''): string {
  return `<div><dt>${name}</dt><dd${tone === '' ? '' : ` class="${tone}"`}>${number(count)}</dd></div>`;
}

/** The sentence under the title of the charts. */
export function foundLead({ standings, reused }: ScanTotals): string {
  const others = [
    ...(standings.accepted === 0 ? [] : [`${number(standings.accepted)} accepted by the baseline`]),
    ...(standings.compliant === 0
      ? []
      : [`${number(standings.compliant)} masked already, as the rules permit`]),
    ...(standings.unprotected === 0
      ? []
      : [`${number(standings.unprotected)} of kinds that the rules leave alone`]),
  ];
  const copies = reused['same-content'];
  return [
    ...(others.length === 0 ? [] : [`Not counted: ${others.join(', ')}.`]),
    ...(copies === 0
      ? []
      : [
          `${counted(copies, 'file')} ${copies === 1 ? 'is a copy' : 'are copies'} of others, and counted too.`,
        ]),
  ].join(' ');
}
