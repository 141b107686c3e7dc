import type { FormatAdapter } from '../core/document.js';
import { DocumentError } from '../core/error.js';
import type { DocumentFacts } from '../core/facts.js';
import type { Refusal } from '../core/outcome.js';
import { startJob } from './job.js';
import type { Settings } from './settings.js';

/** What a document is to a filing system, or why that cannot be told. */
export type Description =
  | { readonly ok: true; readonly facts: DocumentFacts }
  | { readonly ok: false; readonly reason: Refusal };

/** Reads the facts of one finished document; nothing is detected. */
export async function describeDocument(
  bytes: Uint8Array,
  formats: readonly FormatAdapter[],
  settings: Settings,
): Promise<Description> {
  try {
    const { format, limits } = startJob(bytes, formats, settings);
    const { describe } = format;
    if (describe === undefined)
      throw new DocumentError(
        'UNSUPPORTED_FORMAT',
        'Courts take no files of this format: convert it first',
      );
    const { password, keepMetadata, signal } = settings;
    const options = {
      ...(password === undefined ? {} : { password }),
      keepMetadata,
      limits,
      signal,
    };
    return { ok: true, facts: await describe(bytes, options) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { ok: false, reason: { code: error.code, message: error.message } };
  }
}
