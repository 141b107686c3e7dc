import { u16 } from './big-endian.js';
import { integersAt, readDict } from './cff-dict.js';
import type { CffDict } from './cff-dict.js';
import { readIndex } from './cff-index.js';
import { STANDARD_STRINGS } from './cff-strings.js';

/** A private DICT with its subroutines. */
export interface CffPrivate {
  readonly dict: CffDict;
  readonly subrs: readonly Uint8Array[];
}

/** A font of a CFF font set (Adobe Technical Note 5176) with one font, as glyphs and what belongs to them. */
export interface CffFont {
  readonly header: Uint8Array;
  readonly names: readonly Uint8Array[];
  readonly top: CffDict;
  readonly strings: readonly Uint8Array[];
  readonly globalSubrs: readonly Uint8Array[];
  readonly charstrings: readonly Uint8Array[];
  /** Of each glyph its CID, or the number of its name. */
  readonly charset: readonly number[];
  /** Glyphs by code, where the font has an encoding of its own; else the number of a predefined one. */
  readonly encoding: ReadonlyMap<number, number> | 0 | 1;
  readonly isCid: boolean;
  /** One for a font without CIDs. */
  readonly fonts: readonly { readonly dict: CffDict; readonly data: CffPrivate }[];
  /** Index into `fonts` of each glyph. */
  readonly fontOf: readonly number[];
}

/** Operators of the top DICT that hold offsets. */
export const CFF = {
  charset: 15,
  encoding: 16,
  charstrings: 17,
  private: 18,
  subrs: 19,
  ros: 1230,
  fdArray: 1236,
  fdSelect: 1237,
} as const;

/** Undefined for anything that is damaged or rare: several fonts, an expert character set. */
export function readCff(bytes: Uint8Array): CffFont | undefined {
  if (bytes[0] !== 1) return undefined;
  const names = readIndex(bytes, bytes[2] ?? 4);
  const tops = names && readIndex(bytes, names.end);
  const strings = tops && readIndex(bytes, tops.end);
  const globals = strings && readIndex(bytes, strings.end);
  if (!names || !tops || !strings || !globals || tops.items.length !== 1) return undefined;
  const top = readDict(tops.items[0] ?? new Uint8Array());
  const offset = (operator: number): number => integersAt(top, operator)[0] ?? 0;
  const charstrings = readIndex(bytes, offset(CFF.charstrings))?.items;
  if (charstrings === undefined || charstrings.length === 0) return undefined;
  const isCid = top.has(CFF.ros);
  const charset = readCharset(bytes, offset(CFF.charset), charstrings.length, isCid);
  const encoding = readEncoding(bytes, offset(CFF.encoding));
  const dicts = isCid
    ? readIndex(bytes, offset(CFF.fdArray))?.items.map((dict) => readDict(dict))
    : [top];
  const fonts = dicts?.map((dict) => ({ dict, data: readPrivate(bytes, dict) }));
  const fontOf = isCid
    ? readFdSelect(bytes, offset(CFF.fdSelect), charstrings.length)
    : charstrings.map(() => 0);
  if (charset === undefined || fonts === undefined || fontOf === undefined) return undefined;
  if (fontOf.some((font) => fonts[font] === undefined)) return undefined;
  return {
    header: bytes.subarray(0, bytes[2] ?? 4),
    names: names.items,
    top,
    strings: strings.items,
    globalSubrs: globals.items,
    charstrings,
    charset,
    encoding,
    isCid,
    fonts,
    fontOf,
  };
}

/** The name of a glyph by the number in the charset. */
export function cffName(font: CffFont, sid: number): string {
  const standard = STANDARD_STRINGS[sid];
  if (standard !== undefined) return standard;
  return String.fromCharCode(...(font.strings[sid - STANDARD_STRINGS.length] ?? []));
}

function readCharset(
  bytes: Uint8Array,
  at: number,
  glyphs: number,
  isCid: boolean,
): number[] | undefined {
  if (at <= 2) {
    // ISOAdobe counts up; with CIDs a predefined one means that glyphs are numbered by them.
    return at === 0 && (isCid || glyphs <= 229)
      ? Array.from({ length: glyphs }, (_, i) => i)
      : undefined;
  }
  const format = bytes[at] ?? 0;
  const charset = [0];
  if (format > 2) return undefined;
  for (let next = at + 1; charset.length < glyphs;) {
    if (next >= bytes.length) return undefined;
    const first = u16(bytes, next);
    const more = format === 0 ? 0 : format === 1 ? (bytes[next + 2] ?? 0) : u16(bytes, next + 2);
    for (let index = 0; index <= more && charset.length < glyphs; index++)
      charset.push(first + index);
    next += 2 + format;
  }
  return charset;
}

function readEncoding(bytes: Uint8Array, at: number): ReadonlyMap<number, number> | 0 | 1 {
  if (at === 0 || at === 1) return at;
  const codes = new Map<number, number>();
  const count = bytes[at + 1] ?? 0;
  if (((bytes[at] ?? 0) & 0x7f) === 0) {
    for (let index = 0; index < count; index++) codes.set(bytes[at + 2 + index] ?? 0, index + 1);
    return codes;
  }
  let glyph = 1;
  for (let range = 0; range < count; range++) {
    const first = bytes[at + 2 + range * 2] ?? 0;
    const left = bytes[at + 3 + range * 2] ?? 0;
    for (let index = 0; index <= left; index++) codes.set(first + index, glyph++);
  }
  return codes;
}

function readPrivate(bytes: Uint8Array, dict: CffDict): CffPrivate {
  const [size = 0, offset = 0] = integersAt(dict, CFF.private);
  const data = readDict(bytes.subarray(offset, offset + size));
  const [subrs] = integersAt(data, CFF.subrs);
  return {
    dict: data,
    subrs: subrs === undefined ? [] : (readIndex(bytes, offset + subrs)?.items ?? []),
  };
}

function readFdSelect(bytes: Uint8Array, at: number, glyphs: number): number[] | undefined {
  if (bytes[at] === 0) return [...bytes.subarray(at + 1, at + 1 + glyphs)];
  if (bytes[at] !== 3) return undefined;
  const fonts: number[] = [];
  for (let range = 0; range < u16(bytes, at + 1); range++) {
    const record = at + 3 + range * 3;
    const end = Math.min(glyphs, u16(bytes, record + 3));
    while (fonts.length < end) fonts.push(bytes[record + 2] ?? 0);
  }
  return fonts.length === glyphs ? fonts : undefined;
}
