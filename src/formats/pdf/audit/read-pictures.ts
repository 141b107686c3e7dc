import type { AuditRequest, ReaderRecord } from '../../../core/document.js';
import { DocumentError } from '../../../core/error.js';
import type { GrayRaster, OcrWord, Recogniser } from '../../../core/recogniser.js';
import type { TextLayer } from '../../../core/text.js';
import type { Checkpoint } from '../../../hunt/checkpoint.js';
import type { Hunter } from '../../../hunt/hunt.js';
import type { PdfiumDocument } from '../pdfium/document.js';
import { withPage } from '../pdfium/document.js';
import { imageSamples } from '../pdfium/image-object.js';
import type { PdfiumCalls } from '../pdfium/library.js';
import type { PageObject } from '../pdfium/page-objects.js';
import { readPageObjects } from '../pdfium/page-objects.js';
import { pageSurface } from '../pdfium/page-surface.js';
import { readPageShape } from '../pdfium/page-view.js';
import { uprightImage } from './upright.js';

/** What OCR sees in the pictures of a finished file. */
export interface PictureText {
  readonly layers: readonly TextLayer[];
  readonly record: ReaderRecord;
}

export type OcrAgain = Pick<AuditRequest, 'ocr' | 'languages' | 'signal'> & {
  readonly recogniser: Recogniser | undefined;
};

/** Below this size, in pixels, no identifier is legible. */
const LEAST = { width: 30, height: 12 } as const;
const MOST_OBJECTS = 200_000;
const DPI = 200;

/**
 * Has the pictures of some pages (from 0) read once more, decoded by PDFium: each on its own, whatever hides it, and where
 * there are several, together as they are drawn, without text and outlines.
 */
export async function readPictures(
  document: PdfiumDocument,
  pages: readonly number[],
  { recogniser, ocr, languages = ['eng'], signal }: OcrAgain,
  hunter: Hunter,
  checkpoint: Checkpoint,
): Promise<PictureText> {
  const layers: TextLayer[] = [];
  const unread: string[] = [];
  const read = { pages: 0, pictures: 0, characters: 0 };
  for (const index of pages) {
    await checkpoint.pause();
    const where = `page ${String(index + 1)}`;
    const surfaces = surfacesOf(document, index);
    if (surfaces.length === 0) continue;
    read.pages += 1;
    for (const [at, { gray, dpi }] of surfaces.entries()) {
      checkpoint.check();
      try {
        if (recogniser === undefined || ocr === 'off') {
          throw new DocumentError('MISSING_OPTIONAL', 'OCR is switched off');
        }
        const reading = await recogniser.readPage(gray, {
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

function surfacesOf(document: PdfiumDocument, index: number): Readable[] {
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
    if (images.length < 2) return alone;
    const together = drawnAlone(pdfium, page, objects);
    return together === undefined ? alone : [...alone, together];
  });
}

/** The page with its pictures only. */
function drawnAlone(
  pdfium: PdfiumCalls,
  page: number,
  objects: readonly PageObject[],
): Readable | undefined {
  const others = objects.filter(({ kind }) => kind !== 'image');
  for (const { handle } of others) pdfium._FPDFPageObj_SetIsActive(handle, 0);
  try {
    return pageSurface(pdfium, page, DPI);
  } finally {
    for (const { handle } of others) pdfium._FPDFPageObj_SetIsActive(handle, 1);
  }
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
