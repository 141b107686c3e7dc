import type { Checkpoint } from '../../../../hunt/checkpoint.js';
import type { Exposure, ExposureCode } from '../../../../core/exposure.js';
import type { PdfiumDocument } from '../../pdfium/document.js';
import type { ReaderRecord } from '../../../../core/audit.js';
import { ANNOTATION, readAnnotations } from '../../pdfium/annotations.js';
import type { ExposedRun } from './unseen-runs.js';
import { exposedRuns } from './unseen-runs.js';
import { unseenGlyphs } from './unseen-glyphs.js';
import { withPage } from '../../pdfium/document.js';

export interface Exposed {
  readonly exposures: readonly Exposure[];
  readonly record: ReaderRecord;
}

/**
 * Looks for redactions that failed, whoever made them: text that can be copied and not be seen, marks that were never
 * applied, annotations that are switched off. Judged by what the page looks like with and without its text, so that it
 * does not matter how something is covered.
 */
export async function findExposed(
  document: PdfiumDocument,
  checkpoint: Checkpoint,
): Promise<Exposed> {
  const exposures: Exposure[] = [];
  const unread: string[] = [];
  const read = { pages: 0 };
  for (let index = 0; index < document.pageCount; index += 1) {
    await checkpoint.pause();
    const page = index + 1;
    const where = `page ${String(page)}`;
    const found = withPage(document, index, (handle) => {
      const text = unseenGlyphs(document.pdfium, handle);
      return { runs: text && exposedRuns(text), marks: exposedAnnotations(document, handle) };
    });
    if (found.runs === undefined) unread.push(`${where}: cannot be drawn`);
    else read.pages += 1;
    for (const { code, box, confidence } of [...(found.runs ?? []), ...found.marks]) {
      exposures.push({ code, where, page, box, confidence, why: WHY[code] });
    }
  }
  return { exposures, record: { reader: 'appearance', read, unread } };
}

/** Flags Hidden and NoView of ISO 32000-2 §12.5.3. */
const NOT_SHOWN = 0x02 | 0x20;

function exposedAnnotations({ pdfium }: PdfiumDocument, page: number): ExposedRun[] {
  const usual: readonly number[] = [ANNOTATION.link, ANNOTATION.popup, ANNOTATION.widget];
  return readAnnotations(pdfium, page).flatMap((annotation): ExposedRun[] => {
    const { subtype, flags, box, hasAppearance, hasContents } = annotation;
    if (subtype === ANNOTATION.redact) return [{ code: 'unapplied-redaction', box, confidence: 1 }];
    const isHidden = (flags & NOT_SHOWN) !== 0 && (hasAppearance || hasContents);
    return isHidden && !usual.includes(subtype)
      ? [{ code: 'hidden-annotation', box, confidence: 0.5 }]
      : [];
  });
}

const WHY: Readonly<Record<ExposureCode, string>> = {
  'text-under-box': 'Text stands under an opaque shape, from where it can be copied.',
  'text-under-image': 'Text stands under a picture that shows nothing of it; it can be copied.',
  'text-under-annotation': 'Text stands under an annotation, which anyone can move or delete.',
  'same-colour-text': 'Text has the colour of what it stands on; it can be copied.',
  'invisible-text': 'Text is set not to be painted; it can be copied.',
  'tiny-text': 'Text is too small to be read; it can be copied.',
  'text-off-page': 'Text stands outside of what the page shows; it can be copied.',
  'hidden-layer': 'Text is in a layer that is switched off, which anyone can switch on.',
  'clipped-text': 'Text is cut off by a clipping path; it can be copied.',
  'undrawn-text': 'Text has glyphs that leave no ink, or a font that is not in the file.',
  'unapplied-redaction': 'An area is marked for redaction, and what it covers was never removed.',
  'hidden-annotation': 'An annotation is switched off, which anyone can switch on.',
  'earlier-revision': 'The file still holds an earlier state of itself, with other text.',
};
