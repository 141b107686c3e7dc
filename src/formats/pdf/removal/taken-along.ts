import type { GlyphTable } from '../content/glyph-table.js';

/** Characters of a page that went because they stood under a mark, and are no second drawing of what it is over. */
export interface TakenAlong {
  /** From 1. */
  readonly page: number;
  readonly characters: number;
}

/**
 * How many of the hidden glyphs say something of their own: a strike that imitates bold type or a layer of recognised text says
 * the same right beside a glyph of the value.
 */
export function countTakenAlong(
  table: GlyphTable,
  hidden: readonly number[],
  values: ReadonlySet<number>,
): number {
  const places = new Map<string, number[]>();
  for (const glyph of values) {
    const text = table.text[glyph] ?? '';
    const same = places.get(text);
    if (same === undefined) places.set(text, [glyph]);
    else same.push(glyph);
  }
  const isSame = (glyph: number, value: number): boolean => {
    const em = Math.hypot(table.upX[glyph] ?? 0, table.upY[glyph] ?? 0);
    const x = (table.originX[glyph] ?? 0) - (table.originX[value] ?? 0);
    const y = (table.originY[glyph] ?? 0) - (table.originY[value] ?? 0);
    return Math.hypot(x, y) <= em;
  };
  return hidden.filter((glyph) => {
    const text = table.text[glyph] ?? '';
    return text.trim() !== '' && !places.get(text)?.some((value) => isSame(glyph, value));
  }).length;
}

/** What a report says of it; a letter or two may be part of the value. */
export function takenAlongNotes(taken: readonly TakenAlong[]): string[] {
  const told = taken.filter(({ characters }) => characters > FEW);
  if (told.length === 0) return [];
  const count = told.reduce((sum, { characters }) => sum + characters, 0);
  const named = told.slice(0, MOST_NAMED).map(({ page }) => String(page));
  const more = told.length > MOST_NAMED ? ' and others' : '';
  const pages = `page${told.length === 1 ? '' : 's'} ${named.join(', ')}${more}`;
  return [
    `Under what was removed (a watermark, a stamp) stood other words: ${String(count)} characters of them went with it on ${pages}.`,
  ];
}

const FEW = 3;
const MOST_NAMED = 20;
