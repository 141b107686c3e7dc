import type { AuditRequest, ReaderRecord } from '../../../core/audit.js';
import { DocumentError } from '../../../core/error.js';
import type { GrayRaster, OcrWord, Recogniser } from '../../../core/recogniser.js';
import type { TextLayer } from '../../../core/text.js';
import type { Checkpoint } from '../../../hunt/checkpoint.js';
import type { Hunter } from '../../../hunt/hunt.js';
import type { PdfiumDocument } from '../pdfium/document.js';
import { withPage } from '../pdfium/document.js';
import { imageSamples } from '../pdfium/image-object.js';
import type { PdfiumCalls } from '../pdfium/library.js';
import { withMemory } from '../pdfium/memory.js';
import type { PageObject } from '../pdfium/page-objects.js';
import { readPageObjects } from '../pdfium/page-objects.js';
import { outlineSurface, pageSurface } from '../pdfium/page-surface.js';
import { readPageShape } from '../pdfium/page-view.js';
import { uprightImage } from './upright.js';

/** What OCR sees in the pictures of a finished file. */
export interface PictureText {
  readonly layers: readonly TextLayer[];
  readonly record: ReaderRecord;
}

export type OcrAgain = Pick<
  AuditRequest,
  'ocr' | 'languages' | 'ocrEngine' | 'onPage' | 'signal'
> & {
  readonly recogniser: Recogniser | undefined;
};

/** Pages, from 0. */
export interface PagesToRead {
  readonly pages: readonly number[];
  /** Those of them that are read as they are drawn, too. */
  readonly whole: ReadonlySet<number>;
}

/** Below this size, in pixels, no identifier is legible. */
const LEAST = { width: 30, height: 12 } as const;
const MOST_OBJECTS = 200_000;
const DPI = 200;
/** The key of our own marks' property list. */
const MARKS = new TextEncoder().encode('BlackletterMarks\0');

/**
 * Has some pages (from 0) read once more, as PDFium decodes and draws them: each picture on its own, whatever hides it; where
 * there are several, together, without text and outlines; and pages in `whole` with all that is on them but our own marks.
 */
export async function readPictures(
  document: PdfiumDocument,
  { pages, whole }: PagesToRead,
  { recogniser, ocr, languages = ['eng'], ocrEngine, onPage, signal }: OcrAgain,
  hunter: Hunter,
  checkpoint: Checkpoint,
): Promise<PictureText> {
  const layers: TextLayer[] = [];
  const unread: string[] = [];
  const read = { pages: 0, pictures: 0, characters: 0 };
  for (const index of pages) {
    await checkpoint.pause();
    const where = `page ${String(index + 1)}`;
    const surfaces = surfacesOf(document, index, whole.has(index));
    if (surfaces.length === 0) continue;
    read.pages += 1;
    onPage?.(index + 1, document.pageCount);
    for (const [at, { gray, dpi }] of surfaces.entries()) {
      checkpoint.check();
      try {
        if (recogniser === undefined || ocr === 'off') {
          throw new DocumentError('MISSING_OPTIONAL', 'OCR is switched off');
        }
        const reading = await recogniser.readPage(gray, {
          ...(ocrEngine === undefined ? {} : { engine: ocrEngine }),
          dpi: Math.round(dpi),
          languages,
          signal,
        });
        read.pictures += 1;
        for (const [number, words] of reading.readings.entries()) {
          const text = textOf(words);
          if (text === '') continue;
          hunter.feed({ where: `${where}, a picture`, kind: 'text', text });
          read.characters += text.length;
          layers.push({
            id: `page-${String(index + 1)}/picture-${String(at + 1)}/read-${String(number + 1)}`,
            text,
            source: 'ocr',
            removal: 'none',
            place: { kind: 'page', page: index + 1, boxes: [] },
            secondary: true,
          });
        }
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof DocumentError)) throw error;
        unread.push(`${where}: a picture`);
      }
    }
  }
  return { layers, record: { reader: 'OCR', read, unread } };
}

interface Readable {
  readonly gray: GrayRaster;
  readonly dpi: number;
}

function surfacesOf(document: PdfiumDocument, index: number, isWhole: boolean): Readable[] {
  const { pdfium } = document;
  return withPage(document, index, (page) => {
    const objects = readPageObjects(pdfium, page, MOST_OBJECTS) ?? [];
    const images = objects.filter(({ kind }) => kind === 'image');
    const { rotation } = readPageShape(pdfium, page);
    const alone = images.flatMap(({ handle, matrix }): Readable[] => {
      const samples = imageSamples(pdfium, handle);
      if (samples === undefined || matrix === undefined) return [];
      if (samples.width <= LEAST.width || samples.height <= LEAST.height) return [];
      return [uprightImage(samples, matrix, rotation)];
    });
    const isOther = isWhole
      ? ({ handle }: PageObject): boolean => isOwnMark(pdfium, handle)
      : ({ kind }: PageObject): boolean => kind !== 'image';
    if (!isWhole && images.length < 2) return alone;
    const together = drawnWithout(pdfium, page, objects.filter(isOther));
    const outlines = isWhole ? outlineSurface(pdfium, page, DPI) : undefined;
    return [...alone, together, outlines].filter((one) => one !== undefined);
  });
}

/** The page without some of its objects. */
function drawnWithout(
  pdfium: PdfiumCalls,
  page: number,
  others: readonly PageObject[],
): Readable | undefined {
  for (const { handle } of others) pdfium._FPDFPageObj_SetIsActive(handle, 0);
  try {
    return pageSurface(pdfium, page, DPI);
  } finally {
    for (const { handle } of others) pdfium._FPDFPageObj_SetIsActive(handle, 1);
  }
}

function isOwnMark(pdfium: PdfiumCalls, handle: number): boolean {
  const count = pdfium._FPDFPageObj_CountMarks(handle);
  return withMemory(pdfium, MARKS.length, (key) => {
    pdfium.HEAPU8.set(MARKS, key);
    for (let index = 0; index < count; index += 1) {
      const mark = pdfium._FPDFPageObj_GetMark(handle, index);
      if (pdfium._FPDFPageObjMark_GetParamValueType(mark, key) !== 0) return true;
    }
    return false;
  });
}

function textOf(words: readonly OcrWord[]): string {
  let text = '';
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before !== undefined) text += word.line === before.line ? ' ' : '\n';
    text += word.text;
  });
  return text;
}
