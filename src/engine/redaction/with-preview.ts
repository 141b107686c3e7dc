import { DocumentError } from '../../core/error.js';
import type { Outcome } from '../../core/outcome.js';
import type { Job } from '../reading/job.js';

/**
 * The outcome with its output as HTML, where that was asked for. A preview that cannot be made is told in the notes: it
 * says nothing about the output.
 *
 * @param marks What stands where something was removed.
 */
export async function withPreview(
  outcome: Outcome,
  marks: readonly string[],
  { format, settings, limits }: Job,
): Promise<Outcome> {
  if (!settings.preview || outcome.status === 'refused' || outcome.output === undefined) {
    return outcome;
  }
  const { output } = outcome;
  try {
    if (format.preview === undefined) {
      throw new DocumentError('UNSUPPORTED_FORMAT', 'There are no previews of this format');
    }
    const preview = await format.preview(output, { marks, limits, signal: settings.signal });
    return { ...outcome, preview };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { ...outcome, notes: [...outcome.notes, `No preview was made. ${error.message}.`] };
  }
}
