import type { Area } from '../../../core/plan.js';
import type { Box } from '../../../core/place.js';
import { PDFHexString, PDFName, PDFNumber } from '../objects/pdf-lib.js';
import type { PDFContext } from '../objects/pdf-lib.js';
import { formatNumber } from '../content/format-number.js';
import type { SourcePage } from '../objects/load.js';
import { arrayAt } from '../objects/objects.js';
import { flateStream } from '../objects/recoded-stream.js';
import { boundingBox, boxQuad } from '../content/quad.js';
import type { Quad } from '../content/quad.js';

/** Points around the quads within which the outline is drawn. */
const MARGIN = 1;

/**
 * Adds a redaction annotation over each area, for a person to review and for any program that can apply them. They say what
 * was found and never its text. Gives the rectangles in which they show.
 */
export function writeAnnotations(
  context: PDFContext,
  pages: readonly SourcePage[],
  areas: readonly Area[],
): readonly { readonly page: number; readonly box: Box }[] {
  return areas.flatMap(({ page, box, quad, label, note }) => {
    const node = pages[page - 1]?.node;
    if (node === undefined) return [];
    const corners = (quad ?? boxQuad(box)) as Quad;
    const rect = grown(boundingBox(corners));
    const [x0, y0, x1, y1, x2, y2, x3, y3] = corners;
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: 'Redact',
      Rect: [rect.left, rect.bottom, rect.right, rect.top],
      // Upper left, upper right, lower left, lower right, as Acrobat writes and reads them.
      QuadPoints: [x3, y3, x2, y2, x0, y0, x1, y1],
      F: PRINT,
      C: [1, 0, 0],
      IC: [0, 0, 0],
      P: context.getObjectRef(node),
      AP: { N: context.register(outline(context, corners, rect)) },
    });
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(note ?? label ?? ''));
    if (label !== undefined) {
      annotation.set(PDFName.of('OverlayText'), PDFHexString.fromText(label));
      annotation.set(PDFName.of('DA'), PDFHexString.fromText('/Helv 0 Tf 1 g'));
      // In the middle, as our own marks have it.
      annotation.set(PDFName.of('Q'), PDFNumber.of(1));
    }
    const ref = context.register(annotation);
    const annotations = arrayAt(node, 'Annots')?.asArray() ?? [];
    node.set(PDFName.of('Annots'), context.obj([...annotations, ref]));
    return [{ page, box: rect }];
  });
}

function outline(context: PDFContext, quad: Quad, rect: Box): ReturnType<typeof flateStream> {
  const corner = (index: number): string =>
    `${formatNumber(quad[index] ?? 0)}${formatNumber(quad[index + 1] ?? 0)}`;
  const path = `${corner(0)}m ${corner(2)}l ${corner(4)}l ${corner(6)}l s`;
  const stream = flateStream(context, new TextEncoder().encode(`1 0 0 RG 0.75 w ${path}`));
  const { left, bottom, right, top } = rect;
  stream.dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  stream.dict.set(PDFName.of('BBox'), context.obj([left, bottom, right, top]));
  stream.dict.set(PDFName.of('Resources'), context.obj({}));
  return stream;
}

function grown({ left, bottom, right, top }: Box): Box {
  return {
    left: left - MARGIN,
    bottom: bottom - MARGIN,
    right: right + MARGIN,
    top: top + MARGIN,
  };
}

const PRINT = 4;
