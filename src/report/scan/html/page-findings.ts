import { ACCESS_LEVELS, ACCESS_WORDS } from '../access-level.js';
import { counted, number } from '../counted.js';
import { entityName } from '../entity-name.js';
import type { ScanTotals } from '../scan-totals.js';
import { escapeHtml } from './escape-html.js';
import { MOST_FINDINGS, MOST_UNREAD } from './page-data.js';

type Choice = readonly [value: string, name: string];

/** The list of all findings and the one of all that was not read: what the page's script fills. */
export function pageFindings(totals: ScanTotals): string {
  const { open, accepted, compliant, unprotected } = totals.standings;
  const all = open + accepted + compliant + unprotected;
  if (all === 0) return '';
  const kinds = totals.entities.map(({ entity }): Choice => [entity, entityName(entity)]);
  return `<section aria-labelledby="findings">
<h2 id="findings">All findings</h2>
<p class="lead">${all > MOST_FINDINGS ? `The first ${number(MOST_FINDINGS)} of ${counted(all, 'finding')} are listed here; CSV and JSON hold all of them.` : 'Click the name of a column to sort by it.'}</p>
<noscript><p class="lead">The list needs scripts, which are switched off here; everything above and below does not.</p></noscript>
<div id="finding-list" data-list="findings" hidden>
<form class="controls" role="search" aria-label="Filter the findings">
<label class="grow">Path, kind or what is shown <input type="search" data-control="search" autocomplete="off" spellcheck="false"></label>
${select('Kind', 'entity', [['', 'all kinds'], ...kinds])}
${select('Readable by', 'access', [['', 'any'], ...ACCESS_LEVELS.map((level): Choice => [level, ACCESS_WORDS[level]])])}
${select('Confidence', 'confidence', [
  ['0', 'any'],
  ['50', '50 % and up'],
  ['80', '80 % and up'],
  ['95', '95 % and up'],
])}
${select('Standing', 'standing', standings(totals))}
<button type="reset" class="button">Clear</button>
</form>
<table class="list"><caption class="sr">Findings</caption><thead></thead><tbody></tbody></table>
${pager('findings')}
</div>
</section>`;
}

/** The list of every entry that was not read. */
export function pageUnreadList({ unread }: ScanTotals): string {
  if (unread.length === 0) return '';
  const entries = unread.reduce((all, group) => all + group.entries, 0);
  return `<section aria-labelledby="unread-entries">
<h3 id="unread-entries" class="gap">Every one of them</h3>
${entries > MOST_UNREAD ? `<p class="lead">The first ${number(MOST_UNREAD)} are listed here; CSV and JSON hold all of them.</p>` : ''}
<div id="unread-list" data-list="unread" hidden>
<form class="controls" role="search" aria-label="Filter what was not read">
<label class="grow">Path or reason <input type="search" data-control="search" autocomplete="off" spellcheck="false"></label>
${select('How', 'how', [
  ['', 'not read and in part'],
  ['unread', 'not read'],
  ['part', 'read in part'],
  ['skipped', 'left out on purpose'],
  ['all', 'all'],
])}
<button type="reset" class="button">Clear</button>
</form>
<table class="list"><caption class="sr">Entries that were not read</caption><thead></thead><tbody></tbody></table>
${pager('entries')}
</div>
</section>`;
}

function standings({ standings: counts }: ScanTotals): Choice[] {
  const others: readonly (readonly [keyof typeof counts, string])[] = [
    ['accepted', 'accepted'],
    ['compliant', 'masked already'],
    ['unprotected', 'left alone by the rules'],
  ];
  return [
    ['open', 'those that count'],
    ...others.filter(([standing]) => counts[standing] > 0),
    ['', 'all'],
  ];
}

function select(label: string, control: string, choices: readonly Choice[]): string {
  const options = choices.map(
    ([value, name]) => `<option value="${escapeHtml(value)}">${escapeHtml(name)}</option>`,
  );
  return `<label>${label} <br><select data-control="${control}">${options.join('')}</select></label>`;
}

function pager(what: string): string {
  return `<div class="pager"><p class="status" role="status" data-what="${what}"></p>
<label class="small">Rows <select data-page-size><option>25</option><option>50</option><option>100</option><option>250</option></select></label>
<button type="button" class="button" data-turn="first">First</button><button type="button" class="button" data-turn="back">Back</button>
<button type="button" class="button" data-turn="next">Next</button><button type="button" class="button" data-turn="last">Last</button></div>`;
}
