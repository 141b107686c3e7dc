import type { PDFRawStream, PDFRef } from './pdf-lib.js';
import type { Rewritten } from '../../core/document.js';
import { DocumentError } from '../../core/error.js';
import type { RedactionPlan } from '../../core/plan.js';
import { pruneForms } from './drawn-forms.js';
import { removeMetadata } from './metadata.js';
import { inkIndex } from './ink-index.js';
import type { OpenPdf } from './open-pdf.js';
import { boundingBox } from './quad.js';
import { glyphsOfSpan, pageRemoval } from './removal.js';
import type { MarkedValue } from './removal.js';
import type { CoveredSpan } from './string-places.js';
import { registerLabelFont } from './label-font.js';
import { rewritePage } from './rewrite-page.js';
import { claimsPdfA, saveWhole } from './save.js';
import { removeSignatures } from './signatures.js';
import { removeComments, removeUndrawnForms } from './unseen-content.js';

/**
 * The document without what the plan names. Works on the loaded objects in place: a document is rewritten once.
 *
 * @throws DocumentError UNSUPPORTED_REDACTION for a redaction in a place that can only be read
 */
export async function rewriteDocument(
  { source, reader, layers, firstAtoms, drawnForms, readInk, scrubStrings }: OpenPdf,
  plan: RedactionPlan,
  keepMetadata: boolean,
): Promise<Rewritten> {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const values = new Map<number, MarkedValue[]>();
  const touchedMetadata = new Set<string>();
  const strings: CoveredSpan[] = [];
  for (const { layer: id, span, label } of plan.redactions) {
    const layer = byId.get(id);
    if (layer?.removal === 'whole') {
      touchedMetadata.add(id);
    } else if (layer?.atoms !== undefined && layer.place.kind === 'page') {
      const index = layer.place.page - 1;
      const glyphs = glyphsOfSpan(layer.atoms, span, firstAtoms[index] ?? 0);
      const value = { glyphs, ...(label === undefined ? {} : { label }) };
      const page = values.get(index);
      if (page === undefined) values.set(index, [value]);
      else page.push(value);
    } else if (layer?.atoms !== undefined) {
      strings.push({ layer: id, span, ...(label === undefined ? {} : { label }) });
    } else {
      throw new DocumentError(
        'UNSUPPORTED_REDACTION',
        'A value stands in a place that cannot be cleaned yet.',
      );
    }
  }

  const touchedPages = [
    ...new Set([...values.keys(), ...plan.areas.map(({ page }) => page - 1)]),
  ].sort((a, b) => a - b);
  if (touchedPages.some((index) => source.pages[index] === undefined)) {
    throw new DocumentError('UNSUPPORTED_REDACTION', 'The plan names a page that is not there.');
  }
  removeUndrawnForms(source.document.context, source.pages, drawnForms);
  const ink = await readInk(touchedPages);
  const forms = [...drawnForms];
  const redactedForms = new Set<PDFRawStream>();
  const boxes: Rewritten['boxes'][number][] = [];
  let registered: PDFRef | undefined;
  const labelFont = (): PDFRef =>
    (registered ??= registerLabelFont(source.document.context, claimsPdfA(source.document)));
  for (const index of touchedPages) {
    const page = source.pages[index];
    if (page === undefined) continue;
    const glyphs = await reader.read(index);
    const areas = plan.areas.filter((area) => area.page === index + 1);
    const removal = pageRemoval(
      glyphs,
      values.get(index) ?? [],
      areas,
      inkIndex(ink.get(index) ?? []),
    );
    const edited = rewritePage(source.document.context, page, glyphs, removal, labelFont);
    forms[index] = edited.drawn;
    for (const form of edited.redacted) redactedForms.add(form);
    for (const { quad } of removal.marks) boxes.push({ page: index + 1, box: boundingBox(quad) });
  }

  pruneForms(source.document.context, redactedForms, forms);
  removeComments(source.document.context, source.pages, reader.decode);
  scrubStrings(strings);
  const notes: string[] = [];
  if (source.wasEncrypted) notes.push('The input was encrypted; the output is not.');
  notes.push(...removeSignatures(source.document));
  const metadataRemoved = removeMetadata(source.document.context, keepMetadata, touchedMetadata);
  return { bytes: await saveWhole(source.document), boxes, metadataRemoved, notes };
}
