import type { Needle } from '../../core/audit.js';
import { DocumentError } from '../../core/error.js';
import type { Outcome } from '../../core/outcome.js';
import type { Job } from '../reading/job.js';
import type { DocumentRecord } from '../record.js';
import { refused } from '../record.js';

/**
 * Encrypts a proved output, and has it read once more with its password: the same pages with the same glyphs, and none of
 * the values, neither in the clear nor under the cipher. Outcomes without an output stay as they are.
 */
export async function lockOutput(
  outcome: Outcome,
  record: DocumentRecord,
  needles: readonly Needle[],
  { format, settings, limits }: Job,
): Promise<Outcome> {
  const { outputPassword: password, signal } = settings;
  if (outcome.status === 'refused' || password === undefined) return outcome;
  const { output: plain } = outcome;
  if (plain === undefined) return outcome;
  try {
    if (format.encrypt === undefined) {
      throw new DocumentError(
        'UNSUPPORTED_REDACTION',
        'Documents of this format cannot be encrypted',
      );
    }
    const output = await format.encrypt(plain, { password, limits, signal });
    const { readers, residues, changes } = await format.audit(output, {
      needles,
      against: { bytes: plain, boxes: [] },
      encrypted: true,
      password,
      limits,
      signal,
    });
    const { verification } = outcome;
    const proof = {
      ...verification,
      readers: [
        ...verification.readers,
        ...readers.map((one) => ({ ...one, reader: `encrypted file: ${one.reader}` })),
      ],
      left: [...verification.left, ...residues],
      changed: [...verification.changed, ...changes],
    };
    if (residues.length + changes.length > 0) {
      const code = residues.length > 0 ? 'SURVIVOR' : 'CHANGED_ELSEWHERE';
      const message = 'The encrypted file does not read as the redacted one does';
      return refused(record, { code, message }, { ...proof, done: false });
    }
    const notes = [...outcome.notes, 'The output is encrypted: the output password opens it.'];
    return { ...outcome, output, verification: proof, notes };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return refused(record, { code: error.code, message: error.message });
  }
}
