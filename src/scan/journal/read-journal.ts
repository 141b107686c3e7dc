import { closeSync, openSync } from 'node:fs';
import { BlackletterError } from '../../core/error.js';
import type { RecordedScan, ScanRun } from '../../core/scan-run.js';
import { errorCode } from '../../files/read-source.js';
import { readEnd, readHeader } from './journal-ends.js';
import { parseLine, readLineHead } from './journal-line.js';
import type { LineFile } from './line-file.js';
import { lineFile } from './line-file.js';
import { offsetTable } from './offset-table.js';

/**
 * A scan as its journal tells it, also one that was interrupted or is still running.
 * @throws BlackletterError NOT_FOUND, IO; BAD_OPTION where the file is no journal
 */
export function readJournal(path: string): RecordedScan {
  const head = attempt(() => readHeader(path));
  const run: ScanRun | undefined = head?.run;
  if (run === undefined) throw new BlackletterError('BAD_OPTION', 'The journal is empty');
  const finishedAt = attempt(() => readEnd(path));
  return {
    run: finishedAt === undefined ? { ...run, interrupted: true } : { ...run, finishedAt },
    records: async function* () {
      const file = attempt(() => openSync(path, 'r'));
      try {
        const lines = lineFile(file);
        const isLast = lastLines(lines, lineFile(file, 8 * 1024));
        for (const { offset, line } of lines.lines()) {
          const head = readLineHead(line);
          if (head === undefined || !isLast(head.id, offset)) continue;
          const parsed = parseLine(line);
          if (parsed !== undefined && 'record' in parsed)
            yield await Promise.resolve(parsed.record);
        }
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Where a scan went on after an interruption, only the last line of an entry counts, and none before it was gone. */
function lastLines(lines: LineFile, lookUp: LineFile): (id: string, offset: number) => boolean {
  if (!isResumed(lines)) return () => true;
  const all = offsetTable(lines.bytes());
  const gone = new Map<string, number>();
  for (const { offset, line } of lines.lines()) {
    const id = readLineHead(line)?.id;
    if (id !== undefined) {
      all.add(id, offset);
      continue;
    }
    const parsed = parseLine(line);
    if (parsed !== undefined && 'gone' in parsed) gone.set(parsed.gone, offset);
  }
  return (id, offset) => {
    if (offset < (gone.get(id) ?? 0)) return false;
    for (const other of all.find(id)) {
      if (other <= offset) continue;
      if (readLineHead(lookUp.lineAt(other) ?? '')?.id === id) return false;
    }
    return true;
  };
}

function isResumed(lines: LineFile): boolean {
  for (const { line } of lines.lines()) if (line.startsWith('{"resumed":')) return true;
  return false;
}

function attempt<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof BlackletterError) throw error;
    const code = errorCode(error);
    throw code === 'ENOENT'
      ? new BlackletterError('NOT_FOUND', 'The journal does not exist')
      : new BlackletterError('IO', `Cannot read the journal (${code})`);
  }
}
