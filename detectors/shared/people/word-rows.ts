/** The words of a text so far: struct of arrays with room for more. */
export interface WordRows {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** One more than the number of each word's shape; 0 where nobody has asked for it. */
  shapes: Int32Array;
  /** `signOf` a word of letters and digits of ASCII only; 0 of any other. */
  signs: Int32Array;
}

export function makeRows(room: number): WordRows {
  return {
    count: 0,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    shapes: new Int32Array(room),
    signs: new Int32Array(room),
  };
}

export function addRow(
  rows: WordRows,
  start: number,
  end: number,
  shape: number,
  sign: number,
): void {
  if (rows.count === rows.starts.length) widen(rows);
  const { count } = rows;
  rows.starts[count] = start;
  rows.ends[count] = end;
  // Memory that is never written to costs nothing.
  if (shape !== 0) rows.shapes[count] = shape;
  rows.signs[count] = sign;
  rows.count = count + 1;
}

export function widen(rows: WordRows): void {
  const wider = makeRows(rows.starts.length * 2);
  wider.starts.set(rows.starts);
  wider.ends.set(rows.ends);
  wider.shapes.set(rows.shapes);
  wider.signs.set(rows.signs);
  rows.starts = wider.starts;
  rows.ends = wider.ends;
  rows.shapes = wider.shapes;
  rows.signs = wider.signs;
}
