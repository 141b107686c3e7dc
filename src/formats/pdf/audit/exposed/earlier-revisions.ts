import type { Checkpoint } from '../../../../hunt/checkpoint.js';
import type { Exposure } from '../../../../core/exposure.js';
import type { PdfiumCalls } from '../../pdfium/library.js';
import type { ReaderRecord } from '../../../../core/audit.js';
import { DocumentError } from '../../../../core/error.js';
import { openPdfiumDocument, withPage } from '../../pdfium/document.js';
import { readPageText } from '../../pdfium/page-text.js';

export interface EarlierRevisions {
  readonly exposures: readonly Exposure[];
  readonly record: ReaderRecord;
}

/** More revisions than a file that people worked on has; the rest is told as not read. */
const MOST_REVISIONS = 30;

/**
 * Opens every earlier state that a file still holds (ISO 32000-2 §7.5.6) and names its pages that say words which no
 * page of the last state says. `ends` are the offsets at which the earlier states end.
 */
export async function findEarlierText(
  pdfium: PdfiumCalls,
  bytes: Uint8Array,
  ends: readonly number[],
  password: string | undefined,
  { pause }: Checkpoint,
): Promise<EarlierRevisions> {
  const exposures: Exposure[] = [];
  const unread: string[] = [];
  const read = { revisions: 0 };
  if (ends.length > MOST_REVISIONS)
    unread.push(`${String(ends.length - MOST_REVISIONS)} revisions`);
  const now = ends.length === 0 ? undefined : new Set(pagesOf(bytes)?.flat());
  for (const [index, end] of ends.slice(0, MOST_REVISIONS).entries()) {
    await pause();
    const where = `earlier revision ${String(index + 1)}`;
    const pages = pagesOf(bytes.subarray(0, end));
    if (pages === undefined || now === undefined) {
      unread.push(where);
      continue;
    }
    read.revisions += 1;
    for (const [at, words] of pages.entries()) {
      if (words.every((word) => now.has(word))) continue;
      exposures.push({
        code: 'earlier-revision',
        where: `${where}, page ${String(at + 1)}`,
        page: at + 1,
        confidence: 0.9,
        why: 'The file still holds an earlier state of this page, with words that are gone from it.',
      });
    }
  }
  return { exposures, record: { reader: 'revisions', read, unread } };

  function pagesOf(state: Uint8Array): string[][] | undefined {
    try {
      const document = openPdfiumDocument(pdfium, state, password);
      try {
        return Array.from({ length: document.pageCount }, (_, page) =>
          withPage(document, page, (handle) => wordsOf(readPageText(pdfium, handle))),
        );
      } finally {
        document.close();
      }
    } catch (error) {
      if (error instanceof DocumentError) return undefined;
      throw error;
    }
  }
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}
