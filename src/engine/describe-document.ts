import { DocumentError } from '../core/error.js';
import type { DocumentFacts } from '../core/facts.js';
import type { FormatAdapter } from '../core/format-adapter.js';
import type { Refusal } from '../core/refusal.js';
import type { Settings } from './options/settings.js';
import { startJob } from './reading/job.js';

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
  const { password, signal } = settings;
  try {
    const { format, limits } = startJob(bytes, formats, settings);
    if (format.describe === undefined) {
      throw new DocumentError(
        'UNSUPPORTED_FORMAT',
        "Courts' filing systems take no files of this format: convert it first",
      );
    }
    const request = { ...(password === undefined ? {} : { password }), limits, signal };
    return { ok: true, facts: await format.describe(bytes, request) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { ok: false, reason: { code: error.code, message: error.message } };
  }
}
