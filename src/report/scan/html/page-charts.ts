import type { BreachClass } from '../../../core/scan-record.js';
import type { AccessLevel } from '../access-level.js';
import { ACCESS_LEVELS, ACCESS_NAMES } from '../access-level.js';
import { AGES, AGE_NAMES } from '../age.js';
import { number } from '../counted.js';
import { entityName } from '../entity-name.js';
import { folderName } from '../folder-name.js';
import type { FindingCount, ScanTotals } from '../scan-totals.js';
import { escapeHtml } from './escape-html.js';
import { foundLead } from './page-summary.js';

interface Bar extends FindingCount {
  readonly name: string;
  readonly tone?: string;
  /** What a click on the name filters the findings by. */
  readonly filter?: readonly [control: string, value: string];
}

/** The charts of what was found; nothing where nothing counts. Each is a table, so that it can be read as well as seen. */
export function pageCharts(totals: ScanTotals): string {
  if (totals.standings.open === 0) return '';
  const classes = classRows(totals);
  return `<section aria-labelledby="found">
<h2 id="found">What was found</h2>
<p class="lead">${escapeHtml(foundLead(totals))}</p>
<div class="charts">
${chart('Kinds of identifiers', entityBars(totals))}
${totals.folders.length < 2 ? '' : chart('Folders', folderBars(totals))}
${chart('Who can read the files', accessBars(totals))}
${chart('Last change of the files', ageBars(totals))}
${classes}
</div>
</section>`;
}

function entityBars({ entities }: ScanTotals): Bar[] {
  return entities.map(({ entity, findings, files }) => ({
    name: entityName(entity),
    findings,
    files,
    filter: ['entity', entity],
  }));
}

function folderBars({ folders }: ScanTotals): Bar[] {
  return folders.map((one) => ({
    name: folderName(one),
    findings: one.findings,
    files: one.files,
    ...(one.rest === true || one.path === '' ? {} : { filter: ['search', `${one.path}/`] }),
  }));
}

const TONES: Readonly<Record<AccessLevel, string>> = {
  everyone: 'bad',
  group: 'warn',
  owner: 'good',
  unknown: 'grey',
};

function accessBars({ exposure }: ScanTotals): Bar[] {
  return ACCESS_LEVELS.map((level) => ({
    name: ACCESS_NAMES[level],
    ...exposure[level],
    tone: TONES[level],
    filter: ['access', level],
  }));
}

function ageBars({ ages }: ScanTotals): Bar[] {
  return AGES.map((age) => ({ name: AGE_NAMES[age], ...ages[age] }));
}

function chart(title: string, all: readonly Bar[]): string {
  const bars = all.filter(({ findings }) => findings > 0);
  const most = Math.max(...bars.map(({ findings }) => findings));
  return `<div class="panel"><table class="bars">
<caption>${title}</caption>
<thead><tr><th class="name" scope="col"><span class="sr">Name</span></th><td class="draw"></td><th class="count" scope="col">Findings</th><th class="count" scope="col">Files</th></tr></thead>
<tbody>
${bars.map((bar) => barRow(bar, most)).join('\n')}
</tbody></table></div>`;
}

function barRow({ name, findings, files, tone, filter }: Bar, most: number): string {
  const length = Math.max(0.6, (100 * findings) / most).toFixed(1);
  const label =
    filter === undefined
      ? escapeHtml(name)
      : `<span data-filter="${filter[0]}" data-value="${escapeHtml(filter[1])}">${escapeHtml(name)}</span>`;
  return `<tr><th class="name" scope="row">${label}</th><td class="draw"><svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect${tone === undefined ? '' : ` class="${tone}"`} width="${length}" height="12"/></svg></td><td class="count">${number(findings)}</td><td class="count">${number(files)}</td></tr>`;
}

const CLASSES: Readonly<Record<BreachClass, string>> = {
  B0: 'An identifier alone',
  B1: 'A name with a core identifier',
  B2: 'A name with an identifier that some states add',
  B3: 'An account with its access code',
  C: 'Payment cards',
  H: 'Health',
  K: 'Credentials',
  M: 'Minors',
};

function classRows({ classes }: ScanTotals): string {
  const present = (Object.keys(CLASSES) as BreachClass[]).filter((one) => (classes[one] ?? 0) > 0);
  if (present.length === 0) return '';
  return `<div class="panel"><table class="bars">
<caption>Breach classes</caption>
<thead><tr><th class="name" scope="col"><span class="sr">Class</span></th><th class="count" scope="col">Files</th></tr></thead>
<tbody>
${present.map((one) => `<tr><th scope="row">${CLASSES[one]} <span class="small">${one}</span></th><td class="count">${number(classes[one] ?? 0)}</td></tr>`).join('\n')}
</tbody></table></div>`;
}
