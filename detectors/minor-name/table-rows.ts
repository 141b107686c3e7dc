export interface Cell {
  readonly start: number;
  readonly text: string;
}

/** The cells of a line, parted by tabs, bars, semicolons, wide room, or else commas. */
export function cellsOf(text: string, lineStarts: Int32Array, line: number): Cell[] {
  const from = lineStarts[line] ?? 0;
  const whole = text.slice(from, Math.min(from + LONGEST_ROW, lineStarts[line + 1] ?? text.length));
  const parting = PARTINGS.find((one) => one.test(whole));
  if (parting === undefined) return [];
  let start = from;
  return whole.split(parting).map((part) => {
    const cell = part.trim();
    const at = text.indexOf(cell, start);
    start = at + cell.length;
    return { start: at, text: cell };
  });
}

const LONGEST_ROW = 600;
const PARTINGS = [/\t/u, /\|/u, /;/u, / {2,80}/u, /,/u];
