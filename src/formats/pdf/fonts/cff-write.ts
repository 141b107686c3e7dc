import { concatenate } from '../objects/bytes.js';
import { writeDict } from './cff-dict.js';
import { writeIndex } from './cff-index.js';
import { CFF } from './cff-read.js';
import type { CffFont } from './cff-read.js';

/** The font as one file. All offsets are five bytes long, so that where things stand doesn't depend on where they stand. */
export function writeCff(font: CffFont): Uint8Array {
  const head = (top: ReadonlyMap<number, readonly number[]>): Uint8Array =>
    concatenate([
      font.header,
      writeIndex(font.names),
      writeIndex([writeDict(withOffsets(font), top)]),
      writeIndex(font.strings),
      writeIndex(font.globalSubrs),
    ]);
  const places = new Map<number, number[]>(
    [CFF.charset, CFF.encoding, CFF.charstrings, CFF.fdArray, CFF.fdSelect].map((key) => [
      key,
      [0],
    ]),
  );
  places.set(CFF.private, [0, 0]);
  const chunks: Uint8Array[] = [];
  let at = head(places).length;
  const put = (...bytes: readonly Uint8Array[]): number => {
    const start = at;
    for (const chunk of bytes) {
      chunks.push(chunk);
      at += chunk.length;
    }
    return start;
  };
  places.set(CFF.charset, [put(charset(font))]);
  places.set(CFF.encoding, [
    typeof font.encoding === 'number' ? font.encoding : put(encoding(font)),
  ]);
  places.set(CFF.charstrings, [put(writeIndex(font.charstrings))]);
  const privates = font.fonts.map(({ data: { dict, subrs } }) => {
    const bytes = writeDict(dict, new Map([[CFF.subrs, [0]]]));
    const written = writeDict(dict, new Map([[CFF.subrs, [bytes.length]]]));
    return [
      written.length,
      put(written, dict.has(CFF.subrs) ? writeIndex(subrs) : new Uint8Array()),
    ];
  });
  if (font.isCid) {
    const dicts = font.fonts.map(({ dict }, index) =>
      writeDict(dict, new Map([[CFF.private, privates[index] ?? [0, 0]]])),
    );
    places.set(CFF.fdArray, [put(writeIndex(dicts))]);
    places.set(CFF.fdSelect, [put(Uint8Array.from([0, ...font.fontOf]))]);
  } else places.set(CFF.private, privates[0] ?? [0, 0]);
  return concatenate([head(places), ...chunks]);
}

/** The top DICT with a charset, which a font may leave to its default. */
function withOffsets({ top }: CffFont): ReadonlyMap<number, Uint8Array> {
  return top.has(CFF.charset) ? top : new Map([...top, [CFF.charset, new Uint8Array()]]);
}

function charset({ charset: numbers }: CffFont): Uint8Array {
  return Uint8Array.from([0, ...numbers.slice(1).flatMap((number) => [number >> 8, number & 255])]);
}

/** Format 0 names the codes of the first glyphs in order; further codes of a glyph go into a supplement. */
function encoding({ encoding: codes, charset: numbers }: CffFont): Uint8Array {
  const first = new Map<number, number>();
  const more: number[] = [];
  for (const [code, glyph] of typeof codes === 'number' ? [] : codes) {
    if (first.has(glyph)) {
      const sid = numbers[glyph] ?? 0;
      more.push(code, sid >> 8, sid & 255);
    } else first.set(glyph, code);
  }
  const ordered = Array.from(
    { length: Math.max(0, ...first.keys()) },
    (_, index) => first.get(index + 1) ?? 0,
  );
  const bytes = [more.length > 0 ? 0x80 : 0, ordered.length, ...ordered];
  return Uint8Array.from(more.length > 0 ? [...bytes, more.length / 3, ...more] : bytes);
}
