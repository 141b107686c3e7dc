import { BlackletterError } from '../core/error.js';
import type { ScanRecord } from '../core/scan-record.js';
import type { Desks } from './work/desk.js';
import type { Entry } from './walk/entry.js';
import { ocrBudget } from './ocr-budget.js';
import { progressCount } from './progress-count.js';
import { contents } from './work/same-content.js';
import type { EntryScan } from './scan-entry.js';
import { scanEntry } from './scan-entry.js';
import { idOf } from './scan-key.js';
import type { ScanMemory } from './scan-memory.js';
import { stampOf } from './scan-memory.js';
import type { ScanSettings } from './scan-options.js';
import { unordered } from './unordered.js';
import type { RunningWatch } from './watch/watch-scan.js';
import type { WorkSource } from './work/work-source.js';

/** Adds to a record what does not follow from the file's content, such as who can get at it. */
export type RecordStage = (record: ScanRecord, entry: Entry) => ScanRecord | Promise<ScanRecord>;

export interface ScanRun {
  readonly source: WorkSource;
  readonly desks: Desks;
  readonly memory: ScanMemory;
  readonly stages: readonly RecordStage[];
  readonly settings: ScanSettings;
  /** Ends the scan after the files in hand. */
  readonly signal: AbortSignal;
  readonly key: Uint8Array;
  /** The scan goes on with what changes, until it is aborted. */
  readonly watch?: RunningWatch;
}

/**
 * One record for every entry of the source, in the order in which they are done; each is in the journal before it is given.
 * @throws BlackletterError ABORTED after the records of the files in hand, IO
 */
export async function* runScan(run: ScanRun): AsyncGenerator<ScanRecord> {
  const { source, memory, settings, signal, watch } = run;
  const count = progressCount();
  const work = entryWork(run);
  for await (const { record } of workOn(run, source.entries(), work)) {
    count.add(record);
    settings.onProgress(count.progress());
    yield record;
  }
  if (signal.aborted) {
    throw new BlackletterError('ABORTED', 'The scan was interrupted after the files in hand');
  }
  if (watch !== undefined) yield* goOn(run, watch, work);
  memory.finish(new Date().toISOString());
}

/** What changes after the first pass, until the scan is aborted: that is its end, not an interruption. */
async function* goOn(run: ScanRun, watch: RunningWatch, work: Work): AsyncGenerator<ScanRecord> {
  const { source, memory, settings, signal, key } = run;
  memory.endPass(true);
  settings.watch?.onWatch(watch.state());
  for (;;) {
    const change = await watch.changes.next(signal);
    if (change === undefined) return;
    const isAll = change.kind === 'everything';
    memory.startPass(new Date().toISOString(), isAll);
    const met = new Set<string>();
    const entries = isAll ? source.entries() : noting(source.entries(change), met);
    for await (const { record, isKept } of workOn(run, entries, work)) if (!isKept) yield record;
    memory.endPass(isAll && !signal.aborted);
    if (isAll || signal.aborted) continue;
    for (const gone of watch.entriesOf(change)) {
      if (!met.has(gone.path)) memory.takeBack(idOf(gone, key));
    }
  }
}

async function* noting(entries: AsyncIterable<Entry>, met: Set<string>): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    met.add(entry.path);
    yield entry;
  }
}

interface Worked {
  readonly record: ScanRecord;
  /** It is of this very scan, and the entry is as it was. */
  readonly isKept: boolean;
}

type Work = (entry: Entry) => Promise<Worked>;

function workOn(
  { settings, signal }: ScanRun,
  entries: AsyncIterable<Entry>,
  work: Work,
): AsyncGenerator<Worked> {
  return unordered(untilAborted(entries, signal), settings.jobs, work);
}

function entryWork(run: ScanRun): Work {
  const { source, desks, memory, settings, key } = run;
  const budget = ocrBudget(settings.ocrBudgetMs);
  const entryScan: EntryScan = {
    desks,
    contents: contents(memory.recallContent),
    maxBytes: settings.maxBytes,
    ocrLeft: budget.isLeft,
    clock: () => performance.now(),
    // Not the user's: the files in hand are finished.
    signal: new AbortController().signal,
  };
  return async (met) => {
    const id = idOf(met, key);
    const recalled = memory.recall(id, met);
    if (recalled?.isKept === true) return { record: recalled.record, isKept: true };
    const hadOcr = budget.isLeft();
    const { record: bare, entry } =
      recalled === undefined
        ? await scanEntry(id, met, entryScan)
        : { record: recalled.record, entry: met };
    budget.spend(bare);
    const record = await staged(bare, entry, run.stages);
    const ownContent = record.reused === undefined ? (record.content ?? '') : '';
    memory.keep({
      id,
      stamp: stampOf(entry),
      content: recalled?.content ?? ownContent,
      record,
      retry: !hadOcr && record.status === 'incomplete',
    });
    await source.done?.(entry);
    return { record, isKept: false };
  };
}

async function staged(
  bare: ScanRecord,
  entry: Entry,
  stages: readonly RecordStage[],
): Promise<ScanRecord> {
  let record = bare;
  for (const stage of stages) record = await stage(record, entry);
  return record;
}

async function* untilAborted(
  entries: AsyncIterable<Entry>,
  signal: AbortSignal,
): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    if (signal.aborted) return;
    yield entry;
  }
}
