import type { ScanRecord } from '../../core/scan-record.js';
import type { ScanOptions } from '../../index.js';
import { scan } from '../../index.js';
import { renderJsonl } from '../../report/scan/render-json.js';
import { countEntries } from '../../scan/count-entries.js';
import { readJournal } from '../../scan/journal/read-journal.js';
import { withAuditLog } from '../audit-run.js';
import type { ExitCode } from '../exit-codes.js';
import { EXIT } from '../exit-codes.js';
import { isAbort } from '../failed-result.js';
import { leanHeap } from './lean-heap.js';
import type { ScanBaseline } from './scan-baseline.js';
import { openBaseline, withBaseline } from './scan-baseline.js';
import type { ScanFlags } from '../options/scan-flags.js';
import { scanOptions } from './scan-options.js';
import { scanProgressLine } from './scan-progress.js';
import { scanState } from './scan-state.js';
import { BlackletterError } from '../../core/error.js';
import type { ScanTally } from './scan-tally.js';
import { readFailOn, scanTally } from './scan-tally.js';
import type { AuditTotals } from './scan-totals.js';
import { auditTotals } from './scan-totals.js';
import { withSession } from '../session.js';
import type { Terminal } from '../terminal/terminal.js';
import { watchLines } from './watch-lines.js';
import { checkReportOutput, readScanFormat, writeScanReport } from './write-scan-report.js';

/** `blackletter scan`: one record for every entry of the given folders, and a report of them. */
export async function scanCommand(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const rules = {
    failOn: readFailOn(flags.failOn ?? 'any'),
    allowIncomplete: flags.allowIncomplete ?? false,
  };
  const format = readScanFormat(flags.format);
  await checkReportOutput(flags);
  if (flags.watchEvery !== undefined && flags.watch !== true)
    throw new BlackletterError('BAD_OPTION', '`--watch-every` is about `--watch`');
  return withSession(flags, terminal, (session) =>
    withAuditLog('scan', flags, session, async (audit) => {
      const { fingerprintKey } = session.options;
      const baseline = await openBaseline(flags, fingerprintKey, terminal, new Date());
      const totals = auditTotals();
      const tally = scanTally();
      const state = await scanState(flags.state);
      try {
        const options = { ...scanOptions(flags, session, Date.now()), state: state.path };
        const streams =
          format === 'jsonl' && flags.output === undefined && flags.maskPaths !== true;
        const records = watched(paths, options, terminal, { tally, totals, baseline, streams });
        if (streams) await streamRecords(records, state.path, terminal);
        else for await (const _ of records);
        if (!streams)
          await writeScanReport(withBaseline(readJournal(state.path), baseline), flags, terminal);
        await baseline.finish(!tally.isInterrupted());
        await audit.scan(await totals.facts(flags.output));
      } finally {
        await state.dispose();
      }
      if (!tally.isInterrupted()) return tally.exit(rules);
      terminal.warn(
        flags.state === undefined
          ? 'blackletter: interrupted; with --state FILE the next scan goes on where this one ended\n'
          : 'blackletter: interrupted; the same command goes on from here\n',
      );
      return EXIT.interrupted;
    }),
  );
}

interface Watchers {
  readonly tally: ScanTally;
  readonly totals: AuditTotals;
  readonly baseline: ScanBaseline;
  /** The records are the report. */
  readonly streams: boolean;
}

/** The records of a scan with its progress shown; an interruption ends them, and the tally knows. */
async function* watched(
  paths: readonly string[],
  options: ScanOptions,
  terminal: Terminal,
  { tally, totals, baseline, streams }: Watchers,
): AsyncGenerator<ScanRecord> {
  const line = scanProgressLine(terminal, () => performance.now());
  const counting = new AbortController();
  const tidy = leanHeap();
  const lines = watchLines(terminal, !streams);
  const watch = typeof options.watch === 'object' ? lines.options(options.watch) : false;
  if (terminal.showsProgress) {
    void countEntries(paths, options, counting.signal)
      .then((count) => {
        if (count !== undefined) line.expect(count);
      })
      // The scan meets the same trouble, and says so.
      .catch(() => undefined);
  }
  try {
    for await (const found of scan(paths, { ...options, watch, onProgress: line.show })) {
      const record = baseline.judge(found);
      tally.add(record);
      totals.add(record);
      lines.tell(record);
      tidy();
      yield record;
    }
  } catch (error) {
    if (!isAbort(error)) throw error;
    tally.interrupt();
  } finally {
    counting.abort();
    line.clear();
  }
}

/** JSON Lines as the records come; what is told of the scan as a whole is in its journal from the first record on. */
async function streamRecords(
  records: AsyncGenerator<ScanRecord>,
  state: string,
  terminal: Terminal,
): Promise<void> {
  const first = await records.next();
  const all = async function* (): AsyncGenerator<ScanRecord> {
    if (first.done === true) return;
    yield first.value;
    yield* records;
  };
  const { finishedAt, interrupted, ...run } = readJournal(state).run;
  for await (const text of renderJsonl({ run, records: all })) {
    terminal.print(text);
    await terminal.drained?.();
  }
}
