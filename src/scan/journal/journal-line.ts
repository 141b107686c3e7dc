import type { ScanRecord } from '../../core/scan-record.js';
import type { ScanRun } from '../../core/scan-run.js';

/** The first line of a journal. */
export interface JournalHeader {
  readonly journal: typeof JOURNAL_VERSION;
  readonly run: ScanRun;
  /** Keyed hash of all that decides on what is found: another one, and nothing of the journal holds any more. */
  readonly settings: string;
}

export const JOURNAL_VERSION = 1;

/** The last line of a scan that came to its end. */
export interface JournalEnd {
  readonly end: { readonly finishedAt: string };
}

/**
 * One line of an entry. Its first fields are found without reading all of it, so they stand in this order.
 * - `stamp` tells whether the entry is still the same;
 * - `content` is that of the record, but empty where another line says what it holds;
 * - `final` is false for what another try may change: a time limit, a missing package …
 */
export interface JournalEntry {
  readonly id: string;
  readonly stamp: string;
  readonly content: string;
  readonly final: boolean;
  readonly record: ScanRecord;
}

/** Stands where a scan went on that was interrupted: from here on, entries may come a second time. */
export interface JournalResumed {
  readonly resumed: string;
}

/** An entry that was there before the scan was interrupted and is not any more. */
export interface JournalGone {
  readonly gone: string;
}

export type JournalLine = JournalHeader | JournalEntry | JournalResumed | JournalGone | JournalEnd;

export function formatEntry({ id, stamp, content, final, record }: JournalEntry): string {
  return `${JSON.stringify({ id, stamp, content, final, record })}\n`;
}

/** What an entry's line begins with; `undefined` for every other line. */
export function readLineHead(
  line: string,
): Pick<JournalEntry, 'id' | 'stamp' | 'content' | 'final'> | undefined {
  const parts = LINE_HEAD.exec(line)?.groups;
  if (parts === undefined) return undefined;
  const { id = '', stamp = '', content = '', final } = parts;
  return { id, stamp, content, final: final === 'true' };
}

/** A whole line; `undefined` where it is none of ours, such as one that was being written in a crash. */
export function parseLine(line: string): JournalLine | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const known = ['journal', 'record', 'resumed', 'gone', 'end'].some((key) => key in parsed);
    return known ? (parsed as JournalLine) : undefined;
  } catch {
    return undefined;
  }
}

const LINE_HEAD =
  /^\{"id":"(?<id>[0-9a-f]{32})","stamp":"(?<stamp>[^"]{0,80})","content":"(?<content>[0-9a-f]{0,64})","final":(?<final>true|false),/u;
