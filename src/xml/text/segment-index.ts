import type { Segment } from './segment.js';
import type { Unit } from './unit.js';
import type { XmlPart } from './xml-part.js';

/** Where an atom comes from. */
export interface AtomHome {
  readonly part: XmlPart;
  readonly unit: Unit;
  readonly segment: Segment;
}

/** Finds what an atom comes from. */
export type SegmentIndex = (atom: number) => AtomHome | undefined;

export function segmentIndex(parts: readonly XmlPart[]): SegmentIndex {
  const homes: AtomHome[] = parts.flatMap((part) =>
    part.units.flatMap((unit) => unit.segments.map((segment) => ({ part, unit, segment }))),
  );
  homes.sort((a, b) => a.segment.atom - b.segment.atom);
  return (atom) => {
    let low = 0;
    let high = homes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const home = homes[middle];
      if (home === undefined) return undefined;
      const { segment } = home;
      if (atom < segment.atom) high = middle - 1;
      else if (atom >= segment.atom + segment.text.length) low = middle + 1;
      else return home;
    }
    return undefined;
  };
}
