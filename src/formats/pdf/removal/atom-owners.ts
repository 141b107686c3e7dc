import type { Span } from '../../../core/span.js';

/** Some content whose glyphs have the document-wide numbers from `firstAtom` on. */
export interface AtomOwner {
  readonly firstAtom: number;
  readonly count: number;
}

/**
 * The glyphs of a span by the content that they belong to, each once and in order, numbered within it. Units of layout have
 * none; `owners` must be in the order of their numbers.
 */
export function glyphsByOwner<Owner extends AtomOwner>(
  atoms: Int32Array,
  { start, end }: Span,
  owners: readonly Owner[],
): Map<Owner, number[]> {
  const found = new Map<Owner, Set<number>>();
  for (let unit = start; unit < end; unit++) {
    const atom = atoms[unit] ?? -1;
    const owner = atom < 0 ? undefined : ownerOf(atom, owners);
    if (owner === undefined) continue;
    const glyphs = found.get(owner) ?? new Set();
    found.set(owner, glyphs.add(atom - owner.firstAtom));
  }
  return new Map([...found].map(([owner, glyphs]) => [owner, [...glyphs]]));
}

function ownerOf<Owner extends AtomOwner>(
  atom: number,
  owners: readonly Owner[],
): Owner | undefined {
  let low = 0;
  let high = owners.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((owners[middle]?.firstAtom ?? 0) <= atom) low = middle;
    else high = middle - 1;
  }
  const owner = owners[low];
  return owner !== undefined && atom < owner.firstAtom + owner.count ? owner : undefined;
}
