import type { ScanRecord } from '../../core/scan-record.js';
import type { RecordedScan, ScanRun } from '../../core/scan-run.js';
import { recordCounter } from './count-records.js';
import { reportedRecord } from './reported-record.js';
import { safeJson } from './safe-json.js';
import { folderNameTeller } from './folder-names-once.js';
import type { ScanTotals } from './scan-totals.js';

/** Raised when a field is removed or changes its meaning; new fields alone do not raise it. */
export const SCAN_SCHEMA_VERSION = 1;

/** A scan as JSON, as `blackletter/scan.schema.json` describes it. */
export interface ScanReport {
  readonly schemaVersion: typeof SCAN_SCHEMA_VERSION;
  readonly scan: ScanRun;
  readonly records: readonly ScanRecord[];
  readonly totals: ScanTotals;
}

/** A scan as one JSON value, a record a line; the totals come last, since records are written as they are read. */
export async function* renderJson({ run, records }: RecordedScan): AsyncGenerator<string> {
  const counter = recordCounter(run);
  const once = folderNameTeller();
  yield `{"schemaVersion":${SCAN_SCHEMA_VERSION},\n"scan":${safeJson(run)},\n"records":[`;
  let between = '\n';
  for await (const record of records()) {
    counter.add(once(record));
    yield `${between}${safeJson(reportedRecord(record))}`;
    between = ',\n';
  }
  yield `\n],\n"totals":${safeJson(counter.totals())}}\n`;
}

/** JSON Lines: what is told of the scan as a whole on the first line, then a record a line. */
export async function* renderJsonl({ run, records }: RecordedScan): AsyncGenerator<string> {
  yield `${safeJson({ schemaVersion: SCAN_SCHEMA_VERSION, scan: run })}\n`;
  for await (const record of records()) yield `${safeJson(reportedRecord(record))}\n`;
}
