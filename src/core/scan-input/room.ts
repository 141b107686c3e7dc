/** Gives the next array of so many zeros. */
export type Room = (length: number) => Int32Array;

/**
 * Room for several arrays of 32-bit integers. A buffer costs an engine as much as to fill hundreds of values, so longer arrays
 * share one; the shortest need none.
 *
 * @param total How many values all arrays have together.
 */
export function makeRoom(total: number): Room {
  if (total <= FEW) return (length) => new Int32Array(length);
  const buffer = new ArrayBuffer(total * Int32Array.BYTES_PER_ELEMENT);
  let used = 0;
  return (length) => {
    const values = new Int32Array(buffer, used, length);
    used += length * Int32Array.BYTES_PER_ELEMENT;
    return values;
  };
}

/** The first values of an array that nobody fills any more, copied only where that costs no buffer. */
export function firstOf<Values extends Int32Array | Uint8Array>(
  values: Values,
  count: number,
): Values {
  if (values.length === count) return values;
  return (
    values.byteLength <= FEW * 4 ? values.slice(0, count) : values.subarray(0, count)
  ) as Values;
}

/** So many 32-bit integers stand in the object of an array itself. */
export const FEW = 16;
