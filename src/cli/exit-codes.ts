import type { Inspection, Outcome, Verification } from '../core/outcome.js';
import type { ErrorCode } from '../core/error.js';

/** What each exit code of `blackletter` means; scripts may rely on them. */
export const EXIT = {
  /** Redacted and proved, or clean, or nothing found. */
  done: 0,
  /** Findings (`inspect`), something left (`verify`), something to mend (`preflight`), or findings that were annotated and not removed. */
  findings: 1,
  /** Usage or configuration error, input not found or not readable, output folder not writable. */
  usage: 2,
  /** Something could not be read. */
  incomplete: 3,
  /** No output was written: verification failed, encrypted, unsupported, output exists … */
  refused: 4,
  internal: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** With several files, the first of these that applies to any of them is the exit code. */
const PRECEDENCE: readonly ExitCode[] = [130, 70, 2, 4, 3, 1, 0];

export function worstExit(codes: readonly ExitCode[]): ExitCode {
  return PRECEDENCE.find((code) => codes.includes(code)) ?? EXIT.done;
}

export function exitOfError(code: ErrorCode): ExitCode {
  switch (code) {
    case 'ABORTED':
      return EXIT.interrupted;
    case 'INTERNAL':
      return EXIT.internal;
    case 'BAD_OPTION':
    case 'MISSING_OPTIONAL':
    case 'NOT_FOUND':
    case 'IO':
      return EXIT.usage;
    default:
      return EXIT.refused;
  }
}

/** Of a document that was refused; what was asked for was in order, unless its file could not be read or written. */
function exitOfRefusal(code: ErrorCode): ExitCode {
  return code === 'MISSING_OPTIONAL' || code === 'BAD_OPTION' ? EXIT.refused : exitOfError(code);
}

export function exitOfOutcome(outcome: Outcome): ExitCode {
  switch (outcome.status) {
    case 'clean':
    case 'redacted':
      return EXIT.done;
    case 'annotated':
      // What was found is still there.
      return outcome.areas.length + (outcome.planned ?? []).length > 0 ? EXIT.findings : EXIT.done;
    case 'incomplete':
      return EXIT.incomplete;
    case 'refused':
      return exitOfRefusal(outcome.reason.code);
  }
}

export function exitOfInspection(inspection: Inspection): ExitCode {
  switch (inspection.status) {
    case 'clean':
      return EXIT.done;
    case 'found':
      return EXIT.findings;
    case 'incomplete':
      return EXIT.incomplete;
    case 'refused':
      return exitOfRefusal(inspection.reason?.code ?? 'UNPROVED');
  }
}

/** Something left wins over something unread: the file is known to be bad. */
export function exitOfVerification(verification: Verification): ExitCode {
  const { done, left, changed, findings, exposed = [], reason } = verification;
  if (reason !== undefined) return exitOfRefusal(reason.code);
  const bad = left.length + changed.length + findings.length + exposed.length;
  if (bad > 0) return EXIT.findings;
  return done ? EXIT.done : EXIT.incomplete;
}
