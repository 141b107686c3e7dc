import type { RedactionPlan } from '../../../core/plan.js';
import { hideWidths } from './hide-widths.js';
import type { OpenPdf } from '../open-pdf.js';
import type { PDFRef } from '../objects/pdf-lib.js';
import type { InkReader } from '../pdfium/ink-boxes.js';
import type { ShownPictures } from '../pdfium/shown-pictures.js';
import type { Repainter } from '../pictures/repaint.js';
import type { PlannedRemovals } from './planned-removals.js';
import { boundingBox } from '../content/quad.js';
import { areaOf } from '../annotations/redact-annotations.js';
import { areaMark, contentRemoval, quadsOver } from './removal.js';
import { glyphsLosingWords, joinedOperators } from '../strings/replacement-text.js';
import { residualBits } from './residual-width.js';
import { planLayer } from '../text-layer/plan-layer.js';
import { rewritePage } from './rewrite-page.js';
import type { RewrittenContents } from './rewritten-contents.js';
import { NO_INK, noContents, paintedMarks } from './rewritten-contents.js';

export interface PageTools {
  readonly touched: readonly number[];
  readonly ink: InkReader | undefined;
  readonly labelFont: () => PDFRef;
  readonly repaint: Repainter['repaint'];
  readonly shown: Pick<ShownPictures, 'withPage'>;
}

export async function rewritePages(
  { source, reader, scans, drawnForms: drawn }: OpenPdf,
  { pages, marks, seen }: PlannedRemovals,
  { areas, hidesWidth }: RedactionPlan,
  { touched, ink, labelFont, repaint, shown }: PageTools,
): Promise<RewrittenContents> {
  const result = noContents(drawn);
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
    const characters = removal.takenAlong ?? 0;
    if (characters > 0) result.takenAlong.push({ page: index + 1, characters });
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
    const edits =
      hidden === undefined
        ? removal
        : {
            ...removal,
            marks: [...hidden.marks, ...areaOnly],
            replaced: joinedOperators(hidden.replaced, removal.replaced),
          };
    const painted = await repaint(glyphs, paintedMarks(removal.marks, areaMarks));
    const { pictures } = painted;
    const layer = planLayer({
      node: page.node,
      glyphs,
      surfaces: scans.surfaces.get(index) ?? [],
      removed: removal.glyphs,
      marks: [...removal.marks.map(({ quad }) => quad), ...painted.quads],
      isPainted: pictures.size > 0,
      shown,
      index,
    });
    if (layer !== undefined) result.layers.set(index, layer.words);
    const edited = rewritePage(
      source.document.context,
      page,
      glyphs,
      { ...edits, glyphs: new Set([...edits.glyphs, ...(layer?.replaces ?? [])]), pictures },
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
