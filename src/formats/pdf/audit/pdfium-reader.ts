import type { Checkpoint } from '../../../hunt/checkpoint.js';
import type { Hunter } from '../../../hunt/hunt.js';
import type { PageGlyphs } from '../pdfium/page-glyphs.js';
import type { PdfiumDocument } from '../pdfium/document.js';
import type { ReaderRecord } from '../../../core/audit.js';
import { pageTurns } from '../../../core/shared/page-turns.js';
import type { TextLayer } from '../../../core/text.js';
import { DocumentError } from '../../../core/error.js';
import { readAnnotations } from '../pdfium/annotations.js';
import { readPageLabel } from '../pdfium/page-label.js';
import { readPageGlyphs } from '../pdfium/page-glyphs.js';
import { textByPosition } from './text-by-position.js';
import { textOfGlyphs } from '../pdfium/page-text.js';
import { withPage } from '../pdfium/document.js';

/** All pages of a document as PDFium reads them. */
export interface PdfiumReading {
  readonly layers: readonly TextLayer[];
  /** Pages, from 0, with annotations or form fields that have a look of their own. */
  readonly withLooks: readonly number[];
  readonly record: ReaderRecord;
}

/**
 * Reads every page, feeds its text to the hunter in PDFium's order and by position, and keeps it as a layer. `onPage` gets
 * each page, from 0, with its glyphs, which are not kept.
 */
export async function readWithPdfium(
  document: PdfiumDocument,
  hunter: Hunter,
  checkpoint: Checkpoint,
  onPage: (index: number, glyphs: PageGlyphs | undefined) => void,
): Promise<PdfiumReading> {
  const layers: TextLayer[] = [];
  const pages = Array.from({ length: document.pageCount }, (): TextLayer | undefined => undefined);
  const withLooks: number[] = [];
  const unread: string[] = [];
  let characters = 0;
  for (let index = 0; index < document.pageCount; index += 1) {
    await checkpoint.pause();
    const where = `page ${String(index + 1)}`;
    hunter.feed({ where, kind: 'text', text: readPageLabel(document, index) });
    const page = glyphsOf(document, index, () => withLooks.push(index));
    onPage(index, page);
    if (page === undefined) {
      unread.push(where);
      continue;
    }
    characters += page.count;
    const { text, x } = textOfGlyphs(page);
    hunter.feed({ where, kind: 'text', text });
    hunter.feed({ where, kind: 'fragments', text: textByPosition(page) });
    const layer: TextLayer = {
      id: `page-${String(index + 1)}/pdfium`,
      text,
      source: 'text',
      removal: 'none',
      place: { kind: 'page', page: index + 1, boxes: [] },
      x,
      secondary: true,
    };
    pages[index] = layer;
    layers.push(layer);
  }
  const read = { pages: layers.length, characters };
  const turns = pageTurns(pages);
  for (const { text, place } of turns) {
    const page = place.kind === 'page' ? place.page : 0;
    const where = `pages ${String(page)} and ${String(page + 1)}`;
    hunter.feed({ where, kind: 'text', text });
  }
  layers.push(...turns);
  return { layers, withLooks, record: { reader: 'pdfium', read, unread } };
}

function glyphsOf(
  document: PdfiumDocument,
  index: number,
  hasLooks: () => void,
): PageGlyphs | undefined {
  const { pdfium } = document;
  try {
    return withPage(document, index, (page) => {
      if (readAnnotations(pdfium, page).some(({ hasAppearance }) => hasAppearance)) hasLooks();
      return readPageGlyphs(pdfium, page);
    });
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}
