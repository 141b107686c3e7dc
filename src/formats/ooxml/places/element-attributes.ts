import { SHEET_ATTRIBUTES } from './sheet-places.js';
import { SLIDE_ATTRIBUTES } from './slide-places.js';
import { ELEMENT_ATTRIBUTES as WORD_ATTRIBUTES } from './word-places.js';

/** Attributes that hold text on some elements only, in documents of all kinds. */
export const ELEMENT_ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = merged([
  ...WORD_ATTRIBUTES,
  ...Object.entries(SHEET_ATTRIBUTES),
  ...Object.entries(SLIDE_ATTRIBUTES),
]);

function merged(
  tables: readonly (readonly [string, Iterable<string>])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const [element, names] of tables) {
    all.set(element, new Set([...(all.get(element) ?? []), ...names]));
  }
  return all;
}
