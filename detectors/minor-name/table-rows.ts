export interface Cell {
  readonly start: number;
  readonly text: string;
  /** Where in its line it begins. */
  readonly indent: number;
  /** Wide room parts it from the others, so that empty cells are not seen. */
  readonly isInRoom: boolean;
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
    return { start: at, text: cell, indent: at - from, isInRoom: parting === ROOM };
  });
}

/** The cells of a heading in small letters. */
export function headingOf(text: string, lineStarts: Int32Array, line: number): Cell[] {
  return cellsOf(text, lineStarts, line).map((cell) => ({
    ...cell,
    text: cell.text.toLowerCase(),
  }));
}

/** The cell of a row in a column of its heading: by number, or where cells are left out, the one that stands under it. */
export function cellUnder(
  heading: readonly Cell[],
  cells: readonly Cell[],
  column: number,
): Cell | undefined {
  const title = heading[column];
  if (title?.isInRoom !== true || cells[0]?.isInRoom !== true) {
    return cells.length === heading.length ? cells[column] : undefined;
  }
  const titles = heading.filter(isFilled);
  const filled = cells.filter(isFilled);
  if (titles.length === filled.length) return filled[titles.indexOf(title)];
  const cell = nearest(filled, title);
  return cell !== undefined && nearest(titles, cell) === title ? cell : undefined;
}

function isFilled({ text }: Cell): boolean {
  return text !== '';
}

/** By the nearer end, since some columns end where their headings do. */
function nearest(cells: readonly Cell[], { indent, text: { length } }: Cell): Cell | undefined {
  let found: Cell | undefined;
  let least = Infinity;
  for (const cell of cells) {
    const distance = Math.min(
      Math.abs(cell.indent - indent),
      Math.abs(cell.indent + cell.text.length - indent - length),
    );
    if (distance >= least) continue;
    least = distance;
    found = cell;
  }
  return found;
}

const LONGEST_ROW = 600;
const ROOM = / {2,80}/u;
const PARTINGS = [/\t/u, /\|/u, /;/u, ROOM, /,/u];
