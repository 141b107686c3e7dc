import { latin1Bytes } from '../objects/bytes.js';
import { PDFString } from '../objects/pdf-lib.js';
import type { PDFContext, PDFObject, PDFRef } from '../objects/pdf-lib.js';
import { flateStream } from '../objects/recoded-stream.js';
import { ASCENT, DESCENT, WIDTH, glyphlessProgram } from './glyphless-font.js';

/** The font of our text layers: characters that take room and draw nothing, each with a code of its own. */
export interface LayerFont {
  /** The codes of a text, two bytes a character. */
  readonly hexOf: (text: string) => string;
  /** Registers the font with all characters that were asked for. */
  readonly register: () => PDFRef;
}

/**
 * A composite font whose codes are the UTF-16 units themselves, so that whoever reads the bytes reads the text; a character
 * of two units has one of the codes that no character may have. Embedded, with a glyph and a meaning for every code, as
 * PDF/A asks (ISO 19005-2 §6.2.11).
 */
export function layerFont(context: PDFContext, ref: PDFRef): LayerFont {
  const codes = new Map<string, number>();
  let astral = FIRST_SURROGATE;
  const codeOf = (character: string): number => {
    const known = codes.get(character);
    if (known !== undefined) return known;
    // More than two thousand different ones share the last code, and are found as the first of them.
    const code =
      character.length === 1 ? character.charCodeAt(0) : Math.min(astral++, LAST_SURROGATE);
    codes.set(character, code);
    return code;
  };
  return {
    hexOf: (text) => Array.from(text, (one) => hex(codeOf(one))).join(''),
    register: () => {
      context.assign(ref, fontOf(context, codes));
      return ref;
    },
  };
}

function fontOf(context: PDFContext, codes: ReadonlyMap<string, number>): PDFObject {
  const program = flateStream(context, glyphlessProgram());
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: LAYER_FONT,
    Flags: SYMBOLIC,
    FontBBox: [0, DESCENT, WIDTH, ASCENT],
    ItalicAngle: 0,
    Ascent: ASCENT,
    Descent: DESCENT,
    CapHeight: ASCENT,
    StemV: 80,
    FontFile2: context.register(program),
  });
  const last = Math.max(0, ...codes.values());
  const glyphs = new Uint8Array((last + 1) * 2);
  for (const code of codes.values()) glyphs[code * 2 + 1] = 1;
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: LAYER_FONT,
    CIDToGIDMap: context.register(flateStream(context, glyphs)),
    DW: WIDTH,
    FontDescriptor: context.register(descriptor),
    CIDSystemInfo: {
      Registry: PDFString.of('Adobe'),
      Ordering: PDFString.of('Identity'),
      Supplement: 0,
    },
  });
  return context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: LAYER_FONT,
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(flateStream(context, latin1Bytes(unicodeMap(codes)))),
  });
}

/** What the codes mean (ISO 32000-2 §9.10.3), a hundred to a block as its grammar has it. */
function unicodeMap(codes: ReadonlyMap<string, number>): string {
  const lines = [...codes]
    .sort(([, a], [, b]) => a - b)
    .map(([character, code]) => `<${hex(code)}> <${unitsOf(character)}>`);
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += BLOCK) {
    const block = lines.slice(from, from + BLOCK);
    blocks.push(`${String(block.length)} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function unitsOf(character: string): string {
  return character
    .split('')
    .map((unit) => hex(unit.charCodeAt(0)))
    .join('');
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

export const LAYER_FONT = 'BlackletterText';

const SYMBOLIC = 4;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const BLOCK = 100;
