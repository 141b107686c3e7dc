import type { ErrorCode } from '../core/error.js';
import type { ScanRecord } from '../core/scan-record.js';
import type { ScanRun } from '../core/scan-run.js';
import type { Entry } from './walk/entry.js';
import type { Reading } from './work/file-work.js';
import { journalIndex, readIndex } from './journal/journal-index.js';
import type { JournalEntry } from './journal/journal-line.js';
import { JOURNAL_VERSION, formatEntry, readLineHead } from './journal/journal-line.js';
import { offsetTable } from './journal/offset-table.js';
import type { StateFile } from './journal/state-file.js';

/** What a scan knows of entries and contents, all of it in journals. */
export interface ScanMemory {
  /** The record of an entry that has not changed since it was made. */
  readonly recall: (id: string, entry: Entry) => Recalled | undefined;
  readonly recallContent: (content: string) => Reading | undefined;
  /** Keeps a record before anybody is told of it. */
  readonly keep: (kept: KeptRecord) => void;
  /** From here on entries come a second time. @param isWhole All of them do up to `endPass`: those that do not are gone. */
  readonly startPass: (startedAt: string, isWhole: boolean) => void;
  /** @param complete Otherwise nobody knows of what was not met. */
  readonly endPass: (complete: boolean) => void;
  /** An entry that is not there any more. */
  readonly takeBack: (id: string) => void;
  /** Every entry was met: entries that are not there any more are taken back, and the journal ends. */
  readonly finish: (finishedAt: string) => void;
}

export interface Recalled {
  readonly record: ScanRecord;
  /** As in the journal. */
  readonly content: string;
  /** It is of this very scan, before it was interrupted: nothing is left to do. */
  readonly isKept: boolean;
}

export interface KeptRecord extends Omit<JournalEntry, 'final'> {
  /** Another run should try again, whatever its reason is. */
  readonly retry: boolean;
}

/** Tells whether an entry is still what it was. */
export function stampOf({ kind, stat, passedOver }: Entry): string {
  // What nobody reads may change, such as the journal itself.
  const isRead = stat !== undefined && passedOver?.status !== 'skipped';
  const { size, mtimeNs, ctimeNs } = isRead ? stat : { size: 0, mtimeNs: 0n, ctimeNs: 0n };
  return `${kind} ${String(size)} ${String(mtimeNs)} ${String(ctimeNs)} ${passedOver?.reason.code ?? ''}`;
}

export function scanMemory(
  { journal, resumes, previous }: Omit<StateFile, 'close'>,
  head: { readonly run: ScanRun; readonly settings: string },
  /** Entries are met again and again. */
  watches = false,
): ScanMemory {
  const own = resumes ? readIndex(journal) : journalIndex(journal);
  const earlier = previous === undefined ? undefined : readIndex(previous);
  let met = resumes ? offsetTable() : undefined;
  let isResumed = resumes;
  let passStart = journal.append(
    resumes
      ? `${JSON.stringify({ resumed: head.run.startedAt })}\n`
      : `${JSON.stringify({ journal: JOURNAL_VERSION, ...head })}\n`,
  );

  const recall = (id: string, entry: Entry): Recalled | undefined => {
    const stamp = stampOf(entry);
    const there = (resumes || watches) && !own.gone.has(id) ? own.entry(id) : undefined;
    if (there?.line.stamp === stamp && there.line.record.root === entry.root) {
      met?.add(id, there.offset);
      return { record: there.line.record, content: there.line.content, isKept: true };
    }
    const before = earlier?.entry(id)?.line;
    if (before?.stamp !== stamp || !before.final) return undefined;
    const { ms, ...record } = before.record;
    const unchanged: ScanRecord = { ...record, root: entry.root, reused: 'unchanged' };
    return { record: unchanged, content: before.content, isKept: false };
  };

  const takeBackGone = (): void => {
    if (met === undefined) return;
    for (const { offset, line } of journal.file.lines()) {
      if (offset >= passStart) return;
      const id = readLineHead(line)?.id;
      if (id === undefined) continue;
      const isMet = [...met.find(id)].some(
        (one) => one === offset || lineId(journal.lookUp.lineAt(one)) === id,
      );
      if (!isMet) takeBack(id);
    }
  };

  const takeBack = (id: string): void => {
    if (own.gone.has(id)) return;
    own.gone.add(id);
    journal.append(`${JSON.stringify({ gone: id })}\n`);
  };

  return {
    recall,
    recallContent: (content) => own.reading(content, false) ?? earlier?.reading(content, true),
    keep: ({ id, stamp, content, record, retry }) => {
      const final = !retry && !PASSING.has(record.reason?.code ?? 'ENCRYPTED');
      const offset = journal.append(formatEntry({ id, stamp, content, final, record }));
      own.addContent(content, offset);
      own.gone.delete(id);
      if (watches) own.addId(id, offset);
      met?.add(id, offset);
    },
    startPass: (startedAt, isWhole) => {
      met = isWhole ? offsetTable() : undefined;
      if (!isWhole && isResumed) return;
      isResumed = true;
      passStart = journal.append(`${JSON.stringify({ resumed: startedAt })}\n`);
    },
    endPass: (complete) => {
      if (complete) takeBackGone();
      met = undefined;
    },
    takeBack: (id) => {
      if (own.entry(id) !== undefined) takeBack(id);
    },
    finish: (finishedAt) => {
      takeBackGone();
      journal.append(`${JSON.stringify({ end: { finishedAt } })}\n`);
    },
  };
}

function lineId(line: string | undefined): string | undefined {
  return line === undefined ? undefined : readLineHead(line)?.id;
}

/** What may be otherwise at the next try, though the file is the same. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'LIMIT_TIME',
  'LIMIT_MEMORY',
  'CRASHED',
  'IO',
  'NOT_FOUND',
  'CHANGED_WHILE_READING',
  'MISSING_OPTIONAL',
  'INTERNAL',
]);
