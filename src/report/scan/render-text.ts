import type { RecordedScan, ScanRun } from '../../core/scan-run.js';
import { printable } from '../printable.js';
import { terminalStyle } from '../terminal-style.js';
import { countRecords } from './count-records.js';
import { byteSize, counted, minuteOf, number } from './counted.js';
import { headline } from './headline.js';
import type { ScanTotals } from './scan-totals.js';
import { FEW_FINDINGS, findingsSection } from './text-findings.js';
import { filesFirst, foundSection } from './text-found.js';
import type { TextLook } from './text-look.js';
import { unreadSection } from './text-unread.js';
import { wrap } from './text-width.js';

export interface TextOptions {
  readonly colour?: boolean;
  /** Columns of the terminal. @defaultValue 80 */
  readonly width?: number;
}

const NARROWEST = 40;
const WIDEST = 120;

/** A scan for a terminal: what was found, where to look first, what was not read, and at the end the sentence that counts. */
export async function* renderText(
  scan: RecordedScan,
  { colour = false, width = 80 }: TextOptions = {},
): AsyncGenerator<string> {
  const look: TextLook = {
    style: terminalStyle(colour),
    width: Math.min(Math.max(width, NARROWEST), WIDEST),
  };
  const totals = await countRecords(scan);
  const { open } = totals.standings;
  const few = open > 0 && open <= FEW_FINDINGS;
  const sections = [
    opening(scan.run, look),
    ...foundSection(totals, look),
    few ? await findingsSection(scan, look) : filesFirst(totals.worst, look),
    unreadSection(totals, look),
    closing(totals, scan.run, look),
  ].filter((lines) => lines.length > 0);
  yield `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function opening(run: ScanRun, { style, width }: TextLook): string[] {
  const about = [
    run.roots.length === 0 ? 'Scan' : `Scan of ${run.roots.map(printable).join(', ')}`,
    ...(run.shard === undefined ? [] : [`part ${printable(run.shard)}`]),
    minuteOf(run.startedAt),
  ];
  return wrap(about.join(' · '), width).map((line) => style.dim(line));
}

function closing(totals: ScanTotals, run: ScanRun, { style, width }: TextLook): string[] {
  const { sentence, mood } = headline(totals, run);
  const paint = { good: style.good, found: style.warn, open: style.bad }[mood];
  const { statuses, reused, standings, misnamed } = totals;
  const facts = [
    counted(totals.entries, 'entry', 'entries'),
    `${number(statuses.clean + statuses.found)} read whole`,
    ...some(statuses.incomplete, 'in part'),
    ...some(statuses.unread, 'not read'),
    ...some(statuses.skipped, 'left out'),
    byteSize(totals.bytesRead),
    ...some(reused.unchanged, 'unchanged since the last scan'),
    ...some(reused['same-content'], 'copies of others'),
    ...some(misnamed, 'named as another kind'),
    ...some(standings.accepted, 'findings accepted by the baseline'),
    ...some(standings.compliant, 'masked already'),
    ...some(standings.unprotected, 'not protected by the policy'),
  ];
  const notLookedFor = run.notLookedFor ?? [];
  return [
    ...wrap(sentence, width).map((line) => style.bold(paint(line))),
    ...wrap(facts.join(' · '), width).map((line) => style.dim(line)),
    ...(notLookedFor.length === 0
      ? []
      : wrap(`Not looked for: ${notLookedFor.map(printable).join(', ')}`, width).map(style.warn)),
  ];
}

function some(count: number, what: string): string[] {
  return count === 0 ? [] : [`${number(count)} ${what}`];
}
