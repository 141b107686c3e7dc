import type { ScanRecord } from '../../core/scan-record.js';
import { BlackletterError } from '../../core/error.js';
import { countsIn } from '../../scan/work/counted-findings.js';
import type { ExitCode } from '../exit-codes.js';
import { EXIT, worstExit } from '../exit-codes.js';

/** What of a scan's findings makes its exit code 1. */
export type FailOn = 'any' | 'high' | 'none';

/** What all records of a scan come to. */
export interface ScanTally {
  readonly add: (record: ScanRecord) => void;
  readonly exit: (rules: ExitRules) => ExitCode;
  /** It was stopped before its end. */
  readonly interrupt: () => void;
  readonly isInterrupted: () => boolean;
}

export interface ExitRules {
  readonly failOn: FailOn;
  /** Files that could not be read do not count. */
  readonly allowIncomplete: boolean;
}

export function scanTally(): ScanTally {
  let any = false;
  let high = false;
  let incomplete = false;
  let missing = false;
  let interrupted = false;
  return {
    add: (record) => {
      any ||= countsIn(record, 0) > 0;
      high ||= countsIn(record, HIGH) > 0;
      incomplete ||= record.status === 'unread' || record.status === 'incomplete';
      missing ||= record.kind === 'missing';
    },
    interrupt: () => {
      interrupted = true;
    },
    isInterrupted: () => interrupted,
    exit: ({ failOn, allowIncomplete }) =>
      worstExit([
        missing ? EXIT.usage : EXIT.done,
        incomplete && !allowIncomplete ? EXIT.incomplete : EXIT.done,
        (failOn === 'any' && any) || (failOn === 'high' && high) ? EXIT.findings : EXIT.done,
      ]),
  };
}

export function readFailOn(given: string): FailOn {
  if (given === 'any' || given === 'high' || given === 'none') return given;
  throw new BlackletterError('BAD_OPTION', '`--fail-on` takes any, high or none');
}

/** From this probability up a finding is a high one. */
const HIGH = 0.8;
