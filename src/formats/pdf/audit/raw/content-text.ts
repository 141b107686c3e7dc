import type { RawReader } from './reader.js';
import type { RawValue } from './syntax.js';
import { latin1 } from './syntax.js';
import { decodeTextString } from './pdf-string.js';
import { inlineImageEnd } from './inline-image.js';
import { readValue } from './reader.js';
import { namesIn, stringsIn } from './strings-in.js';

/** What a content stream says, without knowing its fonts. */
export interface ContentText {
  /** String operands joined as drawn: with a blank only where the line or the word seems to end. */
  readonly joined: string;
  /** The same with a blank after every operand. */
  readonly apart: string;
  /** Strings in property lists (/ActualText and their like), one a line. */
  readonly properties: string;
  /** Names with what their escapes say, each once. */
  readonly names: readonly string[];
  readonly comments: readonly string[];
  /** Data of inline images. */
  readonly images: readonly Uint8Array[];
  /** Whether the words in it are operators. */
  readonly isContent: boolean;
}

/** TJ adjustments beyond this, in thousandths of an em, are taken for a blank: fonts' blanks are 200 and wider. */
const BLANK_ADJUSTMENT = -180;

/** Reads a content stream, or anything that might be one (ISO 32000-2 §7.8.2). Never throws. */
export function readContentText(data: Uint8Array): ContentText {
  const comments: string[] = [];
  const reader: RawReader = {
    data,
    end: data.length,
    at: 0,
    // With its sign, which may as well be the first of a percent escape.
    onComment: (start, end) => comments.push(latin1(data, start - 1, end)),
  };
  const said: Said = { joined: [], apart: [], properties: [], names: new Set() };
  const images: Uint8Array[] = [];
  const counts = { words: 0, operators: 0 };
  let line: Line = { number: 0, y: Number.NaN };
  let operands: RawValue[] = [];
  for (
    let value = readValue(reader, false);
    value !== undefined;
    value = readValue(reader, false)
  ) {
    if (value.kind !== 'word') {
      operands.push(value);
      // Operands without an operator: no content stream, but strings all the same.
      if (operands.length >= 1000) operands = say(operands, said);
      continue;
    }
    counts.words += 1;
    if (OPERATORS.has(value.word)) counts.operators += 1;
    const next = lineAfter(value.word, operands, line);
    if (next.number !== line.number) said.joined.push('\n');
    line = next;
    operands = say(operands, said);
    if (value.word === 'ID') {
      const end = inlineImageEnd(data, reader.at);
      images.push(data.subarray(reader.at, end));
      reader.at = end;
    }
  }
  say(operands, said);
  return {
    joined: said.joined.join(''),
    apart: said.apart.join(' '),
    properties: said.properties.join('\n'),
    names: [...said.names],
    comments,
    images,
    isContent: counts.operators > 0 && counts.operators >= counts.words * 0.7,
  };
}

interface Said {
  readonly joined: string[];
  readonly apart: string[];
  readonly properties: string[];
  readonly names: Set<string>;
}

/** Notes the strings among the operands of one operator, and gives the empty list of the next one's. */
function say(operands: readonly RawValue[], said: Said): RawValue[] {
  for (const operand of operands) {
    for (const name of namesIn([operand])) said.names.add(name);
    if (operand.kind === 'dictionary') {
      said.properties.push(...stringsIn([operand]).map(decodeTextString));
    }
    for (const item of operand.kind === 'array' ? operand.items : [operand]) {
      if (item.kind === 'number' && operand.kind === 'array' && item.value < BLANK_ADJUSTMENT) {
        said.joined.push(' ');
      }
      if (item.kind !== 'string') continue;
      // Codes of some font, not PDFDocEncoding: Latin letters are where Latin-1 has them, mostly.
      const text = latin1(item.bytes);
      said.joined.push(text);
      said.apart.push(text);
    }
  }
  return [];
}

interface Line {
  readonly number: number;
  readonly y: number;
}

/**
 * The line that text stands on after an operator. Only moves across the line begin another: glyphs of one word are
 * often placed one by one along it.
 */
function lineAfter(operator: string, operands: readonly RawValue[], line: Line): Line {
  const last = operands.at(-1);
  const vertical = last?.kind === 'number' ? last.value : 0;
  switch (operator) {
    case 'Td':
    case 'TD':
      return vertical === 0 ? line : { number: line.number + 1, y: line.y + vertical };
    case 'Tm':
      return vertical === line.y ? line : { number: line.number + 1, y: vertical };
    case 'T*':
    case "'":
    case '"':
      return { number: line.number + 1, y: Number.NaN };
    default:
      return line;
  }
}

/** Operators of ISO 32000-2 Annex A. */
const OPERATORS: ReadonlySet<string> = new Set(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q ' +
    're RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
);
