import type { ScanRecord } from './scan-record.js';

/** What is told of a scan as a whole, beside its records. */
export interface ScanRun {
  readonly tool: { readonly name: string; readonly version: string };
  /** The paths that were scanned, as given, with values in them masked; `ScanRecord.root` counts in them from 0. */
  readonly roots: readonly string[];
  /** ISO 8601, in UTC. */
  readonly startedAt: string;
  readonly finishedAt?: string;
  /** True when it was stopped before its end, so that there are entries without a record. */
  readonly interrupted?: true;
  readonly detectors: readonly { readonly id: string; readonly version: string }[];
  /** Ids of the policies in force. */
  readonly policies: readonly string[];
  /** What a policy in force protects and nothing looked for. */
  readonly notLookedFor?: readonly string[];
  /** `2/8`: the part of the entries that this scan was about. */
  readonly shard?: string;
  /** True where names in paths were replaced by tokens. */
  readonly pathsMasked?: true;
}

/** A scan as it was recorded. Reports that need totals first read the records twice. */
export interface RecordedScan {
  readonly run: ScanRun;
  /** The records from the first on, each time that it is called; at most one of each entry. */
  readonly records: () => AsyncIterable<ScanRecord>;
}
