import type { PDFRawStream, PDFRef } from './pdf-lib.js';
import type { MovedText, Rewritten } from '../../core/document.js';
import { DocumentError } from '../../core/error.js';
import type { Area, RedactionPlan } from '../../core/plan.js';
import { drawnForms, pruneForms } from './drawn-forms.js';
import type { DrawnForms } from './drawn-forms.js';
import { hideWidths } from './hide-widths.js';
import type { InkAt, InkReader } from './pdfium/ink-boxes.js';
import { residualBits, residualNotes } from './residual-width.js';
import { removeMetadata } from './metadata.js';
import { pruneFonts } from './fonts/prune-fonts.js';
import { shownCodes } from './fonts/shown-codes.js';
import type { OpenPdf } from './open-pdf.js';
import { keepPdfAClaim, readPdfAClaim } from './pdf-a.js';
import { boundingBox } from './quad.js';
import type { Mark } from './mark-label.js';
import { barePictures } from './pictures/bare-pictures.js';
import { removeHiddenPictures } from './pictures/hidden-pictures.js';
import type { PaintedMarks, Repainter } from './pictures/repaint.js';
import { repainter } from './pictures/repaint.js';
import { plannedRemovals } from './planned-removals.js';
import type { PlannedRemovals } from './planned-removals.js';
import { areaMark, contentRemoval, quadsOver } from './removal.js';
import type { PageRemoval } from './removal.js';
import { annotateDocument } from './annotate-document.js';
import { areaOf, looksNotTaken, removeRedactAnnotations } from './redact-annotations.js';
import { glyphsLosingWords, joinedOperators } from './replacement-text.js';
import { registerLabelFont } from './label-font.js';
import { renameNames } from './rename-names.js';
import { rewritePage } from './rewrite-page.js';
import { rewrittenStreams } from './rewritten-streams.js';
import { claimsPdfA, saveWhole } from './save.js';
import { boxesWhereDrawn } from './side/drawn-boxes.js';
import { watchGeneratedLooks } from './side/generated-looks.js';
import { rewriteSide } from './side/rewrite-side.js';
import { sideRemoval } from './side/side-removal.js';
import { removeSignatures } from './signatures.js';
import { sweepUnreachable } from './sweep.js';
import { removeAsides, removeUndrawnForms } from './unseen-content.js';
import { removeXfa } from './xfa.js';

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
  const pages = await withInk(touched.length > 0, open.openInk, (ink) =>
    rewritePages(open, planned, plan, { touched, ink, labelFont, repaint }),
  );
  const side = await withInk(planned.sides.size > 0, open.openSideInk, (ink) =>
    rewriteSides(open, planned, plan.areas, { drawn: borrowed, ink, labelFont, repaint }),
  );
  pruneForms(context, new Set([...pages.redacted, ...side.redacted]), [
    ...pages.drawn,
    ...side.drawn,
  ]);
  const sideStreams = open.side.map(({ stream }) => stream);
  removeAsides(context, source.pages, sideStreams, reader);
  const generated = watchGeneratedLooks(source.pages);
  const renamed = open.scrubStrings(planned.strings);
  renameNames(context, source.pages, sideStreams, reader, renamed);
  const regenerated = generated();
  const notes: string[] = plan.appliesMarked ? looksNotTaken(source.pages) : [];
  const applied = plan.appliesMarked ? removeRedactAnnotations(context, source.pages) : [];
  open.attachments.apply(plan.embedded ?? [], keepMetadata);
  if (source.wasEncrypted && plan.encrypts !== true)
    notes.push('The input was encrypted; the output is not.');
  notes.push(...removeSignatures(source.document));
  notes.push(...removeXfa(source.document.catalog));
  notes.push(...residualNotes([...pages.bits, ...side.bits], plan.hidesWidth === true));
  const claim = readPdfAClaim(source.document, reader.decode);
  const hidden = removeHiddenPictures(context, open.scans.hidden, planned.metadata);
  if (hidden > 0) notes.push(`Pictures that no page draws were removed: ${String(hidden)}.`);
  const metadataRemoved = removeMetadata(context, keepMetadata, planned.metadata);
  if (!keepMetadata && barePictures(context) > 0) metadataRemoved.push('JPEG metadata');
  if (claim !== undefined) notes.push(...keepPdfAClaim(source.document, claim));
  sweepUnreachable(context);
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

/** What came of the rewriting of some contents. */
interface RewrittenContents {
  readonly boxes: Rewritten['boxes'][number][];
  readonly redacted: PDFRawStream[];
  /** The forms that each of the contents draws now. */
  readonly drawn: DrawnForms[];
  /** What moved along its line, and how many bits the gaps that kept their widths tell. */
  readonly moves: MovedText[];
  readonly bits: number[];
  /** Where pictures show one colour now. */
  readonly painted: Area[];
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

const NO_INK: InkAt = () => undefined;

interface PageTools {
  readonly touched: readonly number[];
  readonly ink: InkReader | undefined;
  readonly labelFont: () => PDFRef;
  readonly repaint: Repainter['repaint'];
}

async function rewritePages(
  { source, reader, drawnForms: drawn }: OpenPdf,
  { pages, marks, seen }: PlannedRemovals,
  { areas, hidesWidth }: RedactionPlan,
  { touched, ink, labelFont, repaint }: PageTools,
): Promise<RewrittenContents> {
  const result: RewrittenContents = {
    boxes: [],
    redacted: [],
    drawn: [...drawn],
    moves: [],
    bits: [],
    painted: [],
  };
  for (const index of touched) {
    const page = source.pages[index];
    if (page === undefined) continue;
    const glyphs = await reader.read(index);
    const drawnAreas = areas.filter((area) => area.page === index + 1).map(areaMark);
    const read = marks.get(index) ?? [];
    const areaMarks = [...drawnAreas, ...read];
    const removal = contentRemoval(
      glyphs,
      pages.get(index) ?? [],
      drawnAreas,
      ink?.page(index) ?? NO_INK,
      read,
    );
    const values = pages.get(index) ?? [];
    const hidden = hidesWidth === true ? hideWidths(glyphs, values, removal) : undefined;
    if (hidden === undefined) {
      result.bits.push(...residualBits(glyphs, values));
    } else {
      result.moves.push(...hidden.moves.map((move) => ({ page: index + 1, ...move })));
      for (const { quad } of hidden.marks) {
        result.boxes.push({ page: index + 1, box: boundingBox(quad) });
      }
    }
    const areaOnly = removal.marks.slice(removal.marks.length - areaMarks.length);
    const shown =
      hidden === undefined
        ? removal
        : {
            ...removal,
            marks: [...hidden.marks, ...areaOnly],
            replaced: joinedOperators(hidden.replaced, removal.replaced),
          };
    const painted = await repaint(glyphs, paintedMarks(removal.marks, areaMarks));
    const { pictures } = painted;
    const edited = rewritePage(
      source.document.context,
      page,
      glyphs,
      { ...shown, pictures },
      labelFont,
    );
    result.drawn[index] = edited.drawn;
    result.redacted.push(...edited.redacted, ...painted.old);
    for (const quad of painted.quads) {
      result.boxes.push({ page: index + 1, box: boundingBox(quad) });
    }
    result.painted.push(
      ...painted.cleared.map((quad) => areaOf(index + 1, quad)),
      ...seen.filter(({ page: number }) => number === index + 1),
    );
    const reworded = quadsOver(glyphs, glyphsLosingWords(glyphs, removal.glyphs));
    for (const quad of [...removal.marks.map((mark) => mark.quad), ...reworded]) {
      result.boxes.push({ page: index + 1, box: boundingBox(quad) });
    }
  }
  return result;
}

function isNothing({ glyphs, replaced, pictures, cuts }: PageRemoval): boolean {
  return glyphs.size + (pictures?.size ?? 0) + (cuts?.size ?? 0) === 0 && replaced === undefined;
}

/** What has to go of pictures: all that lies under marks which speak of pixels, and what is known under the others. */
function paintedMarks(marks: readonly Mark[], areas: readonly Mark[]): PaintedMarks {
  const mustPaint = areas.map(({ quad }) => quad);
  return { quads: [...new Set([...marks.map(({ quad }) => quad), ...mustPaint])], mustPaint };
}

interface SideTools extends Pick<PageTools, 'ink' | 'labelFont' | 'repaint'> {
  readonly drawn: readonly DrawnForms[];
}

async function rewriteSides(
  { source, side }: OpenPdf,
  { sides, marks, seen }: PlannedRemovals,
  areas: RedactionPlan['areas'],
  { drawn, ink, labelFont, repaint }: SideTools,
): Promise<RewrittenContents> {
  const { pages } = source;
  const result: RewrittenContents = {
    boxes: [],
    redacted: [],
    drawn: [...drawn],
    moves: [],
    bits: [],
    painted: [],
  };
  for (const [index, content] of side.entries()) {
    const { probePage } = content;
    const inkAt = probePage === undefined ? NO_INK : (ink?.page(probePage) ?? NO_INK);
    const values = sides.get(content) ?? [];
    const own = marks.get(content) ?? [];
    const wanted = sideRemoval(content, { values, own }, [...areas, ...seen], pages, inkAt);
    if (wanted === undefined) continue;
    const { removal, areaMarks } = wanted;
    const painted = await repaint(content.glyphs, paintedMarks(removal.marks, areaMarks));
    const { pictures } = painted;
    if (isNothing({ ...removal, pictures })) continue;
    result.bits.push(...residualBits(content.glyphs, values));
    const edited = rewriteSide(
      source.document.context,
      content,
      { ...removal, pictures },
      labelFont,
    );
    result.drawn[index] = edited.drawn;
    result.redacted.push(...edited.redacted, ...painted.old);
    const reworded = glyphsLosingWords(content.glyphs, removal.glyphs);
    const quads = [
      ...removal.marks.map(({ quad }) => quad),
      ...painted.quads,
      ...quadsOver(content.glyphs, reworded),
    ];
    result.boxes.push(...boxesWhereDrawn(content, quads, pages));
  }
  return result;
}
