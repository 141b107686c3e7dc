import type { AtomOwner } from './atom-owners.js';
import type { OpenPdf } from '../open-pdf.js';
import type { SideContent } from '../side/side-content.js';

/** A page (from 0), or content beside the pages, as what glyphs belong to. */
export type GlyphOwner = AtomOwner & ({ readonly page: number } | { readonly side: SideContent });

/** All content of a document that has glyphs, in the order of their numbers; contents without any are left out. */
export function glyphOwners({
  firstAtoms,
  atoms,
  side,
}: Pick<OpenPdf, 'firstAtoms' | 'atoms' | 'side'>): GlyphOwner[] {
  const pages = firstAtoms.map((firstAtom, page) => ({
    firstAtom,
    count: (firstAtoms[page + 1] ?? atoms) - firstAtom,
    page,
  }));
  const sides = side.map((content) => ({
    firstAtom: content.firstAtom,
    count: content.atoms,
    side: content,
  }));
  return [...pages, ...sides].filter(({ count }) => count > 0);
}
