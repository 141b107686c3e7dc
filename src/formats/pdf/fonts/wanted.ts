import { textOfGlyphName } from '../content/glyph-names.js';

/** What of a font is still shown, in all the terms in which a reader may look it up. */
export interface Wanted {
  /** Character codes of a simple font, CIDs of a composite one. */
  readonly codes: ReadonlySet<number>;
  readonly names: ReadonlySet<string>;
  /** Characters, by the encodings that readers fall back on. */
  readonly texts: ReadonlySet<string>;
  /** True when some code may mean a glyph whose name is not known here: then all such glyphs stay. */
  readonly isOpen: boolean;
  /** True when some name may mean any character beyond ASCII: then all of those stay. */
  readonly isOpenText: boolean;
}

/**
 * What the codes of a simple font stand for: the names that its Differences give them, else whatever the usual encodings
 * make of them (ISO 32000-2 §9.6.5). Rather too much than too little: what is wanted stays in the font.
 */
export function wantedOf(
  codes: ReadonlySet<number>,
  differences: ReadonlyMap<number, string>,
): Wanted {
  const names = new Set<string>(['.notdef']);
  const texts = new Set<string>();
  let isOpen = false;
  let isOpenText = false;
  for (const code of codes) {
    const name = differences.get(code);
    if (name === undefined) {
      isOpen ||= code >= 128 || STANDARD_ONLY.has(code);
      texts.add(WINDOWS_80[code - 128] ?? String.fromCharCode(code));
      texts.add(MACINTOSH.decode(Uint8Array.of(code)));
    } else {
      names.add(name);
      for (const part of composedOf(name)) names.add(part);
      const text = textOfGlyphName(name);
      if (text === undefined) {
        isOpen = true;
        isOpenText = true;
      }
      if (text !== undefined) texts.add(text);
    }
  }
  return { codes, names, texts, isOpen, isOpenText };
}

/** Whether a glyph of this name may be one that is wanted. */
export function isWantedName(name: string, { names, texts, isOpen }: Wanted): boolean {
  if (names.has(name)) return true;
  const text = textOfGlyphName(name);
  if (text === undefined || text > '\x7f') return isOpen || texts.has(text ?? '');
  return texts.has(text);
}

/** Adds what an accented letter may be put together of (`seac`, Adobe Type 1 Font Format §6.4). */
export function composedOf(name: string): string[] {
  const [, letter, accent] =
    /^([A-Za-z])(acute|breve|caron|cedilla|circumflex|dieresis|dotaccent|grave|hungarumlaut|macron|ogonek|ring|tilde)$/u.exec(
      name,
    ) ?? [];
  if (letter === undefined || accent === undefined) return [];
  return [letter, accent, ...(/[ij]/u.test(letter) ? [`dotless${letter}`] : [])];
}

/** What WinAnsiEncoding puts from 0x80 on in the place of control characters; Node 20 decodes these as Latin-1. */
const WINDOWS_80 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
const MACINTOSH = new TextDecoder('macintosh');
/** Codes below 128 that StandardEncoding gives another character: quoteright and quoteleft. */
const STANDARD_ONLY: ReadonlySet<number> = new Set([39, 96]);
