import { PDFArray, PDFName, PDFNumber } from '../objects/pdf-lib.js';
import type { PDFDict, PDFRawStream } from '../objects/pdf-lib.js';
import { isContradicted, programMeaning } from '../fonts/program-meaning.js';
import type { ProgramMeaning } from '../fonts/program-meaning.js';
import { textOfGlyphName } from './glyph-names.js';
import { arrayAt, dictAt, lookup, nameAt, streamAt } from '../objects/objects.js';
import type { DecodedGlyph } from '../pdfjs/pdfjs-shows.js';
import { glyphProcedures } from '../side/glyph-procedures.js';
import type { GlyphProcedures } from '../side/glyph-procedures.js';
import type { Tokenize } from './tokenized-stream.js';

/** Stands for a glyph of which nobody can tell what it shows. */
export const UNREADABLE = '\uFFFD';

export interface FontText {
  /** The text of a glyph, or `UNREADABLE` where pdf.js only handed the character code through. */
  readonly textOf: (glyph: DecodedGlyph) => string;
  /** True where the font leaves readers to guess, so that another reader should be asked. */
  readonly isDoubtful: boolean;
  /** True once some codes were read as other letters or digits than the font draws for them. */
  readonly isContradicted: () => boolean;
  /** The procedures of a Type3 font that show text of their own, by character code; absent where none does. */
  readonly procedures?: GlyphProcedures;
}

type TextOf = FontText['textOf'];

/** Codes below this are kept in a list. */
const NEAR = 0x1000;

/** One or two may be a mistake of whoever made the font. */
const CONTRADICTIONS = 3;

/**
 * How far the text that pdf.js gives for a font can be believed: it falls back on the character code itself where a
 * font names no characters, and such text looks like text without being any.
 */
export function fontText(
  font: PDFDict | undefined,
  decode: (stream: PDFRawStream) => Uint8Array,
  tokenize?: Tokenize,
): FontText {
  const procedures = tokenize && glyphProcedures(font, () => differences(font), tokenize);
  const resolve = resolver(font, decode);
  // Asked for every glyph of a document; codes are small numbers in all but the oddest fonts.
  const known: (string | undefined)[] = [];
  const knownFar = new Map<number, string>();
  const contradicted = new Set<number>();
  let drawn: ProgramMeaning | undefined;
  const check = (code: number, text: string): void => {
    if (font === undefined || streamAt(font, 'ToUnicode') === undefined) return;
    drawn ??= programMeaning(font, decode);
    if (isContradicted(text, drawn(code))) contradicted.add(code);
  };
  return {
    isDoubtful: isDoubtful(font),
    isContradicted: () => contradicted.size >= CONTRADICTIONS,
    ...(procedures !== undefined && { procedures }),
    textOf(glyph) {
      const code = glyph.originalCharCode;
      const isNear = code >= 0 && code < NEAR;
      const seen = isNear ? known[code] : knownFar.get(code);
      if (seen !== undefined) return seen;
      const text = resolve(glyph);
      if (isNear) {
        while (known.length <= code) known.push(undefined);
        known[code] = text;
      } else knownFar.set(code, text);
      check(code, text);
      return text;
    },
  };
}

/** A font says what its codes mean by a ToUnicode map, by an encoding, or by being a standard one. */
function isDoubtful(font: PDFDict | undefined): boolean {
  if (streamAt(font, 'ToUnicode') !== undefined) return false;
  const subtype = nameAt(font, 'Subtype');
  if (font === undefined || subtype === 'Type0' || subtype === 'Type3') return true;
  const descriptor = dictAt(font, 'FontDescriptor');
  return descriptor !== undefined && lookup(font, 'Encoding') === undefined;
}

function resolver(font: PDFDict | undefined, decode: (stream: PDFRawStream) => Uint8Array): TextOf {
  const toUnicode = streamAt(font, 'ToUnicode');
  if (toUnicode !== undefined) {
    const names = differences(font);
    let codes: ReadonlyMap<number, boolean> | undefined;
    return (glyph) => {
      if (isReadable(glyph.unicode) && !isCodeItself(glyph)) return glyph.unicode;
      codes ??= mappedCodes(decode(toUnicode));
      // Of the glyphs that make one character or word together, often one says it all and the others nothing.
      if (codes.get(glyph.originalCharCode) === false) return '';
      if (codes.has(glyph.originalCharCode) && isReadable(glyph.unicode)) return glyph.unicode;
      return fromName(names.get(glyph.originalCharCode), glyph);
    };
  }
  const subtype = nameAt(font, 'Subtype');
  if (subtype === 'Type0') {
    // Codes of an Identity encoding are glyph numbers of one font file: without ToUnicode they name no characters.
    const isIdentity = nameAt(font, 'Encoding')?.startsWith('Identity') ?? false;
    const ordering = cidOrdering(font);
    const nameless = isIdentity && (ordering === undefined || ordering === 'Identity');
    return (glyph) => (nameless || !isReadable(glyph.unicode) ? UNREADABLE : glyph.unicode);
  }
  const names = differences(font);
  return (glyph) => fromName(names.get(glyph.originalCharCode), glyph);
}

/** A name of the Differences array decides; a code that it does not name is left to the base encoding, as pdf.js read it. */
function fromName(name: string | undefined, glyph: DecodedGlyph): string {
  if (name !== undefined && (!isReadable(glyph.unicode) || isCodeItself(glyph))) {
    // pdfTeX names the glyphs of bitmap fonts after their code: `a65`.
    if (name === `a${String(glyph.originalCharCode)}` && isReadable(glyph.unicode))
      return glyph.unicode;
    const text = textOfGlyphName(name);
    if (text !== undefined) return text;
    return isReadable(glyph.unicode) && isListedName(name, glyph) ? glyph.unicode : UNREADABLE;
  }
  return isReadable(glyph.unicode) ? glyph.unicode : UNREADABLE;
}

/**
 * What readers take an unreadable glyph for that fall back on its code: pdf.js gives it, or the code is itself a
 * character of ASCII. It may be right: many old fonts without names use the codes of ASCII all the same.
 */
export function guessOf({ unicode, originalCharCode: code }: DecodedGlyph): string | undefined {
  if (isReadable(unicode)) return unicode;
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined;
}

/**
 * A name made of letters (`asterisk`, `Adieresis`) that pdf.js looked up, against made-up ones (`g12`, `C0045`). All
 * names of ASCII characters are known here, so that for one of these any other name is made up: `square` for an `a`.
 */
function isListedName(name: string, glyph: DecodedGlyph): boolean {
  return glyph.unicode >= '\u0080' && /^[A-Za-z]{2,}$/u.test(name);
}

function isCodeItself(glyph: DecodedGlyph): boolean {
  return glyph.unicode === String.fromCharCode(glyph.originalCharCode & 0xffff);
}

/** Control characters, private use and U+FFFD are what readers give where they have nothing. */
function isReadable(unicode: string): boolean {
  if (unicode === '') return false;
  for (let index = 0; index < unicode.length; index++) {
    const code = unicode.charCodeAt(index);
    if (code < 0x20 ? code !== 9 && code !== 10 && code !== 13 : code >= 0x7f && code < 0xa0)
      return false;
    if ((code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) return false;
  }
  return true;
}

function cidOrdering(font: PDFDict | undefined): string | undefined {
  const descendant = arrayAt(font, 'DescendantFonts')?.lookup(0);
  const info = dictAt(descendant as PDFDict | undefined, 'CIDSystemInfo');
  const ordering = lookup(info, 'Ordering');
  return ordering !== undefined && 'decodeText' in ordering
    ? (ordering as { decodeText(): string }).decodeText()
    : undefined;
}

function differences(font: PDFDict | undefined): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const list = arrayAt(dictAt(font, 'Encoding'), 'Differences');
  if (!(list instanceof PDFArray)) return names;
  let code = 0;
  for (let index = 0; index < list.size(); index++) {
    const entry = list.lookup(index);
    if (entry instanceof PDFNumber) code = entry.asNumber();
    else if (entry instanceof PDFName) names.set(code++, entry.decodeText());
  }
  return names;
}

/**
 * The codes that a ToUnicode CMap maps (ISO 32000-2 §9.10.3), and whether to any text at all; to which is pdf.js's business.
 */
function mappedCodes(cmap: Uint8Array): ReadonlyMap<number, boolean> {
  const text = new TextDecoder('latin1').decode(cmap);
  const codes = new Map<number, boolean>();
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, code = '', target = ''] of body.matchAll(/<([0-9A-Fa-f\s]*)>\s*<([^>]*)>/gu)) {
      codes.set(hex(code), target.trim() !== '');
    }
  }
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, low = '', high = ''] of body.matchAll(
      /<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<[^>]*>|\[[^\]]*\])/gu,
    )) {
      const last = Math.min(hex(high), hex(low) + 0xffff);
      for (let code = hex(low); code <= last; code++) codes.set(code, true);
    }
  }
  return codes;
}

function hex(digits: string): number {
  return Number.parseInt(digits.replace(/\s/gu, ''), 16);
}
