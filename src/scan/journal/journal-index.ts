import type { ScanRecord } from '../../core/scan-record.js';
import type { Reading } from '../work/file-work.js';
import type { Journal } from './journal.js';
import type { JournalEntry } from './journal-line.js';
import { parseLine, readLineHead } from './journal-line.js';
import type { LineFile } from './line-file.js';
import { offsetTable } from './offset-table.js';

/** The entries of a journal by identity and by content; the lines themselves stay on the disk. */
export interface JournalIndex {
  /** The last line of an entry. */
  readonly entry: (
    id: string,
  ) => { readonly offset: number; readonly line: JournalEntry } | undefined;
  /** What a content was found to hold. @param onlyFinal Not what another try may change. */
  readonly reading: (content: string, onlyFinal: boolean) => Reading | undefined;
  /** Entries that were taken back since their last line. */
  readonly gone: Set<string>;
  readonly addId: (id: string, offset: number) => void;
  /** @param content Empty for a file that holds the same as another. */
  readonly addContent: (content: string, offset: number) => void;
}

/** Of an empty journal. */
export function journalIndex({ file, lookUp }: Pick<Journal, 'file' | 'lookUp'>): JournalIndex {
  const bytes = file.bytes();
  const ids = offsetTable(bytes);
  const contents = offsetTable(bytes);
  return {
    gone: new Set(),
    entry: (id) => {
      let last: { readonly offset: number; readonly line: JournalEntry } | undefined;
      for (const offset of ids.find(id)) {
        const line = entryAt(file, offset);
        if (line?.id === id && offset >= (last?.offset ?? 0)) last = { offset, line };
      }
      return last;
    },
    reading: (content, onlyFinal) => {
      for (const offset of contents.find(content)) {
        const line = entryAt(lookUp, offset);
        if (line?.content === content && (line.final || !onlyFinal)) return readingOf(line.record);
      }
      return undefined;
    },
    addId: (id, offset) => {
      ids.add(id, offset);
    },
    addContent: (content, offset) => {
      if (content !== '') contents.add(content, offset);
    },
  };
}

/** Of a journal with all entries that it has already. */
export function readIndex(journal: Pick<Journal, 'file' | 'lookUp'>): JournalIndex {
  const index = journalIndex(journal);
  for (const { offset, line } of journal.file.lines()) {
    const head = readLineHead(line);
    if (head === undefined) {
      const gone = GONE.exec(line)?.[1];
      if (gone !== undefined) index.gone.add(gone);
      continue;
    }
    index.gone.delete(head.id);
    index.addId(head.id, offset);
    index.addContent(head.content, offset);
  }
  return index;
}

function entryAt(file: LineFile, offset: number): JournalEntry | undefined {
  const line = file.lineAt(offset);
  const parsed = line === undefined ? undefined : parseLine(line);
  return parsed !== undefined && 'record' in parsed ? parsed : undefined;
}

/** The part of a record that follows from the bytes alone. */
function readingOf(record: ScanRecord): Reading | undefined {
  const { status, reason, mediaType, findings, blindSpots, coverage } = record;
  const { findingsOmitted, nameFindings } = record;
  // It may be the name alone that makes it `found`.
  if (status === 'found' && nameFindings !== undefined) return undefined;
  return {
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(mediaType === undefined ? {} : { mediaType }),
    findings,
    ...(findingsOmitted === undefined ? {} : { findingsOmitted }),
    blindSpots,
    ...(coverage === undefined ? {} : { coverage }),
  };
}

const GONE = /^\{"gone":"([0-9a-f]{32})"\}/u;
