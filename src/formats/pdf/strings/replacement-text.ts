import type { TextLayer } from '../../../core/text.js';
import { latin1Text } from '../objects/bytes.js';
import { markedWords } from './marked-words.js';
import type { MarkedWords } from './marked-words.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import { textString } from './text-place.js';
import { COVER } from './uri-text.js';

/** New text for operators, by use and operator. */
export type ReplacedOperators = ReadonlyMap<number, ReadonlyMap<number, string>>;

/**
 * What marked content says in words other than its glyphs show. The units of words that stand for glyphs belong to these,
 * in proportion, so that a value in the words takes the glyphs with it, which takes the words out. Words for content
 * without glyphs (the description of a figure) have numbers of their own after those of the glyphs, and are covered where
 * they are written; those of a list that the resources name are read with all other strings of the document.
 */
export function replacementLayers(
  page: PageGlyphs,
  { id, place, source, firstAtom }: Pick<TextLayer, 'id' | 'place' | 'source'> & AtomRange,
): ReplacementText {
  const words = markedWords(page);
  const shown = words.filter(({ glyphs }) => glyphs.length > 0).filter((one) => !says(one, page));
  const layers: TextLayer[] = [];
  const add = (
    name: string,
    told: readonly MarkedWords[],
    atomOf: (one: MarkedWords, unit: number) => number,
  ): void => {
    if (told.length === 0) return;
    const text = told.map((one) => one.text).join('\n\n');
    const atoms = told.flatMap((one, index) => [
      ...(index === 0 ? [] : [-1, -1]),
      ...Array.from({ length: one.text.length }, (_, unit) => firstAtom + atomOf(one, unit)),
    ]);
    const own = Int32Array.from(atoms);
    layers.push({ id: name, place, source, text, removal: 'span', atoms: own, secondary: true });
  };
  add(
    `${id}/replacement`,
    shown,
    ({ text, glyphs }, unit) => glyphs[Math.floor((unit * glyphs.length) / text.length)] ?? 0,
  );
  const offsets = new Map<MarkedWords, number>();
  let units = page.table.count;
  for (const one of unshownOf(words)) {
    offsets.set(one, units);
    units += one.text.length;
  }
  add(`${id}/replacement-only`, [...offsets.keys()], (one, unit) => (offsets.get(one) ?? 0) + unit);
  return { layers, atoms: units };
}

interface AtomRange {
  readonly firstAtom: number;
}

export interface ReplacementText {
  readonly layers: readonly TextLayer[];
  /** How many numbers the content needs: its glyphs, and the units of its words that stand for none. */
  readonly atoms: number;
}

/** The same count alone. */
export function atomsOfContent(page: PageGlyphs): number {
  return unshownOf(markedWords(page)).reduce(
    (sum, { text }) => sum + text.length,
    page.table.count,
  );
}

/** The operators that say words of which units go, with these covered. `units` are numbers as the layers give them. */
export function coverWords(page: PageGlyphs, units: readonly number[]): ReplacedOperators {
  const replaced = new Map<number, Map<number, string>>();
  const covered = new Set(units.filter((unit) => unit >= page.table.count));
  if (covered.size === 0) return replaced;
  const strings = new Map<string, Map<number, string>>();
  let at = page.table.count;
  for (const { text, use, operator, operand = -1 } of unshownOf(markedWords(page))) {
    const first = at;
    at += text.length;
    const isCovered = Array.from({ length: text.length }, (_, unit) => covered.has(first + unit));
    if (!isCovered.includes(true)) continue;
    const key = `${String(use)} ${String(operator)}`;
    const own = strings.get(key) ?? new Map<number, string>();
    strings.set(key, own);
    const said = isCovered.map((goes, unit) => (goes ? COVER : text.charAt(unit))).join('');
    own.set(operand, textString(said).toString());
    const operators = replaced.get(use) ?? new Map<number, string>();
    replaced.set(use, operators.set(operator, withStrings(page, use, operator, own)));
  }
  return replaced;
}

/** New text of two kinds for operators. */
export function joinedOperators(a: ReplacedOperators, b?: ReplacedOperators): ReplacedOperators {
  if (b === undefined) return a;
  const uses = new Set([...a.keys(), ...b.keys()]);
  return new Map(
    [...uses].map((use) => [use, new Map([...(a.get(use) ?? []), ...(b.get(use) ?? [])])]),
  );
}

/** A `BDC` with other strings for some of its operands. */
function withStrings(
  { uses }: PageGlyphs,
  use: number,
  operator: number,
  strings: ReadonlyMap<number, string>,
): string {
  const content = uses[use];
  if (content === undefined) return '';
  const { operators, bytes } = content;
  const parts: string[] = [];
  const last = operators.firstOperand[operator + 1] ?? 0;
  for (let operand = operators.firstOperand[operator] ?? 0; operand < last; operand++) {
    const [start, end] = [operators.operandStart[operand], operators.operandEnd[operand]];
    parts.push(strings.get(operand) ?? latin1Text(bytes, start ?? 0, end ?? 0));
  }
  return `${parts.join(' ')} BDC`;
}

/**
 * The glyphs of all content that loses its words when some glyphs go: to readers that go by the words, they say something
 * else than before.
 */
export function glyphsLosingWords(page: PageGlyphs, removed: ReadonlySet<number>): number[] {
  if (removed.size === 0) return [];
  const losing = markedWords(page).filter(({ glyphs }) =>
    glyphs.some((glyph) => removed.has(glyph)),
  );
  return [...new Set(losing.flatMap(({ glyphs }) => glyphs))];
}

/** Words that the glyphs show as well are read already. */
function says({ text, glyphs }: MarkedWords, { table }: PageGlyphs): boolean {
  const letters = (some: string): string => some.replace(/\s/gu, '');
  return letters(glyphs.map((glyph) => table.text[glyph] ?? '').join('')) === letters(text);
}

function unshownOf(words: readonly MarkedWords[]): MarkedWords[] {
  return words.filter(({ glyphs, operand }) => glyphs.length === 0 && operand !== undefined);
}
