import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { BlackletterError } from '../../core/error.js';
import type { ScanRecord } from '../../core/scan-record.js';
import type { RecordedScan, ScanRun } from '../../core/scan-run.js';
import { errorCode } from '../../files/read-source.js';
import { TOOL } from '../../report/tool.js';
import { readJournal } from '../../scan/journal/read-journal.js';

/**
 * A scan out of its journal, or out of a file that `--format jsonl` wrote.
 * @throws BlackletterError NOT_FOUND, IO; BAD_OPTION where it is something else
 */
export async function readScan(path: string): Promise<RecordedScan> {
  const first = await firstLine(path);
  if (isObject(first) && 'journal' in first) return readJournal(path);
  const run =
    isObject(first) && isObject(first['scan']) ? (first['scan'] as unknown as ScanRun) : undefined;
  if (run === undefined && !isRecord(first)) throw refuse();
  return { run: run ?? (await unknownRun(path)), records: () => recordLines(path) };
}

async function firstLine(path: string): Promise<unknown> {
  for await (const line of lines(path)) return parse(line);
  return undefined;
}

async function* recordLines(path: string): AsyncGenerator<ScanRecord> {
  for await (const line of lines(path)) {
    const value = parse(line);
    // The line on the scan as a whole; files of several scans may have been joined.
    if (isObject(value) && 'scan' in value) continue;
    if (!isRecord(value)) throw refuse();
    yield value;
  }
}

async function* lines(path: string): AsyncGenerator<string> {
  const input = createReadStream(path, { encoding: 'utf8' });
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity }))
      if (line !== '') yield line;
  } catch (error) {
    const code = errorCode(error);
    throw code === 'ENOENT'
      ? new BlackletterError('NOT_FOUND', 'The report or journal does not exist')
      : new BlackletterError('IO', `Cannot read the report or journal (${code})`);
  } finally {
    input.destroy();
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw refuse();
  }
}

function isRecord(value: unknown): value is ScanRecord {
  return (
    isObject(value) &&
    typeof value['path'] === 'string' &&
    typeof value['root'] === 'number' &&
    typeof value['kind'] === 'string' &&
    typeof value['status'] === 'string' &&
    Array.isArray(value['findings']) &&
    Array.isArray(value['blindSpots'])
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Records alone do not say what was scanned, nor whether all of it was. */
async function unknownRun(path: string): Promise<ScanRun> {
  const { mtime } = await stat(path);
  return { tool: TOOL, roots: [], startedAt: mtime.toISOString(), detectors: [], policies: [] };
}

function refuse(): BlackletterError {
  return new BlackletterError(
    'BAD_OPTION',
    'The file is no scan: give a journal, or what `scan --format jsonl` wrote',
  );
}
