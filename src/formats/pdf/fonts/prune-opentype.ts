import { readCmap } from './cmap.js';
import { pruneCff } from './prune-cff.js';
import type { PrunedGlyphs } from './prune-cff.js';
import { glyphsOfCodes, withTables } from './prune-truetype.js';
import { readSfnt, writeSfnt } from './sfnt.js';
import type { Wanted } from './wanted.js';

/**
 * An OpenType program with CFF outlines (ISO 32000-2 §9.9.1) and the outlines, metrics, codes and names of some glyphs only.
 * Undefined for one that cannot be pruned.
 */
export function pruneOpenTypeCff(
  bytes: Uint8Array,
  wanted: Wanted,
  isComposite: boolean,
): Omit<PrunedGlyphs, 'kept'> | undefined {
  const font = readSfnt(bytes);
  const outlines = font?.tables.get('CFF ');
  const codes = font?.tables.get('cmap');
  const cmap = codes === undefined ? [] : readCmap(codes);
  if (font === undefined || outlines === undefined || cmap === undefined) return undefined;
  // Of a simple font some readers look a character up in the `cmap`.
  const also = isComposite ? [] : glyphsOfCodes({ cmap, post: new Uint8Array() }, wanted);
  const pruned = pruneCff(outlines, wanted, {
    isComposite,
    isNumbered: true,
    also,
  });
  if (pruned === undefined) return undefined;
  const tables = withTables(font, cmap, pruned.kept, new Map([['CFF ', pruned.bytes]]));
  return { bytes: writeSfnt(tables), names: pruned.names };
}
