import type { PDFDict } from '../objects/pdf-lib.js';
import { PDFRawStream } from '../objects/pdf-lib.js';
import type { GlyphTable } from '../content/glyph-table.js';
import { multiply, toMatrix } from '../content/matrix.js';
import type { Matrix } from '../content/matrix.js';
import { arrayAt, dictAt, lookup, numbersOf, numberAt, streamAt } from '../objects/objects.js';
import type { Show } from '../pdfjs/pdfjs-shows.js';
import type { TextState } from '../content/text-state.js';
import type { GlyphProcedures } from './glyph-procedures.js';

/** One use of content that is drawn by way of a resource: a tiling pattern, a soft mask's group, a Type3 procedure. */
export interface SideUse {
  readonly stream: PDFRawStream;
  /** From the coordinates of the stream's own content to those of the content that uses it. */
  readonly matrix: Matrix;
  /** The user's resources: streams that have none of their own take these. */
  readonly resources: PDFDict | undefined;
}

/** Collects uses, each place of each stream once, and not more places of one than anybody would look at. */
export function sideUseList(): {
  readonly uses: readonly SideUse[];
  readonly add: (use: SideUse | undefined) => void;
} {
  const uses: SideUse[] = [];
  const known = new Map<PDFRawStream, Set<string>>();
  return {
    uses,
    add(use) {
      if (use === undefined) return;
      const places = known.get(use.stream) ?? new Set();
      known.set(use.stream, places);
      const place = use.matrix.join(' ');
      if (places.size >= MAX_PLACES || places.has(place)) return;
      places.add(place);
      uses.push(use);
    },
  };
}

const MAX_PLACES = 5000;

/** A colour that is a tiling pattern (ISO 32000-2 §8.7.3). */
export function patternUse(
  resources: PDFDict | undefined,
  name: string,
  base: Matrix,
): SideUse | undefined {
  const stream = lookup(dictAt(resources, 'Pattern'), name);
  if (!(stream instanceof PDFRawStream) || numberAt(stream.dict, 'PatternType') !== 1)
    return undefined;
  return { stream, matrix: multiply(ownMatrix(stream), base), resources };
}

/** A soft mask that is set; its group stands in the coordinates of that moment (§11.6.5.2). */
export function softMaskUse(
  graphicsState: PDFDict | undefined,
  ctm: Matrix,
  resources: PDFDict | undefined,
): SideUse | undefined {
  const stream = streamAt(dictAt(graphicsState, 'SMask'), 'G');
  return stream && { stream, matrix: multiply(ownMatrix(stream), ctm), resources };
}

/** Glyphs of a show operator whose procedures show text themselves (§9.6.4). */
export function glyphProcedureUses(
  { byCode, matrix }: GlyphProcedures,
  { glyphs }: Show,
  {
    table,
    firstGlyph,
    state: { fontSize, scaling, ctm },
    textMatrix,
    resources,
  }: {
    readonly table: GlyphTable;
    readonly firstGlyph: number;
    readonly state: TextState;
    readonly textMatrix: Matrix;
    readonly resources: PDFDict | undefined;
  },
): SideUse[] {
  const uses: SideUse[] = [];
  const [a, b, c, d] = multiply(
    [fontSize * scaling, 0, 0, fontSize, 0, 0],
    multiply(textMatrix, ctm),
  );
  let row = firstGlyph;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') continue;
    const stream = byCode.get(glyph.originalCharCode);
    const at: Matrix = [a, b, c, d, table.originX[row] ?? 0, table.originY[row] ?? 0];
    if (stream !== undefined && row < table.count)
      uses.push({ stream, matrix: multiply(matrix, at), resources });
    row++;
  }
  return uses;
}

function ownMatrix({ dict }: PDFRawStream): Matrix {
  return toMatrix(numbersOf(arrayAt(dict, 'Matrix')));
}
