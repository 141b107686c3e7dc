/**
 * A number for each unit (`UnitsOf`), 0 until one is set. Units are as dense as the glyphs of a text, so that lists take
 * less room than a map, and a fraction of its time.
 */
export interface UnitTable {
  readonly get: (unit: number) => number;
  /** @param value An integer of 32 bits. */
  readonly set: (unit: number, value: number) => void;
}

export function unitTable(): UnitTable {
  let above = new Int32Array(LEAST);
  let below = new Int32Array(LEAST);
  return {
    get: (unit) => (unit >= 0 ? above[unit] : below[-1 - unit]) ?? 0,
    set: (unit, value) => {
      if (unit >= 0) {
        if (unit >= above.length) above = grown(above, unit);
        above[unit] = value;
      } else {
        if (-1 - unit >= below.length) below = grown(below, -1 - unit);
        below[-1 - unit] = value;
      }
    },
  };
}

function grown(list: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(list.length * 2, index + 1));
  larger.set(list);
  return larger;
}

const LEAST = 64;
