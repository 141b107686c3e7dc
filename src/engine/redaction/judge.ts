import type { Rewritten } from '../../core/rewritten.js';
import type { Outcome, Verification } from '../../core/outcome.js';
import type { Refusal } from '../../core/refusal.js';
import type { DocumentRecord } from '../record.js';
import { refused } from '../record.js';
import type { EmbeddedResult } from '../reading/embedded-result.js';
import type { Settings } from '../options/settings.js';

/** A rewritten document with the files in it, and what was seen when it was read again. */
export interface Proved {
  readonly rewritten: Rewritten;
  readonly embedded: EmbeddedResult;
  readonly verification: Verification;
}

/** Why a file inside a document must not stay in it. */
export function objectionTo(verification: Verification): Refusal | undefined {
  return objection(verification) ?? doubt({ blindSpots: [] }, verification);
}

/** What becomes of a rewritten document, now that it was read again. Only what was proved is handed out. */
export function judge(
  record: DocumentRecord,
  { rewritten, embedded, verification }: Proved,
  { allowIncomplete, decisions }: Settings,
): Outcome {
  const { bytes: output } = rewritten;
  const proof = { ...verification, readers: [...verification.readers, ...embedded.readers] };
  const reason = objection(verification) ?? doubt(record, verification);
  if (reason !== undefined) return refused(record, reason, proof);
  const removed = record.planned ?? [];
  const metadataRemoved = [...rewritten.metadataRemoved, ...embedded.metadataRemoved];
  const notes = [...(record.notes ?? []), ...rewritten.notes, ...embedded.notes];
  const base = { ...record, verification: proof, removed, metadataRemoved, notes };
  if (record.blindSpots.length > 0) {
    return { ...base, status: 'incomplete', ...(allowIncomplete ? { output } : {}) };
  }
  const areas = decisions?.areas ?? [];
  const untouched = removed.length === 0 && areas.length === 0 && embedded.taken === 0;
  return { ...base, status: untouched ? 'clean' : 'redacted', output };
}

/** Why the output must not be handed out, whatever is allowed. */
function objection({ left, changed, findings }: Verification): Refusal | undefined {
  const survivors = left.length + findings.length;
  if (survivors > 0) {
    return {
      code: 'SURVIVOR',
      message: `The rewritten file still shows identifiers in ${places(survivors)}; see the verification`,
    };
  }
  if (changed.length > 0) {
    return {
      code: 'CHANGED_ELSEWHERE',
      message: `The rewritten file differs from the original outside the marks in ${places(changed.length)}`,
    };
  }
  return undefined;
}

/** A proof that was not finished, unless for a detector that had failed before and is named as a blind spot. */
function doubt(
  { blindSpots }: Pick<DocumentRecord, 'blindSpots'>,
  { done, readers }: Verification,
): Refusal | undefined {
  const named = readers.length > 0 && blindSpots.some(({ code }) => code === 'detector-failed');
  return done || named
    ? undefined
    : { code: 'UNPROVED', message: 'The rewritten file could not be read again in full' };
}

function places(count: number): string {
  return count === 1 ? '1 place' : `${String(count)} places`;
}
