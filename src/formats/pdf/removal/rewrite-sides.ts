import type { RedactionPlan } from '../../../core/plan.js';
import type { DrawnForms } from '../content/drawn-forms.js';
import type { OpenPdf } from '../open-pdf.js';
import type { PlannedRemovals } from './planned-removals.js';
import type { PageRemoval } from './removal.js';
import { quadsOver } from './removal.js';
import { glyphsLosingWords } from '../strings/replacement-text.js';
import { residualBits } from './residual-width.js';
import type { PageTools } from './rewrite-pages.js';
import type { RewrittenContents } from './rewritten-contents.js';
import { NO_INK, noContents, paintedMarks } from './rewritten-contents.js';
import { boxesWhereDrawn } from '../side/drawn-boxes.js';
import { rewriteSide } from '../side/rewrite-side.js';
import { sideRemoval } from '../side/side-removal.js';

function isNothing({ glyphs, replaced, pictures, cuts }: PageRemoval): boolean {
  return glyphs.size + (pictures?.size ?? 0) + (cuts?.size ?? 0) === 0 && replaced === undefined;
}

interface SideTools extends Pick<PageTools, 'ink' | 'labelFont' | 'repaint'> {
  readonly drawn: readonly DrawnForms[];
}

export async function rewriteSides(
  { source, side }: OpenPdf,
  { sides, marks, seen }: PlannedRemovals,
  areas: RedactionPlan['areas'],
  { drawn, ink, labelFont, repaint }: SideTools,
): Promise<RewrittenContents> {
  const { pages } = source;
  const result = noContents(drawn);
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
