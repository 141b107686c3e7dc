import { readFile } from 'node:fs/promises';
import { BlackletterError } from '../../core/error.js';
import type { RecordedScan } from '../../core/scan-run.js';
import type { ScanRecord } from '../../core/scan-record.js';
import { writeOutput } from '../../files/write-output.js';
import { printable } from '../../report/printable.js';
import type { AcceptedFinding, Baseline } from '../../scan/baseline/baseline.js';
import { dayOf } from '../../scan/baseline/baseline.js';
import {
  baselineText,
  emptyBaseline,
  isDay,
  parseBaseline,
} from '../../scan/baseline/baseline-file.js';
import { countedFindings, indexBaseline } from '../../scan/baseline/baseline-match.js';
import type { BaselineUpdate } from '../../scan/baseline/baseline-update.js';
import { updateBaseline } from '../../scan/baseline/baseline-update.js';
import type { Terminal } from '../terminal/terminal.js';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly reason?: string;
  readonly expires?: string;
  readonly who?: string;
}

/** What is accepted in one scan. */
export interface ScanBaseline {
  /** The record with the ids of its findings that are accepted. */
  readonly judge: (record: ScanRecord) => ScanRecord;
  /** Tells what has expired, and writes the baseline where it is to be updated. */
  readonly finish: (isWhole: boolean) => Promise<void>;
}

const NO_BASELINE: ScanBaseline = { judge: (record) => record, finish: async () => undefined };
/** Of accepted findings that have expired so many are told. */
const MOST_TOLD = 20;

/** @throws BlackletterError BAD_OPTION, NOT_FOUND */
export async function openBaseline(
  flags: BaselineFlags,
  key: unknown,
  terminal: Terminal,
  now: Date,
): Promise<ScanBaseline> {
  const { baseline: path, updateBaseline: updates = false } = flags;
  if (path === undefined) {
    if (updates) refuse('`--update-baseline` needs `--baseline FILE`');
    return NO_BASELINE;
  }
  if (!(key instanceof Uint8Array)) refuse('`--baseline` needs `--key-file`');
  const today = dayOf(now);
  const baseline = await readBaseline(path, key, updates);
  const index = indexBaseline(baseline, today);
  const update = updates ? startUpdate(baseline, flags, today) : undefined;
  const expired = new Set<AcceptedFinding>();
  return {
    judge: (record) => {
      const verdict = index.judge(record);
      update?.add(record.path, verdict.fresh);
      if (update === undefined) for (const entry of verdict.expired) expired.add(entry);
      const accepted =
        update === undefined ? verdict.accepted : countedFindings(record).map(({ id }) => id);
      return accepted.length === 0 ? record : { ...record, accepted };
    },
    finish: async (isWhole) => {
      if (expired.size > 0) terminal.warn(expiredText([...expired]));
      if (update === undefined) return;
      if (isWhole) await writeOutput(path, baselineText(update.finish()), { overwrite: true });
      else terminal.warn('blackletter: the baseline was not updated, since the scan has no end\n');
    },
  };
}

/** A recorded scan as the baseline has it; what was accepted is not in the journal, for that may change. */
export function withBaseline(scan: RecordedScan, { judge }: ScanBaseline): RecordedScan {
  return {
    ...scan,
    records: async function* () {
      for await (const record of scan.records()) yield judge(record);
    },
  };
}

async function readBaseline(path: string, key: Uint8Array, isNew: boolean): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isNew && (error as NodeJS.ErrnoException).code === 'ENOENT') return emptyBaseline(key);
    throw new BlackletterError('NOT_FOUND', 'Cannot read the file given by --baseline');
  }
  let content: unknown;
  try {
    content = JSON.parse(text) as unknown;
  } catch {
    return refuse('The file given by --baseline is not JSON');
  }
  return parseBaseline(content, key);
}

function startUpdate(
  baseline: Baseline,
  { reason, who, expires }: BaselineFlags,
  today: string,
): BaselineUpdate {
  if (reason === undefined || reason.trim() === '' || who === undefined || who.trim() === '')
    refuse('`--update-baseline` needs `--reason` and `--who`: why it is accepted, and by whom');
  if (expires !== undefined && !(isDay(expires) && expires >= today))
    refuse('`--expires` takes a day to come, such as 2027-03-31');
  const acceptance = { reason, by: who, today, ...(expires === undefined ? {} : { expires }) };
  return updateBaseline(baseline, acceptance);
}

function expiredText(expired: readonly AcceptedFinding[]): string {
  const told = expired
    .slice(0, MOST_TOLD)
    .map(
      ({ path = 'anywhere', entity = 'any kind', expires = '', by }) =>
        `  ${printable(path)}: ${entity}, until ${expires}, accepted by ${printable(by)}\n`,
    );
  const more = expired.length - told.length;
  return `blackletter: accepted until a day that is over, so that they count again: ${expired.length}\n${told.join('')}${more > 0 ? `  and ${more} more\n` : ''}`;
}

function refuse(message: string): never {
  throw new BlackletterError('BAD_OPTION', message);
}
