import { setU16, setU32, u16, u32 } from './big-endian.js';

/** The tables of an OpenType or TrueType font, by tag. */
export interface Sfnt {
  readonly version: number;
  readonly tables: ReadonlyMap<string, Uint8Array>;
}

/** Undefined for what is no single font. */
export function readSfnt(bytes: Uint8Array): Sfnt | undefined {
  const version = u32(bytes, 0);
  if (![0x00010000, 0x74727565, 0x4f54544f].includes(version)) return undefined;
  const tables = new Map<string, Uint8Array>();
  const count = u16(bytes, 4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const offset = u32(bytes, at + 8);
    if (offset > bytes.length) return undefined;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, bytes.slice(offset, offset + u32(bytes, at + 12)));
  }
  return { version, tables };
}

/** The font as one file, with checksums (OpenType 1.9 §Table directory). */
export function writeSfnt({ version, tables }: Sfnt): Uint8Array {
  const tags = [...tables.keys()].sort();
  const padded = (length: number): number => (length + 3) & ~3;
  const size = tags.reduce((sum, tag) => sum + padded(tables.get(tag)?.length ?? 0), 0);
  const bytes = new Uint8Array(12 + tags.length * 16 + size);
  const power = Math.floor(Math.log2(Math.max(1, tags.length)));
  setU32(bytes, 0, version);
  setU16(bytes, 4, tags.length);
  setU16(bytes, 6, 16 * 2 ** power);
  setU16(bytes, 8, power);
  setU16(bytes, 10, tags.length * 16 - 16 * 2 ** power);
  let at = 12 + tags.length * 16;
  let head = -1;
  tags.forEach((tag, index) => {
    const table = tables.get(tag) ?? new Uint8Array();
    bytes.set(table, at);
    if (tag === 'head' && table.length >= 12) {
      head = at;
      setU32(bytes, at + 8, 0);
    }
    const record = 12 + index * 16;
    for (let sign = 0; sign < 4; sign++) bytes[record + sign] = tag.charCodeAt(sign);
    setU32(bytes, record + 4, checksum(bytes, at, at + padded(table.length)));
    setU32(bytes, record + 8, at);
    setU32(bytes, record + 12, table.length);
    at += padded(table.length);
  });
  if (head >= 0) setU32(bytes, head + 8, (0xb1b0afba - checksum(bytes, 0, bytes.length)) >>> 0);
  return bytes;
}

function checksum(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 4) sum = (sum + u32(bytes, at)) >>> 0;
  return sum;
}
