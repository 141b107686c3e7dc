import type { Span } from '../../../core/span.js';
import type { CoveredUnits } from './renames.js';
import type { TextPlace } from './text-place.js';
import { COVER } from './uri-text.js';

/** What goes from a layer, and what is written in its place; without it, a row of blocks. */
export interface CoveredSpan {
  readonly layer: string;
  readonly span: Span;
  readonly label?: string;
}

/** Where in a layer's text a place stands. */
export interface Piece {
  readonly at: number;
  readonly place: TextPlace;
}

/** What is to be written in each place of which something goes. */
export function coveredUnits(
  redactions: readonly CoveredSpan[],
  pieces: ReadonlyMap<string, readonly Piece[]>,
): CoveredUnits {
  const covered = new Map<TextPlace, string[]>();
  for (const { layer, span, label } of redactions) {
    for (const { at, place } of pieces.get(layer) ?? []) {
      const units =
        covered.get(place) ??
        Array.from({ length: place.text.length }, (_, unit) => place.text.charAt(unit));
      const from = Math.max(0, span.start - at);
      const to = Math.min(units.length, span.end - at);
      if (from >= to) continue;
      units.fill(label === undefined ? COVER : '', from, to);
      // A stretch that another redaction has marked already says so once.
      if (label !== undefined && !isMarkedBefore(units, from)) units[from] = label;
      covered.set(place, units);
    }
  }
  return covered;
}

function isMarkedBefore(units: readonly string[], from: number): boolean {
  for (let at = from - 1; at >= 0; at--) if (units[at] !== '') return (units[at] ?? '').length > 1;
  return false;
}
