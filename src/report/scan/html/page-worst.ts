import type { AccessLevel } from '../access-level.js';
import { ACCESS_WORDS } from '../access-level.js';
import { dayOf, number } from '../counted.js';
import { entityName } from '../entity-name.js';
import type { ScanTotals } from '../scan-totals.js';
import type { WorstFile } from '../worst-files.js';
import { escapeHtml } from './escape-html.js';

const FILES_SHOWN = 12;

const TONES: Readonly<Record<AccessLevel, string>> = {
  everyone: 'bad',
  group: 'warn',
  owner: 'muted',
  unknown: 'muted',
};

/** The files that weigh most; nothing where nothing counts. */
export function pageWorst({ worst }: ScanTotals): string {
  if (worst.length === 0) return '';
  const scored = worst.some(({ score }) => score !== undefined);
  const lead = scored
    ? 'By score, from 0 to 100: what a file holds, and who can read it.'
    : 'By number of findings.';
  return `<section aria-labelledby="worst">
<h2 id="worst">Files to look at first</h2>
<p class="lead">${lead}</p>
<table class="list">
<caption class="sr">Files to look at first</caption>
<thead><tr>${scored ? '<th scope="col" class="num">Score</th>' : ''}<th scope="col" class="path">File</th><th scope="col">What it holds</th><th scope="col" class="wide">Readable by</th><th scope="col" class="wide">Last change</th></tr></thead>
<tbody>
${worst
  .slice(0, FILES_SHOWN)
  .map((file) => worstRow(file, scored))
  .join('\n')}
</tbody></table>
</section>`;
}

function worstRow(file: WorstFile, scored: boolean): string {
  const holds = file.entities
    .map(({ entity, findings }) => `${number(findings)}\u00a0×\u00a0${entityName(entity)}`)
    .join(', ');
  const day = file.modified === undefined ? 'not known' : dayOf(file.modified);
  return `<tr>${scored ? `<td class="num">${Math.round(file.score ?? 0)}</td>` : ''}<th scope="row">${pathHtml(file.path)}</th><td>${escapeHtml(holds)}</td><td class="wide"><span class="tag ${TONES[file.access]}">${ACCESS_WORDS[file.access]}</span></td><td class="wide tag">${day}</td></tr>`;
}

/** A path as its name, which may be broken after the signs that part its words, and under it its folder. */
function pathHtml(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  const folder = cut === 0 ? '' : `<span class="folder">${escapeHtml(path.slice(0, cut))}</span>`;
  return `<span class="file">${escapeHtml(path.slice(cut)).replace(/[_.-]/gu, '$&<wbr>')}</span>${folder}`;
}
