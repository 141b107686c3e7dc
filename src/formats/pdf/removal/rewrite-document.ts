import type { PDFRef } from '../objects/pdf-lib.js';
import type { Rewritten } from '../../../core/rewritten.js';
import { DocumentError } from '../../../core/error.js';
import type { RedactionPlan } from '../../../core/plan.js';
import { drawnForms, pruneForms } from '../content/drawn-forms.js';
import type { InkReader } from '../pdfium/ink-boxes.js';
import type { ShownPictures } from '../pdfium/shown-pictures.js';
import { residualNotes } from './residual-width.js';
import { takenAlongNotes } from './taken-along.js';
import { removeMetadata } from '../strings/metadata.js';
import { removePageLabels } from '../strings/page-labels.js';
import { pruneFonts } from '../fonts/prune-fonts.js';
import { shownCodes } from '../fonts/shown-codes.js';
import type { OpenPdf } from '../open-pdf.js';
import { keepPdfAClaim, readPdfAClaim } from '../pdf-a.js';
import { barePictures } from '../pictures/bare-pictures.js';
import { removeHiddenPictures } from '../pictures/hidden-pictures.js';
import { repainter } from '../pictures/repaint.js';
import { plannedRemovals } from './planned-removals.js';
import type { PlannedRemovals } from './planned-removals.js';
import { annotateDocument } from '../annotations/annotate-document.js';
import { looksNotTaken, removeRedactAnnotations } from '../annotations/redact-annotations.js';
import { registerLabelFont } from './label-font.js';
import { renameNames } from './rename-names.js';
import { rewritePages } from './rewrite-pages.js';
import { rewriteSides } from './rewrite-sides.js';
import { rewrittenStreams } from '../objects/rewritten-streams.js';
import { claimsPdfA, saveWhole } from '../objects/save.js';
import { watchGeneratedLooks } from '../side/generated-looks.js';
import { removeSignatures } from '../objects/signatures.js';
import { otherLayers, writeLayers } from '../text-layer/write-layers.js';
import { cutBehindEnds } from '../objects/stream-ends.js';
import { sweepUnreachable } from '../objects/sweep.js';
import { removeAsides, removeUndrawnForms } from './unseen-content.js';
import { removeXfa } from '../strings/xfa.js';

/**
 * The document without what the plan names. Works on the loaded objects in place: a document is rewritten once.
 *
 * @throws DocumentError UNSUPPORTED_REDACTION for a redaction in a place that can only be read
 */
export async function rewriteDocument(
  open: OpenPdf,
  plan: RedactionPlan,
  keepMetadata: boolean,
): Promise<Rewritten> {
  const { source, reader } = open;
  const { context } = source.document;
  const planned = plannedRemovals(open, plan);
  if (plan.annotates) return annotateDocument(open, planned, plan);
  const borrowed = open.side.map(({ glyphs }) =>
    drawnForms(
      glyphs,
      glyphs.uses.map(({ resources }) => resources),
    ),
  );
  const budget = { left: open.inflatedBytes };
  const isEdited = plan.redactions.length + plan.areas.length > 0;
  const shown = isEdited ? shownCodes(context, budget) : undefined;
  removeUndrawnForms(source.pages, [...open.drawnForms, ...borrowed]);
  let registered: PDFRef | undefined;
  const labelFont = (): PDFRef =>
    (registered ??= registerLabelFont(context, claimsPdfA(source.document)));
  const touched = touchedPages(open, planned, plan.areas);
  const { repaint } = repainter(context, open.inflatedBytes);
  const { pages, others } = await withShown(open, isEdited, async (shown) => ({
    pages: await withInk(touched.length > 0, open.openInk, (ink) =>
      rewritePages(open, planned, plan, { touched, ink, labelFont, repaint, shown }),
    ),
    others: isEdited ? await otherLayers(open, new Set(touched), shown) : new Map<number, never>(),
  }));
  const side = await withInk(planned.sides.size > 0, open.openSideInk, (ink) =>
    rewriteSides(open, planned, plan.areas, { drawn: borrowed, ink, labelFont, repaint }),
  );
  pruneForms(context, new Set([...pages.redacted, ...side.redacted]), [
    ...pages.drawn,
    ...side.drawn,
  ]);
  const sideStreams = open.side.map(({ stream }) => stream);
  removeAsides(context, source.pages, sideStreams, reader);
  const layered = await writeLayers(open, pages.layers, others);
  const generated = watchGeneratedLooks(source.pages);
  const renamed = open.scrubStrings(planned.strings);
  renameNames(context, source.pages, sideStreams, reader, renamed);
  const regenerated = generated();
  const notes = [...layered, ...(plan.appliesMarked ? looksNotTaken(source.pages) : [])];
  const applied = plan.appliesMarked ? removeRedactAnnotations(context, source.pages) : [];
  open.attachments.apply(plan.embedded ?? [], keepMetadata);
  if (source.wasEncrypted && plan.encrypts !== true)
    notes.push('The input was encrypted; the output is not.');
  notes.push(...removeSignatures(source.document));
  notes.push(...removeXfa(source.document.catalog));
  notes.push(...residualNotes([...pages.bits, ...side.bits], plan.hidesWidth === true));
  notes.push(...takenAlongNotes(pages.takenAlong));
  const claim = readPdfAClaim(source.document, reader.decode);
  const hidden = removeHiddenPictures(context, open.scans.hidden, planned.metadata);
  if (hidden > 0) notes.push(`Pictures that no page draws were removed: ${String(hidden)}.`);
  const relabelled = removePageLabels(source.document.catalog, planned.metadata);
  if (relabelled > 0)
    notes.push(
      `Labels of pages were removed: the pages of ${String(relabelled)} ranges are numbered from 1.`,
    );
  const metadataRemoved = removeMetadata(context, keepMetadata, planned.metadata);
  if (!keepMetadata && barePictures(context) > 0) metadataRemoved.push('JPEG metadata');
  if (claim !== undefined) notes.push(...keepPdfAClaim(source.document, claim));
  sweepUnreachable(context);
  cutBehindEnds(context);
  if (shown !== undefined) notes.push(...pruneFonts(context, shown, budget));
  const bytes = await saveWhole(source.document);
  return {
    bytes,
    streams: rewrittenStreams(context, source.loaded),
    moves: pages.moves,
    painted: pages.painted,
    drawn: [...new Set(planned.seen.map(({ page }) => page))],
    boxes: [...pages.boxes, ...side.boxes, ...applied, ...regenerated],
    metadataRemoved,
    notes,
  };
}

/** Pages (from 0) on which something goes. */
function touchedPages(
  { source }: OpenPdf,
  { pages, marks }: PlannedRemovals,
  areas: RedactionPlan['areas'],
): number[] {
  const read = [...marks.keys()].filter((owner) => typeof owner === 'number');
  const touched = [...new Set([...pages.keys(), ...read, ...areas.map(({ page }) => page - 1)])];
  if (touched.some((index) => source.pages[index] === undefined)) {
    throw new DocumentError('UNSUPPORTED_REDACTION', 'The plan names a page that is not there.');
  }
  return touched.sort((a, b) => a - b);
}

/** Ink is opened only where there is something to cut. */
async function withInk<Result>(
  isNeeded: boolean,
  openInk: OpenPdf['openInk'],
  use: (ink: InkReader | undefined) => Promise<Result>,
): Promise<Result> {
  const ink = isNeeded ? await openInk() : undefined;
  try {
    return await use(ink);
  } finally {
    ink?.close();
  }
}

/** What pages show is asked only of those on which OCR read something. */
async function withShown<Result>(
  { scans, openShown }: OpenPdf,
  isEdited: boolean,
  use: (shown: Pick<ShownPictures, 'withPage'>) => Promise<Result>,
): Promise<Result> {
  if (!isEdited || scans.surfaces.size === 0) return use(NOTHING_SHOWN);
  const shown = await openShown();
  try {
    return await use(shown);
  } finally {
    shown.close();
  }
}

const NOTHING_SHOWN: Pick<ShownPictures, 'withPage'> = {
  withPage: (_index, _count, use) => use(() => false),
};
