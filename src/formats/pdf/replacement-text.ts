import type { TextLayer } from '../../core/text.js';
import { dictAt, lookup } from './objects.js';
import { OPERAND } from './operator-table.js';
import { OPERATORS } from './operators.js';
import { operandsOf } from './operands.js';
import { REPLACEMENT_KEYS } from './marked-content.js';
import type { PageGlyphs, StreamUse } from './page-glyphs.js';
import { PDFHexString } from './pdf-lib.js';
import { decodeString } from './string-operand.js';
import { textOf } from './text-string.js';

/** Text that a property list gives for some content, and the glyphs for which it stands. */
interface Replacement {
  readonly text: string;
  readonly use: number;
  readonly glyphs: number[];
}

/**
 * What marked content says in words other than its glyphs show (ActualText, Alt, E; ISO 32000-2 §14.9). Its units belong
 * to the glyphs of the content, in proportion, so that a value in the words takes the glyphs with it, which takes the
 * words out. Words for content without glyphs can only be read.
 */
export function replacementLayers(
  page: PageGlyphs,
  pageNumber: number,
  firstAtom: number,
): TextLayer[] {
  const told = replacementsOf(page).filter((one) => !isShown(one, page));
  const shown = told.filter(({ glyphs }) => glyphs.length > 0);
  const unshown = told.filter(({ glyphs }) => glyphs.length === 0);
  const base = { source: 'text', place: { kind: 'page', page: pageNumber, boxes: [] } } as const;
  const id = `page-${String(pageNumber)}/replacement`;
  const layers: TextLayer[] = [];
  if (shown.length > 0) {
    const text = shown.map((one) => one.text).join('\n\n');
    const atoms = shown.flatMap(({ text: { length }, glyphs }, index) => [
      ...(index === 0 ? [] : [-1, -1]),
      ...Array.from(
        { length },
        (_, unit) => firstAtom + (glyphs[Math.floor((unit * glyphs.length) / length)] ?? 0),
      ),
    ]);
    const own = Int32Array.from(atoms);
    layers.push({ ...base, id, text, removal: 'span', atoms: own, secondary: true });
  }
  if (unshown.length > 0) {
    const text = unshown.map((one) => one.text).join('\n\n');
    layers.push({ ...base, id: `${id}-only`, text, removal: 'none' });
  }
  return layers;
}

/**
 * The glyphs of all content that loses its words when some glyphs go: to readers that go by the words, they say something
 * else than before.
 */
export function glyphsLosingWords(page: PageGlyphs, removed: ReadonlySet<number>): number[] {
  const losing = replacementsOf(page).filter(({ glyphs }) =>
    glyphs.some((glyph) => removed.has(glyph)),
  );
  return [...new Set(losing.flatMap(({ glyphs }) => glyphs))];
}

/** Words that the glyphs show as well are read already. */
function isShown({ text, glyphs }: Replacement, { table }: PageGlyphs): boolean {
  const letters = (some: string): string => some.replace(/\s/gu, '');
  return letters(glyphs.map((glyph) => table.text[glyph] ?? '').join('')) === letters(text);
}

function replacementsOf(page: PageGlyphs): Replacement[] {
  const found: Replacement[] = [];
  /** By use and show operator, the replacements that enclose it. */
  const enclosing = new Map<string, Replacement[]>();
  page.uses.forEach((use, index) => {
    const open: Replacement[][] = [];
    const { operators } = use;
    for (let operator = 0; operator < operators.count; operator++) {
      const code = operators.code[operator] ?? 0;
      if (code === OPERATORS.BMC) open.push([]);
      else if (code === OPERATORS.EMC) open.pop();
      else if (code === OPERATORS.BDC) {
        const own = wordsOf(use, operator).map((text) => ({ text, use: index, glyphs: [] }));
        open.push(own);
        found.push(...own);
      } else if (code >= OPERATORS.Tj && code <= OPERATORS['"']) {
        const all = open.flat();
        if (all.length > 0) enclosing.set(`${String(index)} ${String(operator)}`, all);
      }
    }
  });
  if (found.length > 0) addGlyphs(page, enclosing);
  return found;
}

function addGlyphs(
  { table, shows }: PageGlyphs,
  enclosing: ReadonlyMap<string, readonly Replacement[]>,
): void {
  for (let glyph = 0; glyph < table.count; glyph++) {
    const shown = shows[table.show[glyph] ?? -1];
    if (shown === undefined) continue;
    const around = enclosing.get(`${String(shown.use)} ${String(shown.operator)}`);
    for (const { glyphs } of around ?? []) glyphs.push(glyph);
  }
}

/** The words of a `BDC` operator: in its own dictionary, or in one that the resources name. */
function wordsOf(use: StreamUse, operator: number): string[] {
  const { bytes, operators } = use;
  const operands = operandsOf(use);
  const first = operators.firstOperand[operator] ?? 0;
  const last = operators.firstOperand[operator + 1] ?? 0;
  const words: (string | undefined)[] = [];
  let depth = 0;
  for (let operand = first; operand < last; operand++) {
    const kind = operators.operandKind[operand];
    if (kind === OPERAND.dictStart) depth++;
    if (kind === OPERAND.dictEnd) depth--;
    const isKey =
      depth === 1 &&
      kind === OPERAND.name &&
      REPLACEMENT_KEYS.has(operands.name(operator, operand - first));
    const next = operators.operandKind[operand + 1];
    if (!isKey || (next !== OPERAND.string && next !== OPERAND.hexString)) continue;
    const start = operators.operandStart[operand + 1] ?? 0;
    const decoded = decodeString(bytes, start, operators.operandEnd[operand + 1] ?? 0);
    words.push(textOf(PDFHexString.of(Buffer.from(decoded).toString('hex'))));
  }
  if (last - first === 2 && operators.operandKind[first + 1] === OPERAND.name) {
    const named = dictAt(dictAt(use.resources, 'Properties'), operands.name(operator, 1));
    for (const key of REPLACEMENT_KEYS) words.push(textOf(lookup(named, key)));
  }
  return words.filter((text) => text !== undefined);
}
