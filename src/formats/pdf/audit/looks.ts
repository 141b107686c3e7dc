import type { Change, ReaderRecord, Rewritten } from '../../../core/document.js';
import { DocumentError } from '../../../core/error.js';
import type { Checkpoint } from '../../../hunt/checkpoint.js';
import type { Hunter } from '../../../hunt/hunt.js';
import type { PdfiumDocument } from '../pdfium/document.js';
import { readFlattenedGlyphs } from '../pdfium/flattened-glyphs.js';
import type { PageGlyphs } from '../pdfium/page-glyphs.js';
import { textOfGlyphs } from '../pdfium/page-text.js';
import { compareGlyphs, countGlyphs } from './same-glyphs.js';
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
    const glyphs = glyphsOrNothing(after, index);
    if (glyphs === undefined) {
      unread.push(`${where}: annotations`);
      continue;
    }
    characters += countGlyphs(glyphs);
    hunter.feed({ where, kind: 'text', text: textOfGlyphs(glyphs).text });
    hunter.feed({ where, kind: 'fragments', text: textByPosition(glyphs) });
    if (before === undefined || index >= before.document.pageCount) continue;
    const was = glyphsOrNothing(before.document, index);
    if (was === undefined) continue;
    const boxes = before.boxes.filter(({ page }) => page === index + 1).map(({ box }) => box);
    const { box } = compareGlyphs(was, glyphs, boxes);
    if (box !== undefined) changes.push({ kind: 'glyphs', where, box });
  }
  const read = { pages: pages.length, characters };
  return { changes, record: { reader: 'annotations', read, unread } };
}

function glyphsOrNothing(document: PdfiumDocument, index: number): PageGlyphs | undefined {
  try {
    return readFlattenedGlyphs(document, index);
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}
