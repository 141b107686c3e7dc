/**
 * A number for each unit, 0 until one is set. Units are as dense as the glyphs of a text but most tables hold few of them, so
 * that pages take less room than one list, and a fraction of the time of a map.
 */
export interface UnitTable {
  /** @param unit 0 or more. */
  readonly get: (unit: number) => number;
  /** @param value An integer of 32 bits. */
  readonly set: (unit: number, value: number) => void;
}

export function unitTable(): UnitTable {
  const pages: (Int32Array | undefined)[] = [];
  return {
    get: (unit) => {
      const page = unit >> PAGE;
      return page < pages.length ? (pages[page]?.[unit & WITHIN] ?? 0) : 0;
    },
    set: (unit, value) => {
      const page = unit >> PAGE;
      while (pages.length <= page) pages.push(undefined);
      const values = (pages[page] ??= new Int32Array(WITHIN + 1));
      values[unit & WITHIN] = value;
    },
  };
}

const PAGE = 10;
const WITHIN: number = (1 << PAGE) - 1;
