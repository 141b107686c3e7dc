import type { Change, ReaderRecord, Residue } from '../core/audit.js';
import type { BlindSpot, Coverage } from '../core/coverage.js';
import type { EntityId } from '../core/entity.js';
import type { Exposure } from '../core/exposure.js';
import type { Finding } from '../core/finding.js';
import type { Refusal } from '../core/refusal.js';

/** Raised when a field is removed or changes its meaning; new fields alone do not raise it. */
export const REPORT_SCHEMA_VERSION = 1;

/**
 * What became of a finding.
 * - `removed`: taken out of the output, and proved to be gone;
 * - `annotated`: still there, marked by a redaction annotation that nobody has applied yet;
 * - `kept`: left in, by a decision, a `keep` value, or because it is compliant or the document was not written;
 * - `compliant`: already masked or partial as the rules permit, so it was left alone;
 * - `unprotected`: left in, since no policy in force speaks of its kind;
 * - `reported`: the command only looks, it changes nothing.
 */
export type FindingAction =
  'removed' | 'annotated' | 'kept' | 'compliant' | 'unprotected' | 'reported';

/** A finding as the report shows it: never the value, no text around it. */
export interface ReportedFinding extends Omit<Finding, 'start' | 'end'> {
  readonly action: FindingAction;
}

/** How many findings of one entity met with one action. */
export interface ActionCount {
  readonly entity: EntityId;
  readonly action: FindingAction;
  readonly count: number;
}

export interface ReportedVerification {
  readonly done: boolean;
  readonly readers: readonly ReaderRecord[];
  readonly left: readonly Residue[];
  readonly changed: readonly Change[];
  readonly findings: readonly ReportedFinding[];
  /** Redactions that failed; only from `verify`. */
  readonly exposed?: readonly Exposure[];
  /** What could not be looked at; only from `verify`. */
  readonly doubts?: readonly string[];
  /** Why the file could not be read at all. */
  readonly reason?: Refusal;
}

/** The report on one document, as its JSON Schema (`blackletter/report.schema.json`) describes it. */
export interface DocumentReport {
  readonly schemaVersion: typeof REPORT_SCHEMA_VERSION;
  readonly tool: { readonly name: string; readonly version: string };
  readonly status: 'clean' | 'found' | 'redacted' | 'annotated' | 'incomplete' | 'refused';
  readonly reason?: Refusal;
  readonly document: {
    /** File name without its folder; values that were found in it are masked. */
    readonly name: string;
    readonly mediaType?: string;
    readonly pages: number;
    /** HMAC-SHA256 of the input under the caller's key. There is no unkeyed hash of an input. */
    readonly fingerprint?: string;
  };
  /** Absent when nothing was written. */
  readonly output?: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly detectors: readonly { readonly id: string; readonly version: string }[];
  /** `notices`: what to know of the rules' texts before filing, one line each. */
  readonly policies: {
    readonly ids: readonly string[];
    readonly sha256: string;
    readonly notices: readonly string[];
  };
  readonly findings: readonly ReportedFinding[];
  readonly actions: readonly ActionCount[];
  readonly notLookedFor: readonly string[];
  readonly coverage: Coverage;
  readonly blindSpots: readonly BlindSpot[];
  readonly metadata: readonly string[];
  readonly metadataRemoved: readonly string[];
  readonly notes: readonly string[];
  /** Absent where nothing was written that could be read again. */
  readonly verification?: ReportedVerification;
  readonly times: { readonly startedAt: string; readonly finishedAt: string };
}

/** Several documents of one run. */
export interface RunReport {
  readonly schemaVersion: typeof REPORT_SCHEMA_VERSION;
  readonly tool: { readonly name: string; readonly version: string };
  readonly documents: readonly DocumentReport[];
}

/** What `verify` found in one finished file. */
export interface VerificationReport {
  readonly schemaVersion: typeof REPORT_SCHEMA_VERSION;
  readonly tool: { readonly name: string; readonly version: string };
  readonly document: { readonly name: string };
  readonly verification: ReportedVerification;
  readonly times: { readonly startedAt: string; readonly finishedAt: string };
}
