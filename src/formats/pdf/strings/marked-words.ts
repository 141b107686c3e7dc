import { dictAt, lookup } from '../objects/objects.js';
import { REPLACEMENT_KEYS } from '../content/marked-content.js';
import { MARKS_KEY } from '../content/marked-content.js';
import { OPERAND } from '../content/operator-table.js';
import { OPERATORS } from '../content/operators.js';
import { operandsOf } from '../content/operands.js';
import type { PageGlyphs, StreamUse } from '../content/page-glyphs.js';
import { PDFHexString } from '../objects/pdf-lib.js';
import { decodeString } from '../content/string-operand.js';
import { textOf } from '../objects/text-string.js';

/** A text in the property list of some marked content. */
export interface MarkedWords {
  readonly text: string;
  readonly use: number;
  /** The `BDC`, and which of its operands the text is; absent where the resources name the list. */
  readonly operator: number;
  readonly operand?: number;
  /** Whether it says in other words what the content shows (ActualText, Alt, E; ISO 32000-2 §14.9). */
  readonly replaces: boolean;
  /** The glyphs in whose place the words stand, those of forms included. */
  readonly glyphs: number[];
}

/** All words that the property lists of some content say, in order. */
export function markedWords(page: PageGlyphs): MarkedWords[] {
  const found: MarkedWords[] = [];
  /** By use and operator, what encloses text or a form. */
  const enclosing = new Map<string, readonly MarkedWords[]>();
  page.uses.forEach((use, index) => {
    const { parent, operators } = use;
    const around = parent && enclosing.get(keyOf(parent.use, parent.operator));
    const open: (readonly MarkedWords[])[] = [];
    for (let operator = 0; operator < operators.count; operator++) {
      const code = operators.code[operator] ?? 0;
      if (code === OPERATORS.BMC) open.push([]);
      else if (code === OPERATORS.EMC) open.pop();
      else if (code === OPERATORS.BDC) {
        const own = wordsOf(use, index, operator);
        open.push(own.filter(({ replaces }) => replaces));
        found.push(...own);
      } else if (isShowing(code)) {
        const all = [...(around ?? []), ...open.flat()];
        if (all.length > 0) enclosing.set(keyOf(index, operator), all);
      }
    }
  });
  if (enclosing.size > 0) addGlyphs(page, enclosing);
  return found;
}

function isShowing(code: number): boolean {
  return code === OPERATORS.Do || (code >= OPERATORS.Tj && code <= OPERATORS['"']);
}

function addGlyphs(
  { table, shows }: PageGlyphs,
  enclosing: ReadonlyMap<string, readonly MarkedWords[]>,
): void {
  for (let glyph = 0; glyph < table.count; glyph++) {
    const shown = shows[table.show[glyph] ?? -1];
    if (shown === undefined) continue;
    const around = enclosing.get(keyOf(shown.use, shown.operator));
    for (const { glyphs } of around ?? []) glyphs.push(glyph);
  }
}

function keyOf(use: number, operator: number): string {
  return `${String(use)} ${String(operator)}`;
}

/** The words of a `BDC`: in its own dictionary, or in one that the resources name. */
function wordsOf(use: StreamUse, index: number, operator: number): MarkedWords[] {
  const { bytes, operators } = use;
  const operands = operandsOf(use);
  const first = operators.firstOperand[operator] ?? 0;
  const last = operators.firstOperand[operator + 1] ?? 0;
  const found: MarkedWords[] = [];
  const add = (text: string | undefined, replaces: boolean, operand?: number): void => {
    if (text === undefined) return;
    const written = operand === undefined ? {} : { operand };
    found.push({ text, use: index, operator, replaces, glyphs: [], ...written });
  };
  let depth = 0;
  let key = '';
  for (let operand = first; operand < last; operand++) {
    const kind = operators.operandKind[operand];
    if (kind === OPERAND.dictStart) depth++;
    if (kind === OPERAND.dictEnd) depth--;
    if (kind === OPERAND.name) key = operands.name(operator, operand - first);
    if (key === MARKS_KEY) return [];
    if (kind !== OPERAND.string && kind !== OPERAND.hexString) continue;
    if (depth === 0 || key === 'Lang') continue;
    const start = operators.operandStart[operand] ?? 0;
    const decoded = decodeString(bytes, start, operators.operandEnd[operand] ?? 0);
    const text = textOf(PDFHexString.of(Buffer.from(decoded).toString('hex')));
    add(text, depth === 1 && REPLACEMENT_KEYS.has(key), operand);
  }
  if (last - first === 2 && operators.operandKind[first + 1] === OPERAND.name) {
    const named = dictAt(dictAt(use.resources, 'Properties'), operands.name(operator, 1));
    for (const name of REPLACEMENT_KEYS) add(textOf(lookup(named, name)), true);
  }
  return found;
}
