import type { Area } from '../../../core/plan.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import type { GlyphTable } from '../content/glyph-table.js';
import { boxesOver } from './glyph-boxes.js';
import type { CutOutlines } from '../outlines/cut-outlines.js';
import { cutOutlines } from '../outlines/cut-outlines.js';
import type { InkAt } from '../pdfium/ink-boxes.js';
import type { RepaintedPictures } from '../pictures/repaint.js';
import { withoutRepeatedLabels } from './mark-label.js';
import type { Mark } from './mark-label.js';
import { countTakenAlong } from './taken-along.js';
import { coverWords } from '../strings/replacement-text.js';
import type { ReplacedOperators } from '../strings/replacement-text.js';
import { boxQuad, quadContains } from '../content/quad.js';
import type { Quad } from '../content/quad.js';

/** What goes from one page, or from content beside the pages, in its own coordinates. */
export interface PageRemoval {
  readonly glyphs: ReadonlySet<number>;
  readonly marks: readonly Mark[];
  /** New text for operators: lines that are set anew, words that say a value. */
  readonly replaced?: ReplacedOperators;
  /** New pictures for operators that draw one. */
  readonly pictures?: RepaintedPictures;
  /** Outlines that go. */
  readonly cuts?: CutOutlines;
  /** Characters that go only because they stand under the mark of a value. */
  readonly takenAlong?: number;
}

/** The glyphs of one value, or units of words that stand for none, and what the mark over them says. */
export interface MarkedValue {
  readonly glyphs: readonly number[];
  readonly label?: string;
  /** What it is, for a person who reviews it. */
  readonly note?: string;
}

/** Boxes over one value; units of words that stand for no glyph have none. */
export function quadsOver(page: PageGlyphs, glyphs: readonly number[], inkAt?: InkAt): Quad[] {
  const isVertical = (glyph: number): boolean =>
    page.shows[page.table.show[glyph] ?? 0]?.font.vertical === true;
  const own = glyphs.filter((glyph) => glyph < page.table.count);
  return boxesOver(page.table, page.coordinates, isVertical, own, inkAt);
}

/**
 * The values' own glyphs, and all others that their boxes hide: what nobody can see any more must not be copied out
 * either (a second strike that imitates bold type, a hidden layer of recognised text). A glyph that sticks out stays.
 * `areas` go whatever they hold; `read` are marks over what OCR saw, with a margin in which neighbours may begin.
 */
export function contentRemoval(
  page: PageGlyphs,
  values: readonly MarkedValue[],
  areas: readonly Mark[],
  inkAt: InkAt,
  read: readonly Mark[] = [],
): PageRemoval {
  const { table } = page;
  const whole = values.map((value) => ({
    ...value,
    glyphs: withSilentNeighbours(
      table,
      value.glyphs.filter((glyph) => glyph < table.count),
    ),
  }));
  const replaced = coverWords(
    page,
    values.flatMap((value) => value.glyphs),
  );
  const glyphs = new Set<number>(whole.flatMap((value) => value.glyphs));
  const own = whole.flatMap((value) =>
    quadsOver(page, value.glyphs, inkAt).map((quad) => markOn(quad, value.label)),
  );
  const quads = [...own, ...areas, ...read].map(({ quad }) => quad);
  const partly: number[] = [];
  const under: number[] = [];
  for (let glyph = 0; glyph < table.count; glyph++) {
    if (glyphs.has(glyph) || (table.show[glyph] ?? 0) < 0) continue;
    if (
      quads.some((quad) => isHidden(table, glyph, quad)) ||
      areas.some(({ quad }) => isMostlyIn(table, glyph, quad))
    ) {
      glyphs.add(glyph);
      if (own.some(({ quad }) => isHidden(table, glyph, quad))) under.push(glyph);
    } else if (read.some(({ quad }) => MIDDLES.some(isInQuad(table, glyph, quad)))) {
      glyphs.add(glyph);
      partly.push(glyph);
    }
  }
  // Their ink stands out of the marks that take them, and nothing may go without a mark.
  const beside = quadsOver(page, partly, inkAt).map((quad) => markOn(quad, undefined));
  const marks = [...own, ...beside, ...areas, ...read];
  const takenAlong =
    under.length === 0
      ? 0
      : countTakenAlong(table, under, new Set(whole.flatMap((value) => value.glyphs)));
  const cuts = cutOutlines(
    page,
    [...areas, ...read].map(({ quad }) => quad),
  );
  return {
    glyphs,
    marks: withoutRepeatedLabels(marks),
    ...(takenAlong === 0 ? {} : { takenAlong }),
    ...(cuts.size === 0 ? {} : { cuts }),
    ...(replaced.size === 0 ? {} : { replaced }),
  };
}

/** The mark over an area, whatever it holds. */
export function areaMark({ box, quad, label, labelAt }: Area): Mark {
  const mark = markOn((quad as Quad | undefined) ?? boxQuad(box), label);
  return labelAt === undefined || label === undefined ? mark : { ...mark, textAt: labelAt };
}

/** A mark, which need not say anything. */
export function markOn(quad: Quad, text: string | undefined): Mark {
  return text === undefined ? { quad } : { quad, text };
}

/**
 * The glyphs of a value with those that have no text of their own and stand right beside them: where one glyph says what
 * several draw together, they all go.
 */
export function withSilentNeighbours(table: GlyphTable, value: readonly number[]): number[] {
  const whole = new Set(value);
  for (const glyph of value) {
    for (const step of [-1, 1]) {
      for (let next = glyph + step; isSilent(table, next, glyph); next += step) whole.add(next);
    }
  }
  return [...whole];
}

function isSilent(table: GlyphTable, glyph: number, beside: number): boolean {
  return table.text[glyph] === '' && table.show[glyph] === table.show[beside];
}

/** Whether the middle of the glyph's cell, where its ink is, lies in the quad with all its corners. */
function isHidden(table: GlyphTable, glyph: number, quad: Quad): boolean {
  return INK_CORNERS.every(isInQuad(table, glyph, quad));
}

/** A hand draws an area through letters: what has its middle in it, or nearly, goes. */
function isMostlyIn(table: GlyphTable, glyph: number, quad: Quad): boolean {
  return INK_MIDDLES.some(isInQuad(table, glyph, quad));
}

type PointInCell = readonly [along: number, up: number];

function isInQuad(table: GlyphTable, glyph: number, quad: Quad): (point: PointInCell) => boolean {
  const x = table.originX[glyph] ?? 0;
  const y = table.originY[glyph] ?? 0;
  const advanceX = table.advanceX[glyph] ?? 0;
  const advanceY = table.advanceY[glyph] ?? 0;
  const upX = table.upX[glyph] ?? 0;
  const upY = table.upY[glyph] ?? 0;
  return ([along, up]) =>
    quadContains(quad, x + along * advanceX + up * upX, y + along * advanceY + up * upY);
}

/** In shares of the advance and of an em. */
const INK_CORNERS = [
  [0.15, 0.05],
  [0.85, 0.05],
  [0.85, 0.5],
  [0.15, 0.5],
] as const;

const MIDDLES = [
  [0.5, 0.1],
  [0.5, 0.25],
  [0.5, 0.4],
] as const;

const INK_MIDDLES = [
  [0.35, 0.25],
  [0.65, 0.25],
  [0.5, 0.1],
  [0.5, 0.4],
] as const;
