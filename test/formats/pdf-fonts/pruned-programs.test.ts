import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontBytes, openFont } from '../../../fixtures/pdf/font-files.js';
import { cmapTable, readSfnt, writeSfnt } from '../../../fixtures/pdf/sfnt.js';
import { readCmap } from '../../../src/formats/pdf/fonts/cmap.js';
import { pruneOpenTypeCff } from '../../../src/formats/pdf/fonts/prune-opentype.js';
import { pruneCff } from '../../../src/formats/pdf/fonts/prune-cff.js';
import { cffName, readCff } from '../../../src/formats/pdf/fonts/cff-read.js';
import { pruneToUnicode } from '../../../src/formats/pdf/fonts/to-unicode.js';
import { glyphsOfCodes, pruneTrueType } from '../../../src/formats/pdf/fonts/prune-truetype.js';
import { wantedOf } from '../../../src/formats/pdf/fonts/wanted.js';

const codesOf = (text: string): ReadonlySet<number> =>
  new Set(Array.from(text, (sign) => sign.charCodeAt(0)));

function opened(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (!('glyphForCodePoint' in font)) throw new Error('not one font');
  return font;
}

describe('a TrueType program', () => {
  const original = openFont('tinos-regular');
  const wanted = wantedOf(codesOf('Record 12\u00e9'), new Map());
  const pruned = opened(
    pruneTrueType(fontBytes('tinos-regular'), (maps) => glyphsOfCodes(maps, wanted)) ??
      new Uint8Array(),
  );
  const outline = (font: Font, id: number): string => font.getGlyph(id).path.toSVG();

  it.each(Array.from('Record 12'))('still draws %s, as before', (sign) => {
    const { id } = original.glyphForCodePoint(sign.charCodeAt(0));
    expect(pruned.glyphForCodePoint(sign.charCodeAt(0)).id).toBe(id);
    expect(outline(pruned, id)).toBe(outline(original, id));
    expect(pruned.getGlyph(id).advanceWidth).toBe(original.getGlyph(id).advanceWidth);
  });

  it.each(Array.from('3456789XYZ'))('knows nothing of %s', (sign) => {
    const { id } = original.glyphForCodePoint(sign.charCodeAt(0));
    expect(outline(pruned, id)).toBe('');
    expect(pruned.hasGlyphForCodePoint(sign.charCodeAt(0))).toBe(false);
    expect(pruned.getGlyph(id).advanceWidth).toBe(0);
  });

  it('keeps the parts of a letter that is put together', () => {
    const letter = original.glyphForCodePoint(0xe9).id;
    expect(outline(pruned, letter)).toBe(outline(original, letter));
  });

  it('that is none is left alone', () => {
    expect(pruneTrueType(new Uint8Array(40), () => [])).toBeUndefined();
    const cut = fontBytes('tinos-regular').subarray(0, 900);
    expect(pruneTrueType(cut, () => [])).toBeUndefined();
  });
});

describe('a CFF program', () => {
  const original = readCff(fontBytes('foxit-fixed'));
  const wanted = wantedOf(codesOf('Record 12'), new Map());
  const result = pruneCff(fontBytes('foxit-fixed'), wanted, { isComposite: false });
  const pruned = readCff(result?.bytes ?? new Uint8Array());
  const glyphs = (font: typeof original): Map<string, string> =>
    new Map(
      font?.charstrings.map((charstring, glyph) => [
        cffName(font, font.charset[glyph] ?? 0),
        Buffer.from(charstring).toString('hex'),
      ]),
    );

  it('has the glyphs that are shown, as they were, and no others', () => {
    const expected = new Map(
      [...glyphs(original)].filter(([name]) => result?.names.has(name) === true),
    );
    expect(glyphs(pruned)).toEqual(expected);
    const names = ['.notdef', 'R', 'c', 'd', 'e', 'o', 'one', 'r', 'space', 'two'];
    expect([...(result?.names ?? [])].sort()).toEqual(names);
  });

  it('has only the subroutines that those call', () => {
    const drawn = (font: typeof original): number =>
      [...(font?.globalSubrs ?? []), ...(font?.fonts.flatMap(({ data }) => data.subrs) ?? [])]
        .map(({ length }) => length)
        .filter((length) => length > 1).length;
    expect(drawn(pruned)).toBeLessThanOrEqual(drawn(original));
    expect(pruned?.globalSubrs.length).toBe(original?.globalSubrs.length);
  });

  it('is left alone where it is damaged', () => {
    const cut = fontBytes('foxit-fixed').subarray(0, 500);
    expect(pruneCff(cut, wanted, { isComposite: false })).toBeUndefined();
  });

  /** Glyph numbers and what they draw; those that draw nothing left out. */
  const numbered = (bytes: Uint8Array | undefined): (readonly [number, string])[] => {
    const charstrings = readCff(bytes ?? new Uint8Array())?.charstrings ?? [];
    return charstrings.flatMap((charstring, glyph) =>
      charstring.length < 2 ? [] : [[glyph, Buffer.from(charstring).toString('hex')] as const],
    );
  };
  const all = numbered(fontBytes('foxit-fixed'));
  const some = all.filter(([glyph]) => glyph === 0 || glyph === 34 || glyph === 40);

  it('keeps the numbers of its glyphs where a PDF goes by these', () => {
    const codes = new Set([34, 40]);
    const byNumber = pruneCff(
      fontBytes('foxit-fixed'),
      { ...wanted, codes },
      { isComposite: true },
    );
    expect(some).toHaveLength(2);
    expect(numbered(byNumber?.bytes)).toEqual(some);
    const charset = readCff(byNumber?.bytes ?? new Uint8Array())?.charset ?? [];
    expect(charset.filter((sid) => sid !== 0)).toHaveLength(2);
  });

  it('in an OpenType program does, too, and the other tables say nothing of the rest', () => {
    const glyphs = original?.charstrings.length ?? 0;
    const sized = (size: number, at: number, value: number): Uint8Array => {
      const table = Buffer.alloc(size, 1);
      table.writeUInt16BE(value, at);
      return table;
    };
    const file = writeSfnt(
      new Map([
        ['CFF ', fontBytes('foxit-fixed')],
        ['maxp', sized(6, 4, glyphs)],
        ['hhea', sized(36, 34, glyphs)],
        ['hmtx', Buffer.alloc(glyphs * 4, 1)],
        ['GSUB', Buffer.alloc(9, 1)],
        [
          'cmap',
          cmapTable(
            new Map([
              [65, 34],
              [66, 35],
            ]),
          ),
        ],
      ]),
    );
    const pruned = pruneOpenTypeCff(file, { ...wanted, codes: new Set([34, 40]) }, true);
    const tables = readSfnt(pruned?.bytes ?? new Uint8Array());
    expect(numbered(tables.get('CFF '))).toEqual(some);
    expect([...tables.keys()]).not.toContain('GSUB');
    const metrics = Buffer.from(tables.get('hmtx') ?? new Uint8Array());
    expect([34, 35].map((glyph) => metrics.readUInt16BE(glyph * 4))).toEqual([257, 0]);
    const maps = readCmap(tables.get('cmap') ?? new Uint8Array()) ?? [];
    expect(maps.flatMap((map) => [...map.glyphs])).toEqual([[65, 34]]);
  });
});

describe('a ToUnicode map', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['single codes', '2 beginbfchar <41> <0061> <42> <0062> endbfchar', '<41> <0061>'],
    ['a range', '1 beginbfrange <40> <4f> <0060> endbfrange', '<41> <0061>'],
    ['a list', '1 beginbfrange <40> <42> [<0060> <00660069> <0061>] endbfrange', '<41> <00660069>'],
    ['the last of two', '2 beginbfchar <41> <0061> <41> <0062> endbfchar', '<41> <0062>'],
    ['nothing said', '1 beginbfchar <41> <> endbfchar', '<41> <>'],
    ['a code of two bytes', '1 beginbfchar <0041> <0061> endbfchar', '<0041> <0061>'],
    ['no blanks', '1 beginbfrange<40><42><0060>endbfrange', '<41> <0061>'],
  ];
  it.each(cases)('keeps what a shown code says: %s', (_, body, expected) => {
    const map = Buffer.from(`begincmap ${body} endcmap`, 'latin1');
    const pruned = Buffer.from(pruneToUnicode(map, new Set([0x41])) ?? []).toString('latin1');
    expect(/beginbfchar\n([\s\S]*?)\nendbfchar/u.exec(pruned)?.[1]).toBe(expected);
  });

  it('that is built on another is left alone', () => {
    const map = Buffer.from('/Other usecmap 1 beginbfchar <41> <0061> endbfchar', 'latin1');
    expect(pruneToUnicode(map, new Set([0x41]))).toBeUndefined();
  });
});
