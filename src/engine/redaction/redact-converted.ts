import type { Converter } from '../../core/converter.js';
import type { Needle } from '../../core/audit.js';
import type { FormatAdapter } from '../../core/format-adapter.js';
import { DocumentError } from '../../core/error.js';
import type { Refusal } from '../../core/refusal.js';
import type { Job } from '../reading/job.js';
import { startJob } from '../reading/job.js';
import { allNeedles } from '../values/needles.js';
import { checkName } from '../reading/pick-format.js';
import { readFindings } from '../detection/read-findings.js';
import { withDocumentTree } from '../reading/read-tree.js';
import type { DocumentRecord } from '../record.js';

/** A document in a format that can be written, or why there is none. */
export type Converted =
  | {
      readonly job: Job;
      /** What must be gone from the output, as found in the document before. */
      readonly needles: readonly Needle[];
      readonly note: string;
      /** The extension of the format it has now. */
      readonly extension: string;
    }
  | { readonly record: DocumentRecord; readonly refusal: Refusal };

/**
 * Reads a document of a format that cannot be written, and has it turned into one that can. What the program leaves out of
 * the new document is gone with the old one; what was found in the old one is looked for in the output.
 *
 * @param writtenAs The extension of the format to turn it into.
 * @throws DocumentError for what the document is
 */
export async function convertDocument(
  job: Job,
  writtenAs: string,
  formats: readonly FormatAdapter[],
  converter: Converter | undefined,
  path?: string,
): Promise<Converted> {
  const { settings, bytes, format, limits } = job;
  const { found, record } = await withDocumentTree(job, formats, (tree) => {
    checkName(settings.fileName ?? path, format, formats);
    return readFindings(tree);
  });
  const [from = ''] = format.extensions;
  if (settings.decisions !== undefined) {
    const message = `Decisions about a ${from} document do not fit the document that it is turned into: save it as ${writtenAs} first`;
    return { record, refusal: { code: 'UNSUPPORTED_REDACTION', message } };
  }
  try {
    const converted = await converter?.convert(bytes, {
      from,
      to: writtenAs,
      timeMs: limits.timeMs * SLOWER,
      mostBytes: limits.inflatedBytes,
      signal: settings.signal,
    });
    if (converted === undefined) return { record, refusal: noConverter(from, writtenAs) };
    return {
      job: startJob(converted, formats, settings),
      needles: allNeedles(found, settings.values),
      note: `The document was turned from ${from} into ${writtenAs} by LibreOffice before it was redacted: compare how it looks.`,
      extension: writtenAs,
    };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { record, refusal: { code: error.code, message: error.message } };
  }
}

/** A program that has to start first gets more time than our own code. */
const SLOWER = 3;

function noConverter(from: string, to: string): Refusal {
  return {
    code: 'UNSUPPORTED_REDACTION',
    message: `A ${from} document can be read but not written: save it as ${to} first, or install LibreOffice (soffice), which does it here`,
  };
}
