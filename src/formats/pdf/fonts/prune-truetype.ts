import { setU16, u16 } from './big-endian.js';
import { readCmap, writeCmap } from './cmap.js';
import type { CmapSubtable } from './cmap.js';
import { keepOutlines, readLoca, withComponents } from './glyf.js';
import { keepPostNames, readPostIndices, readPostNames } from './post.js';
import { readSfnt, writeSfnt } from './sfnt.js';
import type { Sfnt } from './sfnt.js';
import { isWantedName } from './wanted.js';
import type { Wanted } from './wanted.js';

/** Glyphs that stay, given all that the font itself says of them. */
export type ChooseGlyphs = (font: FontMaps) => Iterable<number>;

export interface FontMaps {
  readonly cmap: readonly CmapSubtable[];
  readonly post: Uint8Array;
}

/**
 * A TrueType program with the outlines, metrics, codes and names of some glyphs only; glyphs keep their numbers. Tables that
 * no PDF reader needs and that tell of other glyphs (kerning, substitution, device metrics) are left out.
 * Undefined for a program that cannot be pruned.
 */
export function pruneTrueType(bytes: Uint8Array, choose: ChooseGlyphs): Uint8Array | undefined {
  const font = readSfnt(bytes);
  const table = (tag: string): Uint8Array => font?.tables.get(tag) ?? new Uint8Array();
  const glyphs = u16(table('maxp'), 4);
  const isLong = u16(table('head'), 50) !== 0;
  if (font === undefined || glyphs === 0 || !font.tables.has('glyf') || !font.tables.has('loca'))
    return undefined;
  const cmap = font.tables.has('cmap') ? readCmap(table('cmap')) : [];
  if (cmap === undefined || table('loca').length < (glyphs + 1) * (isLong ? 4 : 2))
    return undefined;
  const loca = readLoca(table('loca'), isLong, glyphs);
  if (loca.some((offset, index) => index > 0 && offset < (loca[index - 1] ?? 0))) return undefined;
  const chosen = [0, ...choose({ cmap, post: table('post') })];
  const kept = withComponents(table('glyf'), loca, chosen);
  const tables = new Map(Object.entries(keepOutlines(table('glyf'), loca, isLong, kept)));
  return writeSfnt(withTables(font, cmap, kept, tables));
}

/** The font with what its tables say of some glyphs, and with other outlines. */
export function withTables(
  { version, tables: all }: Sfnt,
  cmap: readonly CmapSubtable[],
  kept: ReadonlySet<number>,
  outlines: ReadonlyMap<string, Uint8Array>,
): Sfnt {
  const table = (tag: string): Uint8Array => all.get(tag) ?? new Uint8Array();
  const tables = new Map([...all].filter(([tag]) => KEPT_TABLES.has(tag)));
  for (const [tag, pruned] of outlines) tables.set(tag, pruned);
  for (const [metrics, header] of METRICS) {
    if (!tables.has(metrics)) continue;
    const full = u16(table(header), 34);
    tables.set(metrics, keepMetrics(table(metrics), full, kept, u16(table('maxp'), 4)));
  }
  if (tables.has('cmap')) tables.set('cmap', writeCmap(cmap, kept));
  if (tables.has('post')) tables.set('post', keepPostNames(table('post'), kept));
  if (tables.has('OS/2')) tables.set('OS/2', withoutCharacterRange(table('OS/2')));
  return { version, tables };
}

/** The glyphs that a reader may show for the codes of a simple font (ISO 32000-2 §9.6.5.4). */
export function glyphsOfCodes({ cmap, post }: FontMaps, wanted: Wanted): Set<number> {
  const kept = new Set<number>();
  for (const { platform, encoding, glyphs } of cmap) {
    const isSymbol = platform === 3 && encoding === 0;
    for (const [code, glyph] of glyphs) {
      const text = platform === 1 ? MACINTOSH.decode(Uint8Array.of(code)) : textOf(code);
      const isDirect = isSymbol || platform === 1;
      if (isDirect && wanted.codes.has(isSymbol ? code & 0xff : code)) kept.add(glyph);
      else if (wanted.texts.has(text) || (wanted.isOpenText && text > '\x7f' && !isSymbol))
        kept.add(glyph);
    }
  }
  const hasCodes = cmap.some(({ glyphs }) => glyphs.size > 0);
  // Readers look a name up in `post` only where the character is not in `cmap`.
  const named = {
    ...wanted,
    isOpen: hasCodes ? wanted.isOpenText : wanted.isOpen,
  };
  for (const [glyph, name] of readPostNames(post)) if (isWantedName(name, named)) kept.add(glyph);
  for (const [glyph, index] of readPostIndices(post)) {
    // Of the standard order the printable ASCII characters come first, from index 3.
    const text = index >= 3 && index < 98 ? textOf(index + 29) : undefined;
    if (text === undefined ? named.isOpen : wanted.texts.has(text)) kept.add(glyph);
  }
  if (!hasCodes) for (const code of wanted.codes) kept.add(code);
  return kept;
}

function textOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const MACINTOSH = new TextDecoder('macintosh');

/** Advances and side bearings of all other glyphs read 0 (OpenType 1.9 §hmtx). */
function keepMetrics(
  table: Uint8Array,
  full: number,
  kept: ReadonlySet<number>,
  glyphs: number,
): Uint8Array {
  const metrics = table.slice();
  for (let glyph = 0; glyph < glyphs; glyph++) {
    if (kept.has(glyph)) continue;
    if (glyph >= full) setWithin(metrics, full * 4 + (glyph - full) * 2);
    else {
      // The last full record gives the advance of all glyphs after it.
      if (glyph < full - 1) setWithin(metrics, glyph * 4);
      setWithin(metrics, glyph * 4 + 2);
    }
  }
  return metrics;
}

function setWithin(bytes: Uint8Array, at: number): void {
  if (at + 2 <= bytes.length) setU16(bytes, at, 0);
}

/** The first and last character that a font has (`usFirstCharIndex`, `usLastCharIndex`): any. */
function withoutCharacterRange(table: Uint8Array): Uint8Array {
  const bytes = table.slice();
  if (bytes.length >= 68) {
    setU16(bytes, 64, 0);
    setU16(bytes, 66, 0xffff);
  }
  return bytes;
}

const METRICS = [
  ['hmtx', 'hhea'],
  ['vmtx', 'vhea'],
] as const;

const KEPT_TABLES: ReadonlySet<string> = new Set(
  'head hhea maxp hmtx vhea vmtx cvt  fpgm prep glyf loca cmap OS/2 name post gasp'
    .match(/\S{3,4} ?/gu)
    ?.map((tag) => tag.trim().padEnd(4)) ?? [],
);
