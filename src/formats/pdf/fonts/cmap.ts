import { i16, setU16, setU32, u16, u32 } from './big-endian.js';

/** One encoding of a `cmap` table: which glyph a character code means (OpenType 1.9 §cmap). */
export interface CmapSubtable {
  readonly platform: number;
  readonly encoding: number;
  readonly glyphs: ReadonlyMap<number, number>;
}

/** Undefined where a subtable is in a format that is not known. Variation sequences are left out. */
export function readCmap(table: Uint8Array): CmapSubtable[] | undefined {
  const subtables: CmapSubtable[] = [];
  for (let index = 0; index < u16(table, 2); index++) {
    const at = 4 + index * 8;
    const platform = u16(table, at);
    const encoding = u16(table, at + 2);
    if (platform === 0 && encoding === 5) continue;
    const glyphs = readSubtable(table.subarray(u32(table, at + 4)));
    if (glyphs === undefined) return undefined;
    subtables.push({ platform, encoding, glyphs });
  }
  return subtables;
}

/** The table with the characters of these glyphs only. */
export function writeCmap(
  subtables: readonly CmapSubtable[],
  kept: ReadonlySet<number>,
): Uint8Array {
  const written = subtables.map(({ platform, encoding, glyphs }) => {
    const entries = [...glyphs].filter(([, glyph]) => kept.has(glyph)).sort(([a], [b]) => a - b);
    const isLong = entries.some(([code]) => code > 0xffff) || encoding === 10;
    if (isLong) return format12(entries);
    return platform === 1 ? format0(entries) : format4(entries);
  });
  const size = 4 + subtables.length * 8 + written.reduce((sum, { length }) => sum + length, 0);
  const table = new Uint8Array(size);
  setU16(table, 2, subtables.length);
  let offset = 4 + subtables.length * 8;
  subtables.forEach(({ platform, encoding }, index) => {
    setU16(table, 4 + index * 8, platform);
    setU16(table, 6 + index * 8, encoding);
    setU32(table, 8 + index * 8, offset);
    const bytes = written[index] ?? new Uint8Array();
    table.set(bytes, offset);
    offset += bytes.length;
  });
  return table;
}

type Entries = readonly (readonly [code: number, glyph: number])[];

function readSubtable(bytes: Uint8Array): Map<number, number> | undefined {
  const glyphs = new Map<number, number>();
  const set = (code: number, glyph: number): void => {
    if (glyph !== 0) glyphs.set(code, glyph);
  };
  switch (u16(bytes, 0)) {
    case 0:
      for (let code = 0; code < 256; code++) set(code, bytes[6 + code] ?? 0);
      return glyphs;
    case 4:
      readFormat4(bytes, set);
      return glyphs;
    case 6:
      for (let index = 0; index < u16(bytes, 8); index++)
        set(u16(bytes, 6) + index, u16(bytes, 10 + index * 2));
      return glyphs;
    case 12:
      for (let group = 0; group < Math.min(u32(bytes, 12), bytes.length / 12); group++) {
        const at = 16 + group * 12;
        const first = u32(bytes, at);
        const last = Math.min(u32(bytes, at + 4), first + 0xffff);
        for (let code = first; code <= last; code++) set(code, u32(bytes, at + 8) + code - first);
      }
      return glyphs;
    default:
      return undefined;
  }
}

function readFormat4(bytes: Uint8Array, set: (code: number, glyph: number) => void): void {
  const double = u16(bytes, 6);
  for (let segment = 0; segment < double; segment += 2) {
    const end = u16(bytes, 14 + segment);
    const start = u16(bytes, 16 + double + segment);
    const delta = i16(bytes, 16 + 2 * double + segment);
    const rangeAt = 16 + 3 * double + segment;
    const range = u16(bytes, rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      if (range === 0) set(code, (code + delta) & 0xffff);
      else {
        const glyph = u16(bytes, rangeAt + range + (code - start) * 2);
        if (glyph !== 0) set(code, (glyph + delta) & 0xffff);
      }
    }
  }
}

function format0(entries: Entries): Uint8Array {
  if (entries.some(([code, glyph]) => code > 255 || glyph > 255)) return format6(entries);
  const bytes = new Uint8Array(262);
  setU16(bytes, 2, 262);
  for (const [code, glyph] of entries) bytes[6 + code] = glyph;
  return bytes;
}

function format6(entries: Entries): Uint8Array {
  const first = entries[0]?.[0] ?? 0;
  const count = entries.length === 0 ? 0 : (entries.at(-1)?.[0] ?? 0) - first + 1;
  const bytes = new Uint8Array(10 + count * 2);
  [6, bytes.length, 0, first, count].forEach((value, index) => {
    setU16(bytes, index * 2, value);
  });
  for (const [code, glyph] of entries) setU16(bytes, 10 + (code - first) * 2, glyph);
  return bytes;
}

/** One segment for each run of codes whose glyphs run along with them. */
function format4(entries: Entries): Uint8Array {
  const segments: { start: number; end: number; delta: number }[] = [];
  for (const [code, glyph] of entries) {
    const last = segments.at(-1);
    if (last?.end === code - 1 && last.delta === glyph - code) last.end = code;
    else segments.push({ start: code, end: code, delta: glyph - code });
  }
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 });
  const count = segments.length;
  const power = Math.floor(Math.log2(count));
  const bytes = new Uint8Array(16 + count * 8);
  const search = 2 * 2 ** power;
  [4, bytes.length, 0, count * 2, search, power, count * 2 - search].forEach((value, index) => {
    setU16(bytes, index * 2, value);
  });
  segments.forEach(({ start, end, delta }, index) => {
    setU16(bytes, 14 + index * 2, end);
    setU16(bytes, 16 + (count + index) * 2, start);
    setU16(bytes, 16 + (2 * count + index) * 2, delta & 0xffff);
  });
  return bytes;
}

function format12(entries: Entries): Uint8Array {
  const bytes = new Uint8Array(16 + entries.length * 12);
  setU16(bytes, 0, 12);
  setU32(bytes, 4, bytes.length);
  setU32(bytes, 12, entries.length);
  entries.forEach(([code, glyph], index) => {
    const at = 16 + index * 12;
    setU32(bytes, at, code);
    setU32(bytes, at + 4, code);
    setU32(bytes, at + 8, glyph);
  });
  return bytes;
}
