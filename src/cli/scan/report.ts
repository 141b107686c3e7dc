import { createHash } from 'node:crypto';
import { BlackletterError } from '../../core/error.js';
import { diffTotals, renderDiffJson, renderDiffText } from '../../report/scan/render-diff.js';
import { mergedScans } from '../../report/scan/merge-scans.js';
import type { ExitCode } from '../exit-codes.js';
import { EXIT } from '../exit-codes.js';
import { readScan } from './read-scan.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ScanReportFlags } from './write-scan-report.js';
import {
  checkReportOutput,
  readScanFormat,
  writeScanReport,
  writeText,
} from './write-scan-report.js';

/** `blackletter report show`: the report of a recorded scan. */
export async function showReport(
  file: string,
  flags: ScanReportFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  readScanFormat(flags.format);
  await checkReportOutput(flags);
  await writeScanReport(await readScan(file), flags, terminal);
  return EXIT.done;
}

/** `blackletter report merge`: one report of several recorded scans. */
export async function mergeReports(
  files: readonly string[],
  flags: ScanReportFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  readScanFormat(flags.format);
  await checkReportOutput(flags);
  const scans = await Promise.all(files.map(readScan));
  await writeScanReport(mergedScans(scans, digest), flags, terminal);
  return EXIT.done;
}

/** `blackletter report diff`: exit 1 for new findings, 3 for entries that could be read before. */
export async function diffReports(
  before: string,
  now: string,
  flags: ScanReportFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { format = 'text' } = flags;
  if (format !== 'text' && format !== 'json')
    throw new BlackletterError('BAD_OPTION', '`--format` of a comparison takes text or json');
  const compared = { before: await readScan(before), now: await readScan(now), digest };
  const totals = diffTotals();
  const { colour, columns } = terminal;
  const options = { colour, ...(columns === undefined ? {} : { width: columns }) };
  const text =
    format === 'json'
      ? renderDiffJson(compared, totals)
      : renderDiffText(compared, totals, flags.output === undefined ? options : {});
  await writeText(text, flags, terminal);
  if (totals.added > 0) return EXIT.findings;
  return totals.newlyUnread > 0 ? EXIT.incomplete : EXIT.done;
}

/** 128 bits of the text's hash, in memory only. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest().toString('latin1', 0, 16);
}
