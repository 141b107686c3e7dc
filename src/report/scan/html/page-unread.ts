import { counted, number } from '../counted.js';
import { filesNotWhole } from '../headline.js';
import { mediaName } from '../media-name.js';
import type { KindTotal, ScanTotals } from '../scan-totals.js';
import { entriesText } from '../text-unread.js';
import type { UnreadGroup } from '../unread-totals.js';
import { escapeHtml } from './escape-html.js';

/** How much was read, what was not, and why. */
export function pageUnread(totals: ScanTotals): string {
  const { unread } = totals;
  return `<section aria-labelledby="unread">
<h2 id="unread">What was read, and what was not</h2>
<p class="lead">${escapeHtml(unreadLead(totals))}</p>
<div class="panel">
${coverageStrip(totals)}
${kindsTable(totals)}
</div>
${unread.length === 0 ? '' : reasonsTable(unread)}
</section>`;
}

function unreadLead(totals: ScanTotals): string {
  const gaps = filesNotWhole(totals);
  const { pages } = totals;
  const read =
    gaps === 0
      ? 'Every file that was to be read was read whole.'
      : 'What a file that was not read holds, nobody knows: each is listed with its reason.';
  const looks =
    pages.toReview === 0
      ? ''
      : ` Recognition of text was not sure of ${counted(pages.toReview, 'page')}: a person should look at them.`;
  const misnamed =
    totals.misnamed === 0
      ? ''
      : ` ${counted(totals.misnamed, 'file')} ${totals.misnamed === 1 ? 'is' : 'are'} named as another kind than the content is.`;
  return read + looks + misnamed;
}

function coverageStrip({ statuses }: ScanTotals): string {
  const parts = [
    ['read whole', statuses.clean + statuses.found, 'good'],
    ['read in part', statuses.incomplete, 'warn'],
    ['not read', statuses.unread, 'bad'],
    ['left out on purpose', statuses.skipped, 'grey'],
  ] as const;
  const all = parts.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return '';
  let at = 0;
  const drawn = parts.map(([, count, tone]) => {
    const width = (100 * count) / all;
    const rect = `<rect class="${tone}" x="${at.toFixed(3)}" width="${width.toFixed(3)}" height="18"/>`;
    at += width;
    return rect;
  });
  const legend = parts
    .filter(([, count]) => count > 0)
    .map(
      ([name, count, tone]) =>
        `<li><svg viewBox="0 0 11 11" aria-hidden="true"><rect class="${tone}" width="11" height="11"/></svg>${number(count)} ${name}</li>`,
    );
  return `<div class="strip"><svg viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true">${drawn.join('')}</svg></div>
<ul class="legend">${legend.join('')}</ul>`;
}

function kindsTable({ kinds, pages }: ScanTotals): string {
  if (kinds.length === 0) return '';
  const text =
    pages.pages === 0
      ? ''
      : `<p class="small">${number(pages.pages)} pages: ${number(pages.asText)} read as text, ${number(pages.byOcr)} from pictures, ${number(pages.notRead)} with something that was not read.</p>`;
  return `<details><summary>By kind of file</summary>
<table class="bars"><caption class="sr">By kind of file</caption>
<thead><tr><th scope="col">Kind</th><th class="count" scope="col">Files</th><th class="count" scope="col">Whole</th><th class="count" scope="col">In part</th><th class="count" scope="col">Not read</th></tr></thead>
<tbody>
${kinds.map(kindRow).join('\n')}
</tbody></table>${text}</details>`;
}

function kindRow({ mediaType, files, whole, inPart, unread }: KindTotal): string {
  const cells = [files, whole, inPart, unread].map(
    (count) => `<td class="count">${number(count)}</td>`,
  );
  return `<tr><th scope="row">${escapeHtml(mediaName(mediaType))}</th>${cells.join('')}</tr>`;
}

function reasonsTable(unread: readonly UnreadGroup[]): string {
  return `<table class="list gap"><caption class="sr">Why files were not read</caption>
<thead><tr><th scope="col">How many</th><th scope="col">Why, and what to do</th><th scope="col" class="wide">For example</th></tr></thead>
<tbody>
${unread.map(reasonRow).join('\n')}
</tbody></table>`;
}

const TONES: Readonly<Record<UnreadGroup['kind'], string>> = {
  unread: 'bad',
  part: 'warn',
  skipped: 'muted',
};

function reasonRow(group: UnreadGroup): string {
  const { kind, code, why, examples } = group;
  return `<tr><th scope="row"><span class="tag ${TONES[kind]}">${entriesText(group)}</span></th><td>${escapeHtml(why)} <span class="small">${escapeHtml(code)}</span></td><td class="wide small">${escapeHtml(examples[0] ?? '')}</td></tr>`;
}
