import { textOfGlyphName } from '../content/glyph-names.js';
import { lookup, nameAt, streamAt } from '../objects/objects.js';
import { PDFDict } from '../objects/pdf-lib.js';
import type { PDFRawStream } from '../objects/pdf-lib.js';
import { u16, u32 } from './big-endian.js';
import { readCmap } from './cmap.js';
import { descendantOf, descriptorOf, differencesOf } from './dictionary.js';

/** The characters that a font draws for a code, as far as what draws them says so; undefined where it does not. */
export type ProgramMeaning = (code: number) => ReadonlySet<string> | undefined;

/**
 * Reads it where readers of text do not look once there is a ToUnicode map (ISO 32000-2 §9.10.2): in the encoding by which a
 * simple font chooses its glyphs, and in the character map of a TrueType program.
 */
export function programMeaning(
  font: PDFDict,
  decode: (stream: PDFRawStream) => Uint8Array,
): ProgramMeaning {
  const descendant = descendantOf(font);
  if (descendant === undefined) return encodingMeaning(font);
  const program = streamAt(descriptorOf(font), 'FontFile2');
  const isIdentity = nameAt(font, 'Encoding')?.startsWith('Identity-') === true;
  if (program === undefined || !isIdentity) return () => undefined;
  const characters = charactersOf(decode(program));
  const map = streamAt(descendant, 'CIDToGIDMap');
  const glyphs = map === undefined ? undefined : decode(map);
  return (code) => characters.get(glyphs === undefined ? code : u16(glyphs, code * 2));
}

function encodingMeaning(font: PDFDict): ProgramMeaning {
  const encoding = lookup(font, 'Encoding');
  const base =
    encoding instanceof PDFDict ? nameAt(encoding, 'BaseEncoding') : nameAt(font, 'Encoding');
  const names = differencesOf(font);
  return (code) => {
    const name = names.get(code);
    const text = name === undefined ? undefined : textOfGlyphName(name);
    if (text !== undefined) return new Set([text]);
    const isAscii = name === undefined && base !== undefined && code > 0x20 && code < 0x7f;
    return isAscii ? new Set([String.fromCharCode(code)]) : undefined;
  };
}

/** The characters of each glyph, by the Unicode encodings of a TrueType program. */
function charactersOf(program: Uint8Array): Map<number, Set<string>> {
  const characters = new Map<number, Set<string>>();
  for (let at = 12; at < 12 + u16(program, 4) * 16; at += 16) {
    if (u32(program, at) !== CMAP) continue;
    const start = u32(program, at + 8);
    const subtables = readCmap(program.subarray(start, start + u32(program, at + 12))) ?? [];
    for (const { platform, encoding, glyphs } of subtables) {
      if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
      for (const [code, glyph] of glyphs) {
        if (code > 0x10ffff) continue;
        const known = characters.get(glyph) ?? new Set();
        characters.set(glyph, known.add(String.fromCodePoint(code)));
      }
    }
  }
  return characters;
}

const CMAP = 0x636d6170;

/** Whether a text says another letter or digit than is drawn. */
export function isContradicted(text: string, drawn: ReadonlySet<string> | undefined): boolean {
  if (drawn === undefined || !PLAIN.test(text)) return false;
  const plain = [...drawn].filter((one) => PLAIN.test(one)).map((one) => one.toLowerCase());
  return plain.length > 0 && !plain.includes(text.toLowerCase());
}

const PLAIN = /^[A-Za-z\d]$/u;
