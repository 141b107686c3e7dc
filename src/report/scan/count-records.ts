import type { EntityId } from '../../core/entity.js';
import type { BreachClass, ScanRecord } from '../../core/scan-record.js';
import type { RecordedScan, ScanRun } from '../../core/scan-run.js';
import { ACCESS_LEVELS, accessLevel } from './access-level.js';
import { AGES, ageOf } from './age.js';
import { boundedGroups } from './bounded-groups.js';
import { standingFindings } from './finding-standing.js';
import { folderTotals } from './folder-totals.js';
import type { FindingCount, KindTotal, PageTotal, ScanTotals } from './scan-totals.js';
import { shownPath } from './shown-path.js';
import { unreadTotals } from './unread-totals.js';
import { worstFiles } from './worst-files.js';

/** Adds records up one by one; what it holds does not grow with their number. */
export interface RecordCounter {
  readonly add: (record: ScanRecord) => void;
  readonly totals: () => ScanTotals;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Count = Writable<FindingCount>;

const WORST_FILES = 25;
const FOLDERS_SHOWN = 10;
const MOST_ENTITIES = 200;
const MOST_KINDS = 200;

/** The totals of a whole scan, in one pass over its records. */
export async function countRecords({ run, records }: RecordedScan): Promise<ScanTotals> {
  const counter = recordCounter(run);
  for await (const record of records()) counter.add(record);
  return counter.totals();
}

export function recordCounter(run: ScanRun): RecordCounter {
  const now = Date.parse(run.finishedAt ?? run.startedAt);
  const sums = { entries: 0, files: 0, bytesRead: 0, misnamed: 0, filesWithFindings: 0 };
  const statuses = { clean: 0, found: 0, incomplete: 0, unread: 0, skipped: 0 };
  const reused = { unchanged: 0, 'same-content': 0 };
  const standings = { open: 0, accepted: 0, compliant: 0, unprotected: 0 };
  const entities = boundedGroups(MOST_ENTITIES, (key) => ({
    entity: (key ?? 'custom:others') as EntityId,
    findings: 0,
    files: 0,
  }));
  const exposure = countsFor(ACCESS_LEVELS);
  const ages = countsFor(AGES);
  const folders = folderTotals();
  const classes: Partial<Record<BreachClass, number>> = {};
  const people: { persons?: number } = {};
  const kinds = boundedGroups(MOST_KINDS, newKind);
  const pages: Writable<PageTotal> = { pages: 0, asText: 0, byOcr: 0, notRead: 0, toReview: 0 };
  const unread = unreadTotals();
  const worst = worstFiles(WORST_FILES);

  const add = (record: ScanRecord): void => {
    const path = shownPath(record, run);
    sums.entries += 1;
    statuses[record.status] += 1;
    if (record.reused !== undefined) reused[record.reused] += 1;
    if (record.namedAs !== undefined) sums.misnamed += 1;
    unread.add(record, path);
    addPages(pages, record);
    if (record.kind === 'file') {
      sums.files += 1;
      if (record.status !== 'unread' && record.status !== 'skipped')
        sums.bytesRead += record.size ?? 0;
      if (record.status !== 'skipped') addKind(kinds.of(record.mediaType ?? ''), record);
    }
    for (const one of record.weight?.classes ?? []) classes[one] = (classes[one] ?? 0) + 1;
    if (record.weight !== undefined) people.persons = (people.persons ?? 0) + record.weight.persons;

    const open = new Map<EntityId, number>();
    for (const { finding, standing } of standingFindings(record)) {
      standings[standing] += 1;
      if (standing === 'open') open.set(finding.entity, (open.get(finding.entity) ?? 0) + 1);
    }
    for (const [entity, count] of omittedOf(record)) {
      standings.open += count;
      open.set(entity, (open.get(entity) ?? 0) + count);
    }
    let findings = 0;
    for (const [entity, count] of open) {
      findings += count;
      addCount(entities.of(entity), count);
    }
    if (findings === 0) return;
    folders.add(foldersOf(record, run), findings);
    sums.filesWithFindings += 1;
    addCount(exposure[accessLevel(record.access)], findings);
    addCount(ages[ageOf(record.modified, now)], findings);
    worst.add(record, path, open);
  };

  return {
    add,
    totals: () => ({
      ...sums,
      statuses,
      reused,
      standings,
      entities: [...entities.all()].sort(
        (a, b) => b.findings - a.findings || order(a.entity, b.entity),
      ),
      exposure,
      ages,
      folders: folders.shown(FOLDERS_SHOWN),
      classes,
      ...people,
      kinds: [...kinds.all()].sort(
        (a, b) => b.files - a.files || order(a.mediaType ?? '', b.mediaType ?? ''),
      ),
      pages,
      unread: unread.all(),
      worst: worst.all(),
    }),
  };
}

function omittedOf({ findingsOmitted = {} }: ScanRecord): [EntityId, number][] {
  return Object.entries(findingsOmitted) as [EntityId, number][];
}

/** Records come in the order in which they were done, on which no report may depend. */
function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The folders above an entry, its root first where there are several. */
function foldersOf(record: ScanRecord, run: ScanRun): string[] {
  const above = record.path.split('/').slice(0, -1);
  return run.roots.length > 1 ? [shownPath({ path: '', root: record.root }, run), ...above] : above;
}

function countsFor<Key extends string>(keys: readonly Key[]): Record<Key, Count> {
  return Object.fromEntries(keys.map((key) => [key, { findings: 0, files: 0 }])) as Record<
    Key,
    Count
  >;
}

function addCount(count: Count, findings: number): void {
  count.findings += findings;
  count.files += 1;
}

function newKind(key: string | undefined): Writable<KindTotal> {
  const counts = { files: 0, whole: 0, inPart: 0, unread: 0 };
  return key === undefined || key === '' ? counts : { mediaType: key, ...counts };
}

function addKind(kind: Writable<KindTotal>, { status }: ScanRecord): void {
  kind.files += 1;
  if (status === 'incomplete') kind.inPart += 1;
  else if (status === 'unread') kind.unread += 1;
  else kind.whole += 1;
}

function addPages(pages: Writable<PageTotal>, { coverage }: ScanRecord): void {
  if (coverage === undefined) return;
  pages.pages += coverage.pages;
  pages.asText += coverage.pagesReadAsText.length;
  pages.byOcr += coverage.pagesReadByOcr.length;
  pages.notRead += coverage.pagesNotRead.length;
  pages.toReview += coverage.reviewRequired?.length ?? 0;
}
