import type { Box } from '../../../core/place.js';
import { emptyGlyphTable } from '../content/glyph-table.js';
import type { GlyphTable } from '../content/glyph-table.js';
import { arrayAt, dictAt, lookup, nameAt, numberAt } from '../objects/objects.js';
import type { SourcePage } from '../objects/load.js';
import type { PDFDict } from '../objects/pdf-lib.js';
import { textOf } from '../objects/text-string.js';
import { annotationsOf, boxOf, HIDDEN } from './annotation-looks.js';
import type { SideContent } from './side-content.js';

/** A text that an annotation has and no appearance shows, with where viewers will write it and the numbers of its units. */
export interface UnlookedValue {
  readonly table: GlyphTable;
  readonly atoms: Int32Array;
}

/** The number of the first unit of a string, if it is read. */
export type AtomOfString = (dict: PDFDict, key: string) => number | undefined;

/**
 * What viewers write by themselves on each page: the values of fields and the text of free texts without an appearance, or
 * with an empty one, as programs leave them that fill in forms. What stands before a field on the page says what is in it.
 */
export function unlookedValues(
  pages: readonly SourcePage[],
  sides: readonly SideContent[],
  atomOf: AtomOfString,
): UnlookedValue[][] {
  const looked = new Set(
    sides.flatMap(({ look, glyphs }) =>
      look !== undefined && glyphs.table.count > 0 ? look.annotation : [],
    ),
  );
  return pages.map(({ node }) =>
    annotationsOf(node).flatMap((annotation) => {
      const box = boxOf(arrayAt(annotation, 'Rect'));
      const isHidden = ((numberAt(annotation, 'F') ?? 0) & HIDDEN) !== 0;
      if (box === undefined || isHidden || looked.has(annotation)) return [];
      const found = valueOf(annotation);
      const first = found && atomOf(found.owner, found.key);
      return first === undefined ? [] : [written(found?.text ?? '', first, box, annotation)];
    }),
  );
}

interface Value {
  readonly owner: PDFDict;
  readonly key: string;
  readonly text: string;
}

function valueOf(annotation: PDFDict): Value | undefined {
  const subtype = nameAt(annotation, 'Subtype');
  if (subtype === 'FreeText') return stringIn(annotation, 'Contents');
  if (subtype !== 'Widget') return undefined;
  let owner: PDFDict | undefined = annotation;
  for (let depth = 0; owner !== undefined && depth < MOST_PARENTS; depth++) {
    const value = stringIn(owner, 'V');
    if (value !== undefined) return value;
    owner = dictAt(owner, 'Parent');
  }
  return undefined;
}

const MOST_PARENTS = 32;

function stringIn(owner: PDFDict, key: string): Value | undefined {
  const text = textOf(lookup(owner, key));
  return text === undefined ? undefined : { owner, key, text };
}

/** One glyph a unit, each as wide as the others: in cells for a field that has them, else as wide as letters are. */
function written(text: string, first: number, box: Box, annotation: PDFDict): UnlookedValue {
  const lines = text.split(/\r\n?|\n/u);
  const table = emptyGlyphTable([], text.length);
  const atoms = new Int32Array(text.length);
  const size = sizeOf(annotation, box.top - box.bottom);
  const width = Math.max(1, box.right - box.left - 2 * MARGIN);
  const cells = cellsOf(annotation);
  const middle = (box.top + box.bottom) / 2 - 0.35 * size;
  let at = 0;
  lines.forEach((line, row) => {
    at = text.indexOf(line, at);
    const pitch =
      cells === undefined ? Math.min(0.5 * size, width / (line.length || 1)) : width / cells;
    for (let unit = 0; unit < line.length; unit++) {
      const glyph = table.count++;
      atoms[glyph] = first + at + unit;
      table.text.push(line.charAt(unit));
      table.originX[glyph] = box.left + MARGIN + unit * pitch;
      table.originY[glyph] =
        lines.length === 1 ? middle : box.top - MARGIN - size * (1 + LEADING * row);
      table.advanceX[glyph] = pitch;
      table.upY[glyph] = size;
      table.width[glyph] = (1000 * pitch) / size;
      table.show[glyph] = -1;
    }
    at += line.length;
  });
  return { table, atoms: atoms.subarray(0, table.count) };
}

const MARGIN = 2;
const LEADING = 1.15;

/** The size that the default appearance names; none, or zero, is for the viewer to choose. */
function sizeOf(annotation: PDFDict, height: number): number {
  const [, said] = /([\d.]+)\s+Tf/u.exec(textOf(lookup(annotation, 'DA')) ?? '') ?? [];
  const size = Number(said ?? 0);
  return size > 0 ? size : Math.max(2, Math.min(12, 0.7 * height));
}

/** Bit 25 of the flags of a text field (ISO 32000-2 table 231), which needs a length. */
const COMB = 1 << 24;

function cellsOf(annotation: PDFDict): number | undefined {
  const isComb = ((numberAt(annotation, 'Ff') ?? 0) & COMB) !== 0;
  const cells = numberAt(annotation, 'MaxLen') ?? 0;
  return isComb && cells > 0 ? cells : undefined;
}
