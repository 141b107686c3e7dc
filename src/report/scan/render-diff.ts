import type { RecordedScan } from '../../core/scan-run.js';
import { printable } from '../printable.js';
import { terminalStyle } from '../terminal-style.js';
import { counted, minuteOf, number } from './counted.js';
import type { ScanChange } from './diff-scans.js';
import { diffScans } from './diff-scans.js';
import { entityName } from './entity-name.js';
import { SCAN_SCHEMA_VERSION } from './render-json.js';
import type { TextOptions } from './render-text.js';
import { safeJson } from './safe-json.js';
import { cutMiddle, wrap } from './text-width.js';

/** Two scans of one share, and what makes short texts of the paths in them. */
export interface Compared {
  readonly before: RecordedScan;
  readonly now: RecordedScan;
  readonly digest: (text: string) => string;
}

/** What a comparison came to. */
export interface DiffTotals {
  /** Findings that count now and did not before. */
  added: number;
  removed: number;
  /** Entries that could not be read whole, and were, or were not there, before. */
  newlyUnread: number;
}

export function diffTotals(): DiffTotals {
  return { added: 0, removed: 0, newlyUnread: 0 };
}

function addTo(totals: DiffTotals, { added, removed, before, now }: ScanChange): void {
  totals.added += added.length;
  totals.removed += removed.length;
  if (isGap(now) && !isGap(before)) totals.newlyUnread += 1;
}

function isGap(status: ScanChange['now']): boolean {
  return status === 'unread' || status === 'incomplete';
}

/** A comparison as JSON, a change a line. @param totals is counted up as the text is made */
export async function* renderDiffJson(
  { before, now, digest }: Compared,
  totals: DiffTotals,
): AsyncGenerator<string> {
  const runs = { before: before.run, now: now.run };
  yield `{"schemaVersion":${SCAN_SCHEMA_VERSION},\n"scans":${safeJson(runs)},\n"changes":[`;
  let between = '\n';
  for await (const change of diffScans(before, now, digest)) {
    addTo(totals, change);
    yield `${between}${safeJson(change)}`;
    between = ',\n';
  }
  yield `\n],\n"totals":${safeJson(totals)}}\n`;
}

const TITLES = { new: 'New', changed: 'Changed', gone: 'Gone' } as const;
const SHOWN = 40;

/** A comparison for a terminal. @param totals is counted up as the text is made */
export async function* renderDiffText(
  { before, now, digest }: Compared,
  totals: DiffTotals,
  { colour = false, width = 80 }: TextOptions = {},
): AsyncGenerator<string> {
  const style = terminalStyle(colour);
  const groups = { new: [] as ScanChange[], changed: [] as ScanChange[], gone: [] as ScanChange[] };
  const counts = { new: 0, changed: 0, gone: 0 };
  for await (const change of diffScans(before, now, digest)) {
    addTo(totals, change);
    counts[change.change] += 1;
    if (groups[change.change].length < SHOWN) groups[change.change].push(change);
  }
  yield `${style.dim(`From ${minuteOf(before.run.startedAt)} to ${minuteOf(now.run.startedAt)}`)}\n\n`;
  for (const kind of ['new', 'changed', 'gone'] as const) {
    if (counts[kind] === 0) continue;
    yield `${style.bold(`${TITLES[kind]}: ${counted(counts[kind], 'entry', 'entries')}`)}\n`;
    for (const change of groups[kind]) {
      yield `  ${cutMiddle(printable(change.path), width - 2)}\n`;
      for (const line of wrap(changeText(change), width - 6)) yield style.dim(`      ${line}\n`);
    }
    const more = counts[kind] - groups[kind].length;
    if (more > 0) yield `  … and ${counted(more, 'more', 'more')} (all with --format json)\n`;
    yield '\n';
  }
  const paint = totals.added > 0 ? style.warn : totals.newlyUnread > 0 ? style.bad : style.good;
  for (const line of wrap(closing(totals), width)) yield `${style.bold(paint(line))}\n`;
}

function changeText({ added, removed, before, now }: ScanChange): string {
  const parts = [
    ...kinds(added).map(([name, count]) => `+${number(count)} ${name}`),
    ...kinds(removed).map(([name, count]) => `−${number(count)} ${name}`),
    ...(isGap(now)
      ? ['not read whole']
      : isGap(before) && now !== undefined
        ? ['read whole now']
        : []),
  ];
  return parts.join(', ');
}

function kinds(findings: ScanChange['added']): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { entity } of findings) {
    const name = printable(entityName(entity));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts];
}

function closing({ added, removed, newlyUnread }: DiffTotals): string {
  const found = `${counted(added, 'new finding')}, ${counted(removed, 'finding')} gone`;
  return newlyUnread === 0
    ? `${found}.`
    : `${found}; ${counted(newlyUnread, 'entry', 'entries')} more could not be read whole.`;
}
