import type { TextLayer } from '../text.js';

/**
 * A value may begin at the end of a page and end on the next one. For every two pages in a row, the last lines of the
 * one and the first of the other as one text (`page-1/turn`), and once more without what stands at the head or foot of
 * other pages too, or numbers them (`page-1/turn-body`). Only what lies over the `seam` counts in them.
 *
 * @param pages The main layer of each page, in order; undefined where a page has none.
 */
export function pageTurns(pages: readonly (TextLayer | undefined)[]): TextLayer[] {
  const lines = pages.map((page) => (page === undefined ? [] : linesOf(page.text)));
  const furniture = pages.map((page, at) => furnitureOf(page?.text ?? '', lines[at] ?? []));
  const layers: TextLayer[] = [];
  for (let at = 0; at + 1 < pages.length; at++) {
    const [page, next] = [pages[at], pages[at + 1]];
    const [last, first] = [lines[at] ?? [], lines[at + 1] ?? []];
    if (page === undefined || next === undefined || last.length === 0 || first.length === 0) {
      continue;
    }
    const isFurniture = (text: string, line: Line, side: keyof Furniture, own: number): boolean =>
      PAGE_NUMBER.test(text.slice(line.start, line.end)) ||
      [own - 1, own + 1].some(
        (other) => furniture[other]?.[side].has(shapeOf(text, line)) === true,
      );
    const feet = withoutEnds([...last].reverse(), (line) =>
      isFurniture(page.text, line, 'foot', at),
    );
    const body = {
      last: feet.reverse(),
      first: withoutEnds(first, (line) => isFurniture(next.text, line, 'head', at + 1)),
    };
    layers.push(turnLayer(`${page.id}/turn`, page, last, next, first));
    const isCut = body.last.length < last.length || body.first.length < first.length;
    if (isCut && body.last.length > 0 && body.first.length > 0) {
      layers.push(turnLayer(`${page.id}/turn-body`, page, body.last, next, body.first));
    }
  }
  return layers;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** What stands at either end of a page, without its numbers. */
interface Furniture {
  readonly head: ReadonlySet<string>;
  readonly foot: ReadonlySet<string>;
}

function turnLayer(
  id: string,
  page: TextLayer,
  last: readonly Line[],
  next: TextLayer,
  first: readonly Line[],
): TextLayer {
  const before = piecesOf(page, last.slice(-LINES));
  const after = piecesOf(next, first.slice(0, LINES));
  return {
    id,
    text: `${before.text}\n${after.text}`,
    source: page.source === 'ocr' || next.source === 'ocr' ? 'ocr' : page.source,
    removal: page.removal,
    place: page.place,
    ...(before.atoms === undefined || after.atoms === undefined
      ? {}
      : { atoms: joined(before.atoms, after.atoms) }),
    seam: before.text.length,
    secondary: true,
  };
}

function piecesOf(
  { text, atoms }: TextLayer,
  lines: readonly Line[],
): { readonly text: string; readonly atoms?: Int32Array } {
  const said = lines.map(({ start, end }) => text.slice(start, end)).join('\n');
  if (atoms === undefined) return { text: said };
  const own = new Int32Array(said.length).fill(-1);
  let at = 0;
  for (const { start, end } of lines) {
    own.set(atoms.subarray(start, end), at);
    at += end - start + 1;
  }
  return { text: said, atoms: own };
}

/** With the line end between. */
function joined(before: Int32Array, after: Int32Array): Int32Array {
  const atoms = new Int32Array(before.length + 1 + after.length).fill(-1);
  atoms.set(before);
  atoms.set(after, before.length + 1);
  return atoms;
}

/** Lines with anything in them, without the blanks around. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    const said = line.trim();
    if (said !== '') {
      const from = start + line.indexOf(said);
      lines.push({ start: from, end: from + said.length });
    }
    start = end + 1;
  }
  return lines;
}

function furnitureOf(text: string, lines: readonly Line[]): Furniture {
  const shapes = (some: readonly Line[]): Set<string> =>
    new Set(some.map((line) => shapeOf(text, line)));
  return { head: shapes(lines.slice(0, MOST)), foot: shapes(lines.slice(-MOST)) };
}

function shapeOf(text: string, { start, end }: Line): string {
  return text
    .slice(start, Math.min(end, start + 200))
    .toLowerCase()
    .replace(/\d+|\s+/gu, '#');
}

/** Without the first few lines, while each is one of those. */
function withoutEnds(lines: readonly Line[], isEnd: (line: Line) => boolean): Line[] {
  let from = 0;
  for (const line of lines.slice(0, MOST)) {
    if (!isEnd(line)) break;
    from += 1;
  }
  return lines.slice(from);
}

/** So many lines on either side of a turn are looked at together. */
const LINES = 3;
/** So many lines may stand at the head or foot of each page. */
const MOST = 4;
// `12`, `- 12 -`, `Page 3 of 7`, `iv`.
const PAGE_NUMBER =
  /^\W*(?:p(?:age|\.)?\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/iu;
