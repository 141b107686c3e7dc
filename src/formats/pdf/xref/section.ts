import { constants, inflateSync } from 'node:zlib';
import { isTableAt, objectAt } from './indirect-object.js';
import type { PhysicalObject } from './indirect-object.js';
import { undoPng } from '../objects/predictor.js';
import { dictEntries, integerAt, integersIn, skipBlanks, textOf } from './syntax.js';
import type { Range } from './syntax.js';

/** What a cross-reference says of one object number. */
export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'packed'; readonly container: number };

/** One section of a cross-reference: a table with its trailer, or a stream (ISO 32000-2 §7.5.4 and §7.5.8). */
export interface XrefSection {
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: ReadonlyMap<string, Range>;
}

/** The section at `at`; undefined where there is none, or one that cannot be read. */
export function sectionAt(bytes: Uint8Array, at: number): XrefSection | undefined {
  const start = skipBlanks(bytes, at);
  if (isTableAt(bytes, start)) return tableAt(bytes, start + 4);
  const object = objectAt(bytes, start);
  return object?.data === undefined ? undefined : streamSection(bytes, object, object.data);
}

function tableAt(bytes: Uint8Array, at: number): XrefSection | undefined {
  const entries = new Map<number, XrefEntry>();
  let next = skipBlanks(bytes, at);
  for (;;) {
    const first = integerAt(bytes, next);
    const count = first && integerAt(bytes, skipBlanks(bytes, first.end));
    if (first === undefined || count === undefined) break;
    next = skipBlanks(bytes, count.end);
    for (let row = 0; row < count.value; row++) {
      const offset = integerAt(bytes, next);
      const generation = offset && integerAt(bytes, skipBlanks(bytes, offset.end));
      if (offset === undefined || generation === undefined) break;
      const kind = skipBlanks(bytes, generation.end);
      const number = first.value + row;
      // A repeated number in one section: the first is meant, as in later sections.
      if (!entries.has(number)) {
        const inUse = bytes[kind] === 0x6e && offset.value > 0;
        entries.set(number, inUse ? { kind: 'at', offset: offset.value } : FREE);
      }
      if (bytes[kind] !== 0x6e && bytes[kind] !== 0x66) return undefined;
      next = skipBlanks(bytes, kind + 1);
    }
  }
  if (textOf(bytes, next, next + 7) !== 'trailer') return undefined;
  const trailer = dictEntries(bytes, skipBlanks(bytes, next + 7));
  return trailer === undefined ? undefined : { entries, trailer };
}

const FREE: XrefEntry = { kind: 'free' };

function streamSection(
  bytes: Uint8Array,
  { value }: PhysicalObject,
  data: Range,
): XrefSection | undefined {
  const trailer = dictEntries(bytes, value);
  const integers = (key: string): number[] | undefined => {
    const range = trailer?.get(key);
    return range === undefined ? undefined : integersIn(bytes, range);
  };
  const rows = trailer && decoded(bytes, trailer, data);
  const [type = 0, second = 0, third = 0] = integers('W') ?? [];
  const width = type + second + third;
  if (trailer === undefined || rows === undefined || width === 0 || width > 32) return undefined;
  const field = (at: number, length: number): number => {
    let number = 0;
    for (let index = 0; index < length; index++) number = number * 256 + (rows[at + index] ?? 0);
    return number;
  };
  const index = integers('Index') ?? [0, ...(integers('Size') ?? [0])];
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    for (let row = 0; row < (index[pair + 1] ?? 0) && at + width <= rows.length; row++) {
      const kind = type === 0 ? 1 : field(at, type);
      const operand = field(at + type, second);
      at += width;
      const number = (index[pair] ?? 0) + row;
      if (!entries.has(number)) entries.set(number, entryOf(kind, operand));
    }
  }
  return { entries, trailer };
}

/** A kind that is not known reads as a reference to nothing (ISO 32000-2 §7.5.8.3). */
function entryOf(kind: number, operand: number): XrefEntry {
  if (kind === 1 && operand > 0) return { kind: 'at', offset: operand };
  return kind === 2 ? { kind: 'packed', container: operand } : FREE;
}

/** Cross-reference streams are deflated, mostly with a PNG predictor; other filters are given up on. */
function decoded(
  bytes: Uint8Array,
  dict: ReadonlyMap<string, Range>,
  { start, end }: Range,
): Uint8Array | undefined {
  const textAt = (key: string): string => {
    const range = dict.get(key);
    return range === undefined ? '' : textOf(bytes, range.start, range.end);
  };
  const filter = textAt('Filter').replace(/[[\]\s]/gu, '');
  const data = bytes.subarray(start, end);
  if (filter === '') return data;
  if (filter !== '/FlateDecode' && filter !== '/Fl') return undefined;
  const parameters = textAt('DecodeParms');
  const parameter = (key: string): number =>
    Number(new RegExp(`/${key}\\s+(\\d+)`, 'u').exec(parameters)?.[1] ?? 1);
  try {
    const rows = inflateSync(data, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MAX_TABLE,
    });
    const predictor = parameter('Predictor');
    if (predictor >= 10) return undoPng(rows, parameter('Columns'), 1);
    return predictor === 1 ? rows : undefined;
  } catch {
    return undefined;
  }
}

/** Of a table of the largest file that anybody will ever have. */
const MAX_TABLE = 2 ** 28;
