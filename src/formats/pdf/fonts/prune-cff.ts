import type { CffFont, CffPrivate } from './cff-read.js';
import { cffName, readCff } from './cff-read.js';
import { STANDARD_STRINGS } from './cff-strings.js';
import { writeCff } from './cff-write.js';
import { followCharstring } from './type2-subrs.js';
import { composedOf, isWantedName } from './wanted.js';
import type { Wanted } from './wanted.js';

/** A font program with fewer glyphs, and their names. */
export interface PrunedGlyphs {
  readonly bytes: Uint8Array;
  readonly names: ReadonlySet<string>;
  /** The glyphs that stayed, by the numbers that they had. */
  readonly kept: ReadonlySet<number>;
}

/** How a PDF finds the glyphs of a CFF program. */
export interface CffUse {
  /** Whether composite fonts use it, by CIDs, which are glyph numbers where the program has none (ISO 32000-2 §9.7.4.2). */
  readonly isComposite: boolean;
  /** Whether other tables speak of its glyphs by their numbers; `also` of these stay in any case. */
  readonly isNumbered?: boolean;
  readonly also?: Iterable<number>;
}

/**
 * A CFF program with the glyphs of some CIDs, or of some codes and names, only: the others leave outline, name, code and the
 * subroutines that nothing else calls. Undefined for a program that cannot be pruned.
 */
export function pruneCff(bytes: Uint8Array, wanted: Wanted, use: CffUse): PrunedGlyphs | undefined {
  const font = readCff(bytes);
  if (font === undefined || (font.isCid && !use.isComposite)) return undefined;
  const isNumbered = use.isNumbered === true || (use.isComposite && !font.isCid);
  const chosen = font.isCid
    ? [...font.charset.keys()].filter((glyph) => wanted.codes.has(font.charset[glyph] ?? 0))
    : use.isComposite
      ? [...wanted.codes]
      : [...glyphsOfNames(font, wanted)];
  const kept = new Set([0, ...chosen, ...(use.also ?? [])]);
  const pruned = isNumbered
    ? withNumbers(font, kept, use.isComposite)
    : withSubroutines(withGlyphs(font, kept));
  if (pruned === undefined) return undefined;
  const names = font.isCid ? [] : pruned.charset.map((sid) => cffName(font, sid));
  return { bytes: writeCff(pruned), names: new Set(names), kept };
}

function glyphsOfNames(font: CffFont, wanted: Wanted): Set<number> {
  const kept = new Set<number>();
  const encoded = new Map<number, number>();
  if (typeof font.encoding === 'number') {
    STANDARD_CODES.forEach((code, index) => {
      encoded.set(code, font.charset.indexOf(index + 1));
    });
  } else for (const [code, glyph] of font.encoding) encoded.set(code, glyph);
  for (const code of wanted.codes) {
    const glyph = encoded.get(code) ?? -1;
    if (glyph > 0) kept.add(glyph);
  }
  font.charset.forEach((sid, glyph) => {
    if (isWantedName(cffName(font, sid), wanted)) kept.add(glyph);
  });
  const parts = new Set(
    [...kept].flatMap((glyph) => composedOf(cffName(font, font.charset[glyph] ?? 0))),
  );
  font.charset.forEach((sid, glyph) => {
    if (parts.has(cffName(font, sid))) kept.add(glyph);
  });
  return kept;
}

/** Codes of StandardEncoding, in order (PDF 32000-2 Annex D.2). */
const STANDARD_CODES: readonly number[] = [
  [32, 126],
  [161, 175],
  [177, 180],
  [182, 189],
  [191, 191],
  [193, 200],
  [202, 203],
  [205, 208],
  [225, 225],
  [227, 227],
  [232, 235],
  [241, 241],
  [245, 245],
  [248, 251],
].flatMap(([first = 0, last = 0]) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index),
);

function withGlyphs(font: CffFont, kept: ReadonlySet<number>): CffFont {
  const { encoding } = font;
  const codes = typeof encoding === 'number' ? [] : [...encoding];
  // An encoding names the codes of the first glyphs: those without a code go behind them.
  const encoded = new Set(codes.map(([, glyph]) => glyph));
  const order = [...kept].sort((a, b) => rank(a, encoded) - rank(b, encoded) || a - b);
  const renumbered = new Map(order.map((glyph, index) => [glyph, index]));
  const charstrings = order.map((glyph) => font.charstrings[glyph] ?? new Uint8Array());
  const fontOf = order.map((glyph) => font.fontOf[glyph] ?? 0);
  const charset = order.map((glyph) => font.charset[glyph] ?? 0);
  return {
    ...font,
    charstrings,
    fontOf,
    charset,
    strings: stringsFor(font, charset),
    encoding:
      typeof encoding === 'number'
        ? encoding
        : new Map(
            codes.flatMap(([code, glyph]) => {
              const number = renumbered.get(glyph);
              return number === undefined ? [] : [[code, number]];
            }),
          ),
  };
}

/** The same with each glyph where it was: those that go draw nothing and have the name or CID of the first one. */
function withNumbers(
  font: CffFont,
  kept: ReadonlySet<number>,
  isComposite: boolean,
): CffFont | undefined {
  const charset = font.charset.map((sid, glyph) => (kept.has(glyph) ? sid : 0));
  const encoding = isComposite || typeof font.encoding === 'number' ? 0 : font.encoding;
  const codes = encoding === 0 ? [] : [...encoding].filter(([, glyph]) => kept.has(glyph));
  if (codes.some(([, glyph]) => glyph > 255)) return undefined;
  return withSubroutines({
    ...font,
    charset,
    charstrings: font.charstrings.map((one, glyph) => (kept.has(glyph) ? one : ENDCHAR)),
    strings: stringsFor(font, charset),
    encoding: encoding === 0 ? (isComposite ? 0 : font.encoding) : new Map(codes),
  });
}

/** The strings without the names that no glyph has any more; their numbers stay. */
function stringsFor(font: CffFont, charset: readonly number[]): Uint8Array[] {
  const names = new Set(font.isCid ? [] : font.charset);
  const kept = new Set(charset);
  return font.strings.map((string, index) => {
    const sid = index + STANDARD_STRINGS.length;
    return names.has(sid) && !kept.has(sid) ? new Uint8Array() : string;
  });
}

const ENDCHAR = Uint8Array.of(14);

function rank(glyph: number, encoded: ReadonlySet<number>): number {
  if (glyph === 0) return 0;
  return encoded.has(glyph) ? 1 : 2;
}

/** Subroutines that no kept glyph calls become a bare `return`; their numbers stay. */
function withSubroutines(font: CffFont): CffFont {
  const { charstrings, fontOf } = font;
  const global = new Set<number>();
  const local = font.fonts.map(() => new Set<number>());
  const isKnown = charstrings.every((charstring, glyph) => {
    const index = fontOf[glyph] ?? 0;
    return followCharstring(
      charstring,
      { global: font.globalSubrs, local: font.fonts[index]?.data.subrs ?? [] },
      { global, local: local[index] ?? new Set() },
    );
  });
  if (!isKnown) return font;
  const only = (subrs: readonly Uint8Array[], used: ReadonlySet<number>): Uint8Array[] =>
    subrs.map((subr, index) => (used.has(index) ? subr : RETURN));
  return {
    ...font,
    globalSubrs: only(font.globalSubrs, global),
    fonts: font.fonts.map(({ dict, data }, index) => {
      const pruned: CffPrivate = {
        ...data,
        subrs: only(data.subrs, local[index] ?? new Set()),
      };
      return { dict, data: pruned };
    }),
  };
}

const RETURN = Uint8Array.of(11);
