import type { TextLayer } from '../../../core/text.js';
import { writingCoordinates } from '../page-text/chunks.js';
import { emptyGlyphTable } from '../content/glyph-table.js';
import type { GlyphTable, ShownOperator } from '../content/glyph-table.js';
import type { Matrix } from '../content/matrix.js';
import { IDENTITY } from '../content/matrix.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import { contentLayers } from '../page-text/page-text.js';
import type { SideContent } from './side-content.js';
import type { UnlookedValue } from './unlooked-values.js';

/** Some glyphs and how they come onto the page. */
interface Part {
  readonly glyphs: Pick<PageGlyphs, 'table' | 'shows'>;
  readonly matrix: Matrix;
  /** The number of each glyph. */
  readonly atom: (glyph: number) => number;
}

/**
 * The text of a page (from 0) as one sees it, with what its annotations and fields show in their places: what a form prints
 * before a field says what stands in it. `unlooked` is what viewers write there by themselves. Undefined for a page that has
 * none of either.
 */
export function pageWithLooks(
  page: PageGlyphs,
  index: number,
  firstAtom: number,
  contents: readonly SideContent[],
  unlooked: readonly UnlookedValue[],
): TextLayer | undefined {
  const looks = contents.flatMap(({ look, page: own, glyphs, firstAtom: first }): Part[] =>
    own === index && look?.isShown === true && look.matrix !== undefined && glyphs.table.count > 0
      ? [{ glyphs, matrix: look.matrix, atom: (glyph) => first + glyph }]
      : [],
  );
  const written = unlooked.map(({ table, atoms }): Part => ({
    glyphs: { table, shows: [] },
    matrix: IDENTITY,
    atom: (glyph) => atoms[glyph] ?? -1,
  }));
  if (looks.length + written.length === 0) return undefined;
  if (page.table.count === 0 && written.length === 0) return undefined;
  const own: Part = { glyphs: page, matrix: IDENTITY, atom: (glyph) => firstAtom + glyph };
  const parts = [own, ...looks, ...written];
  const count = parts.reduce((sum, { glyphs }) => sum + glyphs.table.count, 0);
  const table = emptyGlyphTable([], count);
  const atoms = new Int32Array(count);
  const shows: ShownOperator[] = [];
  for (const part of parts) addPart(table, atoms, shows, part);
  const [layer] = contentLayers(
    { table, coordinates: writingCoordinates(table, shows), labels: [] },
    {
      id: `page-${String(index + 1)}/with-annotations`,
      place: { kind: 'page', page: index + 1, boxes: [] },
      source: 'text',
      firstAtom,
      atoms,
    },
  );
  return layer && { ...layer, secondary: true };
}

function addPart(
  table: GlyphTable,
  atoms: Int32Array,
  shows: ShownOperator[],
  { glyphs: { table: from, shows: own }, matrix: [a, b, c, d, e, f], atom }: Part,
): void {
  for (let glyph = 0; glyph < from.count; glyph++) {
    const row = table.count++;
    const show = from.show[glyph] ?? -1;
    atoms[row] = atom(glyph);
    table.text.push(from.text[glyph] ?? '');
    const place = (
      x: Float64Array,
      y: Float64Array,
      toX: Float64Array,
      toY: Float64Array,
    ): void => {
      toX[row] = (x[glyph] ?? 0) * a + (y[glyph] ?? 0) * c;
      toY[row] = (x[glyph] ?? 0) * b + (y[glyph] ?? 0) * d;
    };
    place(from.originX, from.originY, table.originX, table.originY);
    place(from.advanceX, from.advanceY, table.advanceX, table.advanceY);
    place(from.upX, from.upY, table.upX, table.upY);
    table.originX[row] = (table.originX[row] ?? 0) + e;
    table.originY[row] = (table.originY[row] ?? 0) + f;
    table.width[row] = from.width[glyph] ?? 0;
    table.show[row] = show < 0 ? show : show + shows.length;
  }
  for (const one of own) shows.push(one);
}
