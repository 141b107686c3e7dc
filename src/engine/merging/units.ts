import type { Span } from '../../core/span.js';
import type { TextLayer } from '../../core/text.js';

/**
 * Numbers for what a span shows, the same for the same glyph in every layer that shows it, so that hits of different
 * readings can be compared. Layout (spaces that a reader made) has none.
 */
export type UnitsOf = (where: { readonly layer: TextLayer; readonly span: Span }) => number[];

/** Atoms where a layer has them; else offsets in a range of numbers of the layer's own, below zero. */
export function numberUnits(layers: readonly TextLayer[]): UnitsOf {
  const bases = new Map<string, number>();
  let next = -1;
  for (const layer of layers) {
    if (layer.atoms !== undefined) continue;
    bases.set(layer.id, next);
    next -= layer.text.length;
  }
  return ({ layer, span }) => {
    const units: number[] = [];
    const { atoms } = layer;
    const base = bases.get(layer.id) ?? 0;
    for (let at = span.start; at < span.end; at++) {
      const unit = atoms === undefined ? base - at : (atoms[at] ?? -1);
      if (atoms === undefined || unit >= 0) units.push(unit);
    }
    return units;
  };
}
