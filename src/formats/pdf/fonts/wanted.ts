import { textOfGlyphName } from '../glyph-names.js';

/** What of a font is still shown, in all the terms in which a reader may look it up. */
export interface Wanted {
  /** Character codes of a simple font, CIDs of a composite one. */
  readonly codes: ReadonlySet<number>;
  readonly names: ReadonlySet<string>;
  /** Characters, by the encodings that readers fall back on. */
  readonly texts: ReadonlySet<string>;
  /** True when some code may mean a character beyond ASCII that is not known here: then all of those stay. */
  readonly isOpen: boolean;
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
  for (const code of codes) {
    const name = differences.get(code);
    if (name === undefined) {
      isOpen ||= code >= 128 || STANDARD_ONLY.has(code);
      const byte = Uint8Array.of(code);
      for (const decoder of [WINDOWS, MACINTOSH]) texts.add(decoder.decode(byte));
    } else {
      names.add(name);
      for (const part of composedOf(name)) names.add(part);
      const text = textOfGlyphName(name);
      if (text === undefined) isOpen = true;
      else texts.add(text);
    }
  }
  return { codes, names, texts, isOpen };
}

/** Whether a glyph of this name may be one that is wanted. */
export function isWantedName(name: string, { names, texts, isOpen }: Wanted): boolean {
  if (names.has(name)) return true;
  const text = textOfGlyphName(name);
  return text === undefined ? isOpen : texts.has(text);
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

const WINDOWS = new TextDecoder('windows-1252');
const MACINTOSH = new TextDecoder('macintosh');
/** Codes below 128 that StandardEncoding gives another character: quoteright and quoteleft. */
const STANDARD_ONLY: ReadonlySet<number> = new Set([39, 96]);
