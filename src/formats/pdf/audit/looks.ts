import type { Change, ReaderRecord } from '../../../core/audit.js';
import type { Rewritten } from '../../../core/rewritten.js';
import { DocumentError } from '../../../core/error.js';
import type { Checkpoint } from '../../../hunt/checkpoint.js';
import type { Hunter } from '../../../hunt/hunt.js';
import type { PdfiumDocument } from '../pdfium/document.js';
import { withFlattenedPage } from '../pdfium/flattened-glyphs.js';
import { textOfGlyphs } from '../pdfium/page-text.js';
import { compareDrawn } from './compare-drawn.js';
import type { OpenPage } from './open-page.js';
import { countGlyphs } from './same-glyphs.js';
import { textByPosition } from './text-by-position.js';

/** What annotations and form fields look like, as PDFium reads it, and what of it differs outside the boxes. */
export interface LooksReading {
  readonly changes: readonly Change[];
  readonly record: ReaderRecord;
}

/**
 * Reads some pages (from 0) of a document once more, with the looks of their annotations and fields drawn into them, and
 * compares their glyphs with those of `before`. Both documents are changed in memory: they must be of this reading alone.
 */
export async function readLooks(
  after: PdfiumDocument,
  before: { readonly document: PdfiumDocument; readonly boxes: Rewritten['boxes'] } | undefined,
  pages: readonly number[],
  hunter: Hunter,
  checkpoint: Checkpoint,
): Promise<LooksReading> {
  const changes: Change[] = [];
  const unread: string[] = [];
  let characters = 0;
  for (const index of pages) {
    await checkpoint.pause();
    const where = `page ${String(index + 1)}`;
    const isRead = flattened(after, index, (is) => {
      characters += countGlyphs(is.glyphs);
      hunter.feed({ where, kind: 'text', text: textOfGlyphs(is.glyphs).text });
      hunter.feed({ where, kind: 'fragments', text: textByPosition(is.glyphs) });
      if (before === undefined || index >= before.document.pageCount) return true;
      const boxes = before.boxes.filter(({ page }) => page === index + 1).map(({ box }) => box);
      const box = flattened(
        before.document,
        index,
        (was) => compareDrawn(after.pdfium, was, is, boxes).box,
      );
      if (box !== undefined) changes.push({ kind: 'glyphs', where, box });
      return true;
    });
    if (isRead !== true) unread.push(`${where}: annotations`);
  }
  const read = { pages: pages.length, characters };
  return { changes, record: { reader: 'annotations', read, unread } };
}

/** Undefined where PDFium cannot draw the looks into the page. */
function flattened<Result>(
  document: PdfiumDocument,
  index: number,
  use: (open: OpenPage) => Result,
): Result | undefined {
  try {
    return withFlattenedPage(document, index, use);
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}
