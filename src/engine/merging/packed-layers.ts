import type { PackedRun } from '../../core/shared/packed-runs.js';
import { packedRuns } from '../../core/shared/packed-runs.js';
import type { TextLayer } from '../../core/text.js';

/** The packed runs of a layer, worked out when they are first asked for and kept as long as this function. */
export type PackedOf = (layer: TextLayer, bytes?: Uint8Array) => readonly PackedRun[];

export function packedLayers(): PackedOf {
  const known = new Map<TextLayer, readonly PackedRun[]>();
  return (layer, bytes) => {
    const found = known.get(layer) ?? packedRuns(layer.text, bytes);
    known.set(layer, found);
    return found;
  };
}
