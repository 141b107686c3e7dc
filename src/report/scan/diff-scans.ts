import type { Finding } from '../../core/finding.js';
import type { ScanRecord } from '../../core/scan-record.js';
import type { RecordedScan } from '../../core/scan-run.js';
import { entryKey } from './entry-key.js';
import { standingFindings } from './finding-standing.js';
import { reportedRecord } from './reported-record.js';
import { shownPath } from './shown-path.js';

/** How one entry differs between two scans, as far as it matters to what it holds or whether it was read. */
export interface ScanChange {
  /** `new`: it was not in the old scan; `gone`: it is not in the new one; `changed`: it is in both. */
  readonly change: 'new' | 'gone' | 'changed';
  readonly path: string;
  readonly before?: ScanRecord['status'];
  readonly now?: ScanRecord['status'];
  /** Findings that count in the new scan and did not in the old. */
  readonly added: readonly Finding[];
  /** The other way round. */
  readonly removed: readonly Finding[];
}

interface Known {
  readonly status: ScanRecord['status'];
  readonly findings: readonly Finding[];
}

/**
 * What changed from one scan to another, entry by entry. A finding is the same where its id is, or its entity and
 * fingerprint: a value that only moved has not changed. Entries that were clean and are, come or go unread by nobody, are
 * not told. Holds what `digest` makes of every path of the old scan, and its findings. Roots go by their names.
 *
 * @param digest A short text that stands for a longer one.
 */
export async function* diffScans(
  before: RecordedScan,
  now: RecordedScan,
  digest: (text: string) => string,
): AsyncGenerator<ScanChange> {
  const keyOf = (record: ScanRecord, { run }: RecordedScan): string =>
    digest(`${run.roots[record.root] ?? ''}\0${entryKey({ ...record, root: 0 })}`);
  const known = new Map<string, Known>();
  for await (const record of before.records()) known.set(keyOf(record, before), knownOf(record));
  for await (const record of now.records()) {
    const key = keyOf(record, now);
    const change = compare(known.get(key), knownOf(record), shownPath(record, now.run));
    known.delete(key);
    if (change !== undefined) yield change;
  }
  for await (const record of before.records()) {
    const old = known.get(keyOf(record, before));
    if (old === undefined || !tells(old)) continue;
    const path = shownPath(record, before.run);
    yield { change: 'gone', path, before: old.status, added: [], removed: old.findings };
  }
}

function compare(old: Known | undefined, now: Known, path: string): ScanChange | undefined {
  if (old === undefined) {
    if (!tells(now)) return undefined;
    return { change: 'new', path, now: now.status, added: now.findings, removed: [] };
  }
  const added = without(now.findings, old.findings);
  const removed = without(old.findings, now.findings);
  const same = added.length + removed.length === 0 && isRead(old) === isRead(now);
  return same
    ? undefined
    : { change: 'changed', path, before: old.status, now: now.status, added, removed };
}

/** Those of `all` that are not among `others`, each counted once. */
function without(all: readonly Finding[], others: readonly Finding[]): Finding[] {
  const ids = new Set(others.map(({ id }) => id));
  const moved = all.filter(({ id }) => !ids.has(id));
  const mine = new Set(all.map(({ id }) => id));
  const values = new Map<string, number>();
  for (const other of others)
    if (!mine.has(other.id)) values.set(valueOf(other), (values.get(valueOf(other)) ?? 0) + 1);
  return moved.filter((finding) => {
    const left = finding.fingerprint === undefined ? 0 : (values.get(valueOf(finding)) ?? 0);
    if (left > 0) values.set(valueOf(finding), left - 1);
    return left === 0;
  });
}

function valueOf({ entity, fingerprint }: Finding): string {
  return `${entity} ${fingerprint ?? ''}`;
}

function knownOf(record: ScanRecord): Known {
  const shown = reportedRecord(record);
  const findings = standingFindings(shown)
    .filter(({ standing }) => standing === 'open')
    .map(({ finding }) => finding);
  return findings.length === 0 ? EMPTY[record.status] : { status: record.status, findings };
}

function tells(known: Known): boolean {
  return known.findings.length > 0 || !isRead(known);
}

function isRead({ status }: Known): boolean {
  return status !== 'unread' && status !== 'incomplete';
}

/** Most entries hold nothing; one value stands for all of them. */
const EMPTY: Readonly<Record<ScanRecord['status'], Known>> = {
  clean: { status: 'clean', findings: [] },
  found: { status: 'found', findings: [] },
  incomplete: { status: 'incomplete', findings: [] },
  unread: { status: 'unread', findings: [] },
  skipped: { status: 'skipped', findings: [] },
};
