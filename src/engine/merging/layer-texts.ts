import type { TextLayer } from '../../core/text.js';
import type { CompactText } from '../values/compact-text.js';
import { compact } from '../values/compact-text.js';

/** The compact text of a layer, worked out when it is first asked for and kept as long as this function. */
export type CompactOf = (layer: TextLayer) => CompactText;

export function compactLayers(): CompactOf {
  const known = new Map<TextLayer, CompactText>();
  return (layer) => {
    const found = known.get(layer) ?? compact(layer.text);
    known.set(layer, found);
    return found;
  };
}
