import { i16, setU16, setU32, u16, u32 } from './big-endian.js';

/** Where the outline of each glyph stands in the `glyf` table: one offset more than there are glyphs. */
export function readLoca(loca: Uint8Array, isLong: boolean, glyphs: number): number[] {
  return Array.from({ length: glyphs + 1 }, (_, glyph) =>
    isLong ? u32(loca, glyph * 4) : u16(loca, glyph * 2) * 2,
  );
}

/** The glyphs with all others that they are composed of (OpenType 1.9 §glyf). */
export function withComponents(
  glyf: Uint8Array,
  loca: readonly number[],
  glyphs: Iterable<number>,
): Set<number> {
  const whole = new Set<number>();
  const queue = [...glyphs];
  while (queue.length > 0) {
    const glyph = queue.pop() ?? 0;
    const start = loca[glyph] ?? 0;
    const end = loca[glyph + 1] ?? 0;
    if (whole.has(glyph) || glyph + 1 >= loca.length) continue;
    whole.add(glyph);
    if (end - start < 10 || i16(glyf, start) >= 0) continue;
    for (let at = start + 10; at + 4 <= end;) {
      const flags = u16(glyf, at);
      queue.push(u16(glyf, at + 2));
      at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2) + scaleLength(flags);
      if ((flags & MORE_COMPONENTS) === 0) break;
    }
  }
  return whole;
}

function scaleLength(flags: number): number {
  if (flags & 0x0008) return 2;
  if (flags & 0x0040) return 4;
  return flags & 0x0080 ? 8 : 0;
}

const ARGUMENTS_ARE_WORDS = 0x0001;
const MORE_COMPONENTS = 0x0020;

/** Both tables with the outlines of these glyphs only; all others become blank and keep their number. */
export function keepOutlines(
  glyf: Uint8Array,
  loca: readonly number[],
  isLong: boolean,
  kept: ReadonlySet<number>,
): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const count = loca.length - 1;
  const outlines = new Uint8Array(glyf.length + 4 * count + 4);
  const table = new Uint8Array((count + 1) * (isLong ? 4 : 2));
  let at = 0;
  for (let glyph = 0; glyph <= count; glyph++) {
    if (isLong) setU32(table, glyph * 4, at);
    else setU16(table, glyph * 2, at / 2);
    const start = loca[glyph] ?? 0;
    const end = Math.min(glyf.length, loca[glyph + 1] ?? 0);
    if (glyph === count || !kept.has(glyph) || end <= start) continue;
    outlines.set(glyf.subarray(start, end), at);
    at = (at + end - start + 3) & ~3;
  }
  return { glyf: outlines.slice(0, Math.max(1, at)), loca: table };
}
