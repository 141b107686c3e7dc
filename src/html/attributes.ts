import type { MarkupTag } from './tokenize.js';

/** One attribute of a tag; offsets are units of the whole text. */
export interface MarkupAttribute {
  /** In lower case. */
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Without quotes; empty where there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** '' for a value without quotes. */
  readonly quote: '"' | "'" | '';
}

/** All attributes of a tag in order, also those that a browser drops: the second of a name, those of an end tag. */
export function attributesOf(text: string, { attributes, end }: MarkupTag): MarkupAttribute[] {
  const found: MarkupAttribute[] = [];
  const stop = text.charAt(end - 1) === '>' ? end - 1 : end;
  const match = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? Math.min(pattern.lastIndex, stop) : at;
  };
  let at = match(ROOM, attributes);
  while (at < stop) {
    const nameEnd = Math.max(match(NAME, at), at + 1);
    const name = text.slice(at, nameEnd).toLowerCase();
    const base = { name, nameStart: at, nameEnd };
    const equals = match(EQUALS, nameEnd);
    if (equals === nameEnd) {
      found.push({ ...base, valueStart: nameEnd, valueEnd: nameEnd, quote: '' });
      at = match(ROOM, nameEnd);
      continue;
    }
    const sign = text.charAt(equals);
    const close = sign === '"' || sign === "'" ? text.indexOf(sign, equals + 1) : -1;
    if (close >= 0 && close < stop) {
      const quote = sign === '"' ? '"' : "'";
      found.push({ ...base, valueStart: equals + 1, valueEnd: close, quote });
      at = match(ROOM, close + 1);
    } else {
      const valueEnd = match(BARE, equals);
      found.push({ ...base, valueStart: equals, valueEnd, quote: '' });
      at = match(ROOM, valueEnd);
    }
  }
  return found;
}

const ROOM = /[\s/]+/uy;
const NAME = /=?[^\s/>=]+/uy;
const EQUALS = /\s*=\s*/uy;
const BARE = /[^\s>]+/uy;
