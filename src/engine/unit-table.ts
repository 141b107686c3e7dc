/**
 * A number for each unit (`UnitsOf`), 0 until one is set. Units are as dense as the glyphs of a text but most tables hold
 * few of them, so that pages take less room than one list, and a fraction of the time of a map.
 */
export interface UnitTable {
  readonly get: (unit: number) => number;
  /** @param value An integer of 32 bits. */
  readonly set: (unit: number, value: number) => void;
}

export function unitTable(): UnitTable {
  const above: (Int32Array | undefined)[] = [];
  const below: (Int32Array | undefined)[] = [];
  return {
    get: (unit) => {
      const index = unit >= 0 ? unit : -1 - unit;
      const page = index >> PAGE;
      const pages = unit >= 0 ? above : below;
      return page < pages.length ? (pages[page]?.[index & WITHIN] ?? 0) : 0;
    },
    set: (unit, value) => {
      const index = unit >= 0 ? unit : -1 - unit;
      const pages = unit >= 0 ? above : below;
      const page = index >> PAGE;
      while (pages.length <= page) pages.push(undefined);
      const values = (pages[page] ??= new Int32Array(WITHIN + 1));
      values[index & WITHIN] = value;
    },
  };
}

const PAGE = 10;
const WITHIN: number = (1 << PAGE) - 1;
