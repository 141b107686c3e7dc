import type { Area, MarkedArea } from '../../../core/plan.js';
import { isMarkText } from '../../../core/shared/mark-text.js';
import type { Box } from '../../../core/place.js';
import { PDFBool, PDFDict, PDFName } from '../objects/pdf-lib.js';
import type { PDFArray, PDFContext } from '../objects/pdf-lib.js';
import type { SourcePage } from '../objects/load.js';
import { arrayAt, dictAt, lookup, nameAt, numberAt, numbersOf } from '../objects/objects.js';
import { boundingBox, boxQuad } from '../content/quad.js';
import type { Quad } from '../content/quad.js';
import { textOf } from '../objects/text-string.js';

/**
 * What the document itself marks for removal: its redaction annotations that nobody has applied yet, one area a quad
 * (ISO 32000-2 §12.5.6.23). The text that is to stand on the redaction is kept where a mark can show it.
 */
export function markedAreas(pages: readonly SourcePage[]): MarkedArea[] {
  return pages.flatMap(({ node }, index) =>
    redactAnnotations(node).flatMap((annotation, order) => {
      const label = textOf(lookup(annotation, 'OverlayText'));
      const labelAt = QUADDING[numberAt(annotation, 'Q') ?? 0];
      return quadsOf(annotation).map((quad) => ({
        id: `page-${String(index + 1)}/redact-${String(order + 1)}`,
        ...areaOf(index + 1, quad),
        ...(isMarkText(label) ? { label } : {}),
        ...(isMarkText(label) && labelAt !== undefined ? { labelAt } : {}),
      }));
    }),
  );
}

/** Where the text stands, by the numbers of the standard: at the left unless it says otherwise. */
const QUADDING: readonly MarkedArea['labelAt'][] = ['start', undefined, 'end'];

/** An upright quad is its box; a turned one keeps its corners. */
export function areaOf(page: number, quad: Quad): Area {
  const box = boundingBox(quad);
  const isUpright = boxQuad(box).every((_, index) => {
    const near = index % 2 === 0 ? [box.left, box.right] : [box.bottom, box.top];
    return near.some((edge) => Math.abs(edge - (quad[index] ?? 0)) < 0.01);
  });
  return isUpright ? { page, box } : { page, box, quad };
}

/**
 * Takes the redaction annotations off the pages, with their popups, now that they are applied. Structure elements may still
 * point at them, so that nothing is left inside either. Gives their rectangles, where they were drawn.
 */
export function removeRedactAnnotations(
  context: PDFContext,
  pages: readonly SourcePage[],
): readonly { readonly page: number; readonly box: Box }[] {
  const boxes: { page: number; box: Box }[] = [];
  pages.forEach(({ node }, index) => {
    const applied = new Set<PDFDict>(redactAnnotations(node));
    const annotations = arrayAt(node, 'Annots');
    if (applied.size === 0 || annotations === undefined) return;
    for (const annotation of applied) {
      const popup = dictAt(annotation, 'Popup');
      const rect = rectOf(annotation);
      if (rect !== undefined) boxes.push({ page: index + 1, box: rect });
      if (popup !== undefined) applied.add(popup);
    }
    const kept = annotations.asArray().filter((_, at) => {
      const annotation = dictOf(annotations, at);
      return annotation === undefined || !applied.has(annotation);
    });
    node.set(PDFName.of('Annots'), context.obj(kept));
    for (const annotation of applied) for (const key of annotation.keys()) annotation.delete(key);
  });
  return boxes;
}

/**
 * What is told of redaction annotations that ask for another look than a black box with a short label: a colour (IC), a
 * drawing (RO), a text that no mark can show, one that is repeated, or one in a colour or font of its own (DA; ISO 32000-2, table
 * 195). They are applied all the same.
 */
export function looksNotTaken(pages: readonly SourcePage[]): string[] {
  const asking = pages.flatMap(({ node }) => redactAnnotations(node)).filter(asksForMore).length;
  return asking === 0
    ? []
    : [
        `${String(asking)} redaction annotation(s) asked for a colour, a drawing, a font or a text that marks do not have: they are black boxes, with white Helvetica.`,
      ];
}

function asksForMore(annotation: PDFDict): boolean {
  const colour = numbersOf(arrayAt(annotation, 'IC'));
  const isBlack = colour.length === 4 ? colour[3] === 1 : colour.every((part) => part === 0);
  const text = textOf(lookup(annotation, 'OverlayText'));
  return (
    !isBlack ||
    lookup(annotation, 'RO') !== undefined ||
    lookup(annotation, 'Repeat') === PDFBool.True ||
    (text !== undefined && !(isMarkText(text) && isUsualLook(annotation)))
  );
}

/** Labels are white, which is what black text on a black box means, and in Helvetica. */
function isUsualLook(annotation: PDFDict): boolean {
  const words = (textOf(lookup(annotation, 'DA')) ?? '').trim().split(/\s+/u);
  const font = words.find((word) => word.startsWith('/')) ?? '/Helv';
  const colours = words.filter((_, at) => {
    const operator = words.slice(at).find((word) => /^[a-z]+$/iu.test(word)) ?? '';
    return /^[\d.]+$/u.test(words[at] ?? '') && ['g', 'rg', 'k'].includes(operator);
  });
  const isPlain = new Set(colours.map(Number)).size <= 1 || words.includes('k');
  return (
    /^\/(?:He|Arial)/iu.test(font) &&
    isPlain &&
    colours.every((part) => /^[01](?:\.0*)?$/u.test(part))
  );
}

function redactAnnotations(page: PDFDict): PDFDict[] {
  const annotations = arrayAt(page, 'Annots');
  return (annotations?.asArray() ?? []).flatMap((_, index) => {
    const annotation = annotations === undefined ? undefined : dictOf(annotations, index);
    return annotation !== undefined && nameAt(annotation, 'Subtype') === 'Redact'
      ? [annotation]
      : [];
  });
}

/** Undefined for a reference to nothing. */
function dictOf(array: PDFArray, index: number): PDFDict | undefined {
  try {
    const object = array.lookup(index);
    return object instanceof PDFDict ? object : undefined;
  } catch {
    return undefined;
  }
}

function quadsOf(annotation: PDFDict): Quad[] {
  const numbers = numbersOf(arrayAt(annotation, 'QuadPoints'));
  const quads: Quad[] = [];
  for (let at = 0; at + 8 <= numbers.length; at += 8) {
    const points = numbers.slice(at, at + 8);
    if (points.every(Number.isFinite)) quads.push(aroundInOrder(points));
  }
  if (quads.length > 0) return quads;
  const rect = rectOf(annotation);
  return rect === undefined ? [] : [boxQuad(rect)];
}

/**
 * The standard asks for the corners in order around the quad; Acrobat and most others write upper left, upper right, lower
 * left, lower right. The lower edge comes first here.
 */
export function aroundInOrder(points: readonly number[]): Quad {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points;
  const isAcross = (x1 - x0) * (x3 - x2) + (y1 - y0) * (y3 - y2) > 0;
  return isAcross ? [x2, y2, x3, y3, x1, y1, x0, y0] : [x0, y0, x1, y1, x2, y2, x3, y3];
}

function rectOf(annotation: PDFDict): Box | undefined {
  const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = numbersOf(arrayAt(annotation, 'Rect'));
  if (![x0, y0, x1, y1].every(Number.isFinite)) return undefined;
  return {
    left: Math.min(x0, x1),
    bottom: Math.min(y0, y1),
    right: Math.max(x0, x1),
    top: Math.max(y0, y1),
  };
}
