import type { TextPlace } from './text-place.js';
import { COVER } from './uri-text.js';

/** What is to be written in each place: one entry a UTF-16 unit of its text. */
export type CoveredUnits = ReadonlyMap<TextPlace, readonly string[]>;

/**
 * The same with names made consistent: a name that is covered in one place is written alike wherever it stands in its
 * namespace, and no two names become one.
 */
export function consistentNames(covered: CoveredUnits, places: readonly TextPlace[]): CoveredUnits {
  const taken = new Map<string, Set<string>>();
  for (const { namespace, text } of places) {
    if (namespace === undefined) continue;
    const names = taken.get(namespace) ?? new Set();
    names.add(text);
    taken.set(namespace, names);
  }
  const renamed = new Map<string, readonly string[]>();
  for (const [{ namespace, text }, units] of covered) {
    const id = keyOf(namespace ?? '', text);
    if (namespace === undefined || renamed.has(id)) continue;
    const names = taken.get(namespace) ?? new Set();
    const unique = uniqueUnits(units, names);
    names.add(shown(unique));
    renamed.set(id, unique);
  }
  const written = new Map(covered);
  for (const place of places) {
    const units =
      place.namespace === undefined ? undefined : renamed.get(keyOf(place.namespace, place.text));
    if (units !== undefined) written.set(place, units);
  }
  return written;
}

function keyOf(namespace: string, text: string): string {
  return `${namespace}\n${text}`;
}

/** A number after it tells apart what became alike. */
function uniqueUnits(units: readonly string[], taken: ReadonlySet<string>): readonly string[] {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? units : [...units, `-${String(number)}`];
    if (!taken.has(shown(tried))) return tried;
  }
}

function shown(units: readonly string[]): string {
  return units.map((unit) => (unit === COVER ? 'x' : unit)).join('');
}
