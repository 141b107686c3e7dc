import { DocumentError } from '../core/error.js';
import type { Refusal } from '../core/refusal.js';
import type { ScanRecord } from '../core/scan-record.js';
import { countsIn } from './work/counted-findings.js';
import type { Desk, Desks } from './work/desk.js';
import type { Entry } from './walk/entry.js';
import type { FileRead, PathLook, Reading } from './work/file-work.js';
import type { Contents } from './work/same-content.js';

/** What the records of a scan are made with. */
export interface EntryScan {
  readonly desks: Desks;
  readonly contents: Contents;
  readonly maxBytes: number;
  /** Whether pictures are still read. */
  readonly ocrLeft: () => boolean;
  /** Milliseconds from any starting point. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

export interface ScannedEntry {
  readonly record: ScanRecord;
  /** The entry as it was when it was read. */
  readonly entry: Entry;
}

/**
 * The record of one entry, whatever becomes of it: what the file is, what reading it did to the process that read it, and
 * what the file system says are all told in the record.
 *
 * @throws BlackletterError ABORTED, INTERNAL: faults that are not the file's
 */
export async function scanEntry(id: string, entry: Entry, scan: EntryScan): Promise<ScannedEntry> {
  const started = scan.clock();
  let desk = await scan.desks.take(scan.signal);
  try {
    let seen = await lookAtPath(entry, desk);
    if (seen === undefined) {
      // Without a look at it a path may hold anything, so nothing of it is shown.
      seen = { shown: '[name not shown]', findings: [] };
      desk.release();
      desk = await scan.desks.take(scan.signal);
    }
    const base = baseOf(id, entry, seen);
    const { passedOver } = entry;
    if (passedOver !== undefined) {
      return { record: { ...base, ...passedOver, findings: [], blindSpots: [] }, entry };
    }
    const result = await readFile(entry, desk, scan);
    return scanned(base, entry, result, Math.round(scan.clock() - started));
  } finally {
    desk.release();
  }
}

type Base = Pick<
  ScanRecord,
  'id' | 'path' | 'root' | 'pathBytes' | 'kind' | 'nameFindings' | 'size' | 'modified'
>;

function baseOf(id: string, { root, kind, stat }: Entry, seen: PathLook): Base {
  return {
    id,
    path: seen.shown,
    root,
    ...(seen.bytes === undefined ? {} : { pathBytes: seen.bytes }),
    kind,
    ...(seen.findings.length > 0 ? { nameFindings: seen.findings } : {}),
    ...(stat === undefined ? {} : sizeAndTime(stat)),
  };
}

function scanned(base: Base, entry: Entry, result: ReadResult, ms: number): ScannedEntry {
  const record: ScanRecord = {
    ...base,
    ...result.reading,
    ...(result.read === undefined
      ? {}
      : {
          ...sizeAndTime(result.read.stat),
          content: result.read.content,
          ...(result.read.namedAs === undefined ? {} : { namedAs: result.read.namedAs }),
        }),
    ...(result.reused === true ? { reused: 'same-content' as const } : {}),
    ms,
  };
  // A value in the name of a file that holds none is exposed all the same.
  const named = record.status === 'clean' && countsIn(record, 0) > 0;
  return {
    record: named ? { ...record, status: 'found' } : record,
    entry: result.read === undefined ? entry : { ...entry, stat: result.read.stat },
  };
}

interface ReadResult {
  readonly reading: Reading;
  readonly read?: FileRead;
  readonly reused?: boolean;
}

async function readFile(entry: Entry, desk: Desk, scan: EntryScan): Promise<ReadResult> {
  let read: FileRead | undefined;
  const { stat } = entry;
  if (stat !== undefined && stat.size > scan.maxBytes) return { reading: unread(tooLarge(scan)) };
  try {
    const { fullPath } = entry;
    read = await desk.read({ fullPath, maxBytes: scan.maxBytes });
    const { content, timeMs } = read;
    const { reading, reused } = await scan.contents.once(content, () => {
      desk.allow(timeMs);
      return inspectAt(desk, !scan.ocrLeft());
    });
    return { reading, read, reused };
  } catch (error) {
    return { reading: unread(reasonOf(error)), ...(read === undefined ? {} : { read }) };
  }
}

/** What a file did to its reader belongs to its content as much as what it holds. */
async function inspectAt(desk: Desk, noOcr: boolean): Promise<Reading> {
  try {
    return await desk.inspect(noOcr);
  } catch (error) {
    return unread(reasonOf(error));
  }
}

/** `undefined` where the look took its process down. */
async function lookAtPath({ path }: Entry, desk: Desk): Promise<PathLook | undefined> {
  try {
    return await desk.look(path);
  } catch (error) {
    reasonOf(error);
    return undefined;
  }
}

function unread(reason: Refusal): Reading {
  return { status: 'unread', reason, findings: [], blindSpots: [] };
}

function tooLarge({ maxBytes }: EntryScan): Refusal {
  const megabytes = String(Math.round(maxBytes / 1e6));
  return {
    code: 'LIMIT_SIZE',
    message: `It is larger than ${megabytes} MB; \`maxFileBytes\` (--max-file) has it read`,
  };
}

/** @throws whatever is no fault of the file */
function reasonOf(error: unknown): Refusal {
  if (!(error instanceof DocumentError)) throw error;
  return { code: error.code, message: error.message };
}

function sizeAndTime({ size, mtimeNs }: NonNullable<Entry['stat']>): {
  readonly size: number;
  readonly modified: number;
} {
  return { size, modified: Number(mtimeNs / 1_000_000n) };
}
