import { setU16, u16, u32 } from './big-endian.js';

/** Names of the glyphs from a `post` table of version 2 that are no standard Macintosh ones; others have none here. */
export function readPostNames(post: Uint8Array): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  if (u32(post, 0) !== 0x00020000) return names;
  const count = u16(post, 32);
  const custom = customNames(post, 34 + count * 2);
  for (let glyph = 0; glyph < count; glyph++) {
    const index = u16(post, 34 + glyph * 2);
    const name = index >= STANDARD ? custom[index - STANDARD] : undefined;
    if (name !== undefined) names.set(glyph, name);
  }
  return names;
}

/** Index into the standard Macintosh order of those glyphs that have such a name (OpenType 1.9 §post). */
export function readPostIndices(post: Uint8Array): ReadonlyMap<number, number> {
  const indices = new Map<number, number>();
  if (u32(post, 0) !== 0x00020000) return indices;
  for (let glyph = 0; glyph < u16(post, 32); glyph++) {
    const index = u16(post, 34 + glyph * 2);
    if (index < STANDARD) indices.set(glyph, index);
  }
  return indices;
}

/** The table with the names of these glyphs only. */
export function keepPostNames(post: Uint8Array, kept: ReadonlySet<number>): Uint8Array {
  if (u32(post, 0) !== 0x00020000) return post.slice(0, 32);
  const count = u16(post, 32);
  const names = readPostNames(post);
  const table: number[] = [];
  const custom: string[] = [];
  for (let glyph = 0; glyph < count; glyph++) {
    const index = u16(post, 34 + glyph * 2);
    const name = names.get(glyph);
    if (!kept.has(glyph)) table.push(0);
    else if (name === undefined) table.push(index);
    else table.push(STANDARD + custom.push(name) - 1);
  }
  const bytes = new Uint8Array(
    34 + count * 2 + custom.reduce((sum, name) => sum + name.length + 1, 0),
  );
  bytes.set(post.subarray(0, 34));
  table.forEach((index, glyph) => {
    setU16(bytes, 34 + glyph * 2, index);
  });
  let at = 34 + count * 2;
  for (const name of custom) {
    bytes[at++] = name.length;
    for (let sign = 0; sign < name.length; sign++) bytes[at++] = name.charCodeAt(sign);
  }
  return bytes;
}

const STANDARD = 258;

function customNames(post: Uint8Array, start: number): string[] {
  const names: string[] = [];
  for (let at = start; at < post.length;) {
    const length = post[at] ?? 0;
    names.push(String.fromCharCode(...post.subarray(at + 1, at + 1 + length)));
    at += length + 1;
  }
  return names;
}
