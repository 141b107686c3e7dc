import type { Change, ReaderRecord, Residue } from './audit.js';
import type { BlindSpot, Coverage } from './coverage.js';
import type { Exposure } from './exposure.js';
import type { Finding } from './finding.js';
import type { Refusal } from './refusal.js';
import type { Area } from './plan.js';

/** The proof, or what stands against it. */
export interface Verification {
  /** True when every reader read the output, nothing was left and nothing else had changed. */
  readonly done: boolean;
  readonly readers: readonly ReaderRecord[];
  readonly left: readonly Residue[];
  readonly changed: readonly Change[];
  /** What the detectors still find in the output as the second reader sees it. */
  readonly findings: readonly Finding[];
  /** Redactions that failed: what can be had from the file though it does not show; only from `verify`. */
  readonly exposed?: readonly Exposure[];
  /** What could not be looked at, so that nothing is proved; only from `verify`. */
  readonly doubts?: readonly string[];
  /** Why the file could not be read at all; only from `verify`. */
  readonly reason?: Refusal;
}

/** What was read and found in one document. */
export interface Inspection {
  readonly status: 'clean' | 'found' | 'incomplete' | 'refused';
  readonly mediaType?: string;
  /** The file name that was given, with the values of the document masked. */
  readonly fileName?: string;
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly blindSpots: readonly BlindSpot[];
  /** What a policy in force protects and nothing looked for: entity ids, or the rule's own name for it. */
  readonly notLookedFor: readonly string[];
  readonly metadata: readonly string[];
  readonly detectors: readonly { readonly id: string; readonly version: string }[];
  readonly policies: readonly string[];
  /** Ids of the findings that a redaction with the same options removes. */
  readonly planned?: readonly string[];
  /** What else a person should know: redaction annotations that nobody applied. */
  readonly notes?: readonly string[];
  readonly reason?: Refusal;
}

interface OutcomeBase extends Omit<Inspection, 'status' | 'reason'> {
  readonly verification: Verification;
  /** Ids of the findings that were removed; others were kept by a decision, `keep`, or for being compliant. */
  readonly removed: readonly string[];
  readonly metadataRemoved: readonly string[];
  readonly notes: readonly string[];
  /** The output as HTML for a person to look at; only with the option `preview`. */
  readonly preview?: string;
  /** The file name extension of the output, where it is of another format than the input: `.docx`. */
  readonly writtenAs?: string;
}

/**
 * What became of one document. Only `redacted`, `clean`, `annotated` and an allowed `incomplete` carry an output. From an
 * `annotated` one nothing was removed: it marks what a redaction would take out, and `areas` says where.
 */
export type Outcome =
  | (OutcomeBase & {
      readonly status: 'annotated';
      readonly output: Uint8Array;
      readonly areas: readonly Area[];
    })
  | (OutcomeBase & { readonly status: 'clean' | 'redacted'; readonly output: Uint8Array })
  | (OutcomeBase & {
      readonly status: 'incomplete';
      readonly output?: Uint8Array;
      readonly areas?: readonly Area[];
    })
  | (OutcomeBase & { readonly status: 'refused'; readonly reason: Refusal });
