import type { GrayRaster, PixelBox } from '../../core/recogniser.js';
import type { UprightRule } from './upright-rules.js';
import { RULE_INK, uprightRules } from './upright-rules.js';

/** Boxes for one letter each in a row. */
export interface CombField {
  /** The room between the rules of each box, from left to right. */
  readonly cells: readonly PixelBox[];
  /** Of each cell: whether more room than between others parts it from the one before. */
  readonly startsGroup: readonly boolean[];
}

/** In inches. */
const LEAST_PITCH = 0.1;
const MOST_PITCH = 0.5;
const LEAST_CELLS = 4;
/** In cells: boxes farther apart are of different fields. */
const MOST_GAP = 2.5;
/** By what share of their width boxes of a row may differ. */
const UNEVEN = 0.16;
/** Of the boxes, so much has a line above or below. */
const LEAST_LINED = 0.75;

/** Rows of boxes of one width with a line above or below them, drawn apart or as a comb. */
export function combFields(page: GrayRaster, dpi: number): CombField[] {
  const fields = rowsOfRules(uprightRules(page, dpi)).flatMap((row) => fieldsOf(page, row, dpi));
  fields.sort((a, b) => b.cells.length - a.cells.length);
  return fields.filter((field, at) => !fields.slice(0, at).some((other) => doShare(field, other)));
}

/** Broken rules may make a field twice. */
function doShare({ cells: [cell] }: CombField, other: CombField): boolean {
  if (cell === undefined) return false;
  const x = (cell.left + cell.right) / 2;
  const y = (cell.top + cell.bottom) / 2;
  return other.cells.some(
    ({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom,
  );
}

/** Rules that start and end at the same height, from left to right. */
function rowsOfRules(rules: readonly UprightRule[]): UprightRule[][] {
  const rows: UprightRule[][] = [];
  for (const rule of rules) {
    const slack = Math.max(2, (rule.bottom - rule.top) * 0.12);
    const row = rows.find((one) => {
      const last = one.at(-1);
      return (
        last !== undefined &&
        Math.abs(last.top - rule.top) <= slack &&
        Math.abs(last.bottom - rule.bottom) <= slack
      );
    });
    if (row === undefined) rows.push([rule]);
    else row.push(rule);
  }
  return rows.filter((row) => row.length > LEAST_CELLS);
}

function fieldsOf(page: GrayRaster, rules: readonly UprightRule[], dpi: number): CombField[] {
  const rooms = rules.slice(1).map((rule, at) => {
    const left = rules[at]?.right ?? 0;
    return { left, right: rule.left, width: rule.left - left };
  });
  const widths = rooms
    .map(({ width }) => width)
    .filter((width) => width >= LEAST_PITCH * 0.8 * dpi && width <= MOST_PITCH * dpi);
  const width = commonest(widths);
  if (width === undefined) return [];
  const top = Math.max(...rules.map((rule) => rule.top));
  const bottom = Math.min(...rules.map((rule) => rule.bottom));
  const fields: { cells: PixelBox[]; gaps: number[] }[] = [];
  let field: { cells: PixelBox[]; gaps: number[] } = { cells: [], gaps: [] };
  let gap = 0;
  for (const room of rooms) {
    const isCell =
      Math.abs(room.width - width) <= Math.max(2, width * UNEVEN) &&
      isLined(page, room, { top, bottom });
    if (isCell) {
      field.cells.push({ left: room.left, right: room.right, top, bottom });
      field.gaps.push(gap);
      gap = 0;
      continue;
    }
    gap += room.width;
    if (gap <= width * MOST_GAP) continue;
    fields.push(field);
    field = { cells: [], gaps: [] };
    gap = 0;
  }
  return [...fields, field]
    .filter(({ cells }) => cells.length >= LEAST_CELLS)
    .map(({ cells, gaps }) => {
      const usual = commonest(gaps.slice(1)) ?? 0;
      const wide = Math.max(usual * 1.6, usual + width * 0.2);
      return { cells, startsGroup: gaps.map((one, at) => at > 0 && one > wide) };
    });
}

/** The width that most of some have, more or less: the middle one of those. */
function commonest(widths: readonly number[]): number | undefined {
  let best: readonly number[] = [];
  for (const width of widths) {
    const like = widths.filter((one) => Math.abs(one - width) <= Math.max(2, width * UNEVEN));
    if (like.length > best.length) best = like;
  }
  return [...best].sort((a, b) => a - b)[best.length >> 1];
}

/** Whether a line closes a room at its top or its bottom. */
function isLined(
  { width, height, pixels }: GrayRaster,
  { left, right }: { readonly left: number; readonly right: number },
  { top, bottom }: { readonly top: number; readonly bottom: number },
): boolean {
  const reach = Math.max(3, Math.round((bottom - top) * 0.12));
  return [top, bottom].some((edge) => {
    for (let y = Math.max(0, edge - reach); y < Math.min(height, edge + reach); y++) {
      let ink = 0;
      for (let x = left; x < right; x++) {
        const at = y * width + x;
        const darkest = Math.min(pixels[at] ?? 255, pixels[at + width] ?? 255);
        if (darkest < RULE_INK) ink += 1;
      }
      if (ink >= (right - left) * LEAST_LINED) return true;
    }
    return false;
  });
}
