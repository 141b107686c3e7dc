import type { ScanRecord } from '../../../core/scan-record.js';
import type { RecordedScan, ScanRun } from '../../../core/scan-run.js';
import { printable } from '../../printable.js';
import { accessLevel } from '../access-level.js';
import { dayOf } from '../counted.js';
import type { StandingFinding } from '../finding-standing.js';
import { listedFindings } from '../omitted-findings.js';
import { mediaName } from '../media-name.js';
import { placesText } from '../place-text.js';
import { safeJson } from '../safe-json.js';
import { shownPath } from '../shown-path.js';
import { unreadOf } from '../unread-totals.js';
import type { Words } from './words.js';
import { words } from './words.js';

/** More than these would make a page that no browser likes; the other formats hold all. */
export const MOST_FINDINGS = 200_000;
export const MOST_UNREAD = 100_000;

/**
 * The rows of the page's lists as JSON for a script element, written as the records come: an array a file with what is
 * shown of it, in it an array a finding, and an array a reason why it was not read. Words that come again and again stand
 * at the end once and are told by their number.
 */
export async function* pageData({ run, records }: RecordedScan): AsyncGenerator<string> {
  const known = words();
  const left = { findings: MOST_FINDINGS, unread: MOST_UNREAD };
  yield '{"files":[';
  let between = '\n';
  for await (const record of records()) {
    const findings = listedFindings(record).slice(0, left.findings);
    const unread = unreadOf(record).slice(0, left.unread);
    if (findings.length === 0 && unread.length === 0) continue;
    left.findings -= findings.length;
    left.unread -= unread.length;
    const rows = [
      findings.map((one) => findingRow(one, known)),
      unread.map(({ kind, code, why }) => [known.of(kind), known.of(code), known.of(why)]),
    ];
    yield `${between}${safeJson([...fileRow(record, run, known), ...rows])}`;
    between = ',\n';
  }
  yield `\n],\n"words":${safeJson(known.all())}}`;
}

function fileRow(record: ScanRecord, run: ScanRun, known: Words): unknown[] {
  const { size, modified, access, weight } = record;
  return [
    printable(shownPath(record, run)),
    size ?? -1,
    modified === undefined ? '' : dayOf(modified),
    known.of(accessLevel(access)),
    known.of(access === undefined ? '' : `${access.owner} ${access.mode}`),
    weight === undefined ? -1 : Math.round(weight.score),
    known.of(record.kind === 'file' ? mediaName(record.mediaType) : record.kind),
  ];
}

function findingRow(one: StandingFinding, known: Words): unknown[] {
  const { finding, standing } = one;
  return [
    known.of(finding.entity),
    known.of(finding.masked),
    percent(finding.confidence),
    known.of(placesText(one)),
    known.of(standing),
    known.of(finding.reasons.join('\n')),
    known.of(finding.detector),
    // Enough of it to tell values apart; the whole stands in the other formats.
    finding.fingerprint?.slice(0, 16) ?? '',
  ];
}

/** Nothing that is not certain is told as 100 %. */
function percent(confidence: number): number {
  return confidence < 1 ? Math.min(99, Math.round(confidence * 100)) : 100;
}
