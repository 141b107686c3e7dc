import type { ErrorCode } from '../core/error.js';
import { BlackletterError } from '../core/error.js';
import type { Inspection } from '../core/outcome.js';

/** Errors that concern one file of several: the others are still worked on. */
const OF_ONE_FILE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'NOT_FOUND',
  'IO',
  'OUTPUT_EXISTS',
]);

/** What a report says of a file that was never read; any other error is thrown on. */
export function failedResult(error: unknown, policies: readonly string[]): Inspection {
  if (!(error instanceof BlackletterError) || !OF_ONE_FILE.has(error.code)) throw error;
  return {
    status: 'refused',
    findings: [],
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [],
    },
    blindSpots: [],
    notLookedFor: [],
    metadata: [],
    detectors: [],
    policies,
    reason: { code: error.code, message: error.message },
  };
}

export function isAbort(error: unknown): boolean {
  return error instanceof BlackletterError && error.code === 'ABORTED';
}
