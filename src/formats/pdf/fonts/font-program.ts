import { nameAt, numberAt, streamAt } from '../objects/objects.js';
import { PDFName, PDFNumber } from '../objects/pdf-lib.js';
import type { PDFContext, PDFDict, PDFRawStream } from '../objects/pdf-lib.js';
import { recodedStream } from '../objects/recoded-stream.js';
import { u16 } from './big-endian.js';
import { descendantOf, differencesOf } from './dictionary.js';
import { pruneCff } from './prune-cff.js';
import { pruneOpenTypeCff } from './prune-opentype.js';
import { glyphsOfCodes, pruneTrueType } from './prune-truetype.js';
import { pruneType1 } from './prune-type1.js';
import { wantedOf } from './wanted.js';
import type { Wanted } from './wanted.js';

/** A font that uses an embedded program, and the codes of it that are shown. */
export interface FontUse {
  readonly font: PDFDict;
  readonly shown: ReadonlySet<number>;
  /** What the codes mean in a composite font; of a simple one, the codes. */
  readonly cids: ReadonlySet<number>;
}

/** A pruned program, and the names of its glyphs where it tells them by name. */
export interface PrunedProgram {
  readonly stream: PDFRawStream;
  readonly names?: ReadonlySet<string>;
}

/** An embedded font program (ISO 32000-2 §9.9) and the key of the descriptor that holds it. */
export function programOf(
  descriptor: PDFDict | undefined,
): { readonly key: string; readonly stream: PDFRawStream } | undefined {
  for (const key of ['FontFile', 'FontFile2', 'FontFile3']) {
    const stream = streamAt(descriptor, key);
    if (stream !== undefined) return { key, stream };
  }
  return undefined;
}

/** The program with what its uses show, and no other glyph. Undefined for one that cannot be pruned safely. */
export function pruneProgram(
  context: PDFContext,
  { key, stream }: { readonly key: string; readonly stream: PDFRawStream },
  uses: readonly FontUse[],
  decode: (stream: PDFRawStream) => Uint8Array,
): PrunedProgram | undefined {
  const composite = uses.filter(({ font }) => descendantOf(font) !== undefined);
  const simple = uses.filter(({ font }) => descendantOf(font) === undefined);
  const wanted = unionOf(simple.map(({ font, shown }) => wantedOf(shown, differencesOf(font))));
  const bytes = decode(stream);
  const recode = (pruned: Uint8Array, lengths: readonly number[]): PDFRawStream => {
    const recoded = recodedStream(context, stream, pruned);
    lengths.forEach((length, index) => {
      recoded.dict.set(PDFName.of(`Length${String(index + 1)}`), PDFNumber.of(length));
    });
    return recoded;
  };
  if (key === 'FontFile2') {
    const cidGlyphs = composite.flatMap((use) => glyphsOfCids(use, decode));
    const pruned = pruneTrueType(bytes, (maps) => [...cidGlyphs, ...glyphsOfCodes(maps, wanted)]);
    return pruned && { stream: recode(pruned, [pruned.length]) };
  }
  if (key === 'FontFile') {
    const clear = numberAt(stream.dict, 'Length1') ?? 0;
    const encrypted = numberAt(stream.dict, 'Length2') ?? 0;
    const pruned =
      composite.length > 0 ? undefined : pruneType1({ bytes, clear, encrypted }, wanted);
    if (pruned === undefined) return undefined;
    const zeros = pruned.bytes.length - pruned.clear - pruned.encrypted;
    return {
      stream: recode(pruned.bytes, [pruned.clear, pruned.encrypted, zeros]),
      names: pruned.names,
    };
  }
  // One program for both kinds of fonts is read by names in one of them and by CIDs in the other.
  if (composite.length > 0 && simple.length > 0) return undefined;
  const cids = new Set(composite.flatMap((use) => [...use.cids]));
  const isCid = composite.length > 0;
  const those = isCid ? { ...wanted, codes: cids } : wanted;
  const pruned =
    nameAt(stream.dict, 'Subtype') === 'OpenType'
      ? pruneOpenTypeCff(bytes, those, isCid)
      : pruneCff(bytes, those, { isComposite: isCid });
  return pruned && { stream: recode(pruned.bytes, []), names: pruned.names };
}

/** The glyphs of CIDs in a TrueType program: by the CIDToGIDMap, or the same numbers (ISO 32000-2 §9.7.4.2). */
function glyphsOfCids(
  { font, cids }: FontUse,
  decode: (stream: PDFRawStream) => Uint8Array,
): number[] {
  const map = streamAt(descendantOf(font), 'CIDToGIDMap');
  if (map === undefined) return [...cids];
  const bytes = decode(map);
  return [...cids].map((cid) => u16(bytes, cid * 2));
}

function unionOf(all: readonly Wanted[]): Wanted {
  return {
    codes: new Set(all.flatMap(({ codes }) => [...codes])),
    names: new Set(all.flatMap(({ names }) => [...names])),
    texts: new Set(all.flatMap(({ texts }) => [...texts])),
    isOpen: all.some(({ isOpen }) => isOpen),
    isOpenText: all.some(({ isOpenText }) => isOpenText),
  };
}
