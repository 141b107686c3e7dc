import type { TextLayer } from '../core/text.js';
import { lettersOf } from './compact-text.js';
import { findLetters } from './find-letters.js';
import { valueOf } from './layer-hit.js';
import { compactLayers } from './layer-texts.js';
import type { MayStay } from './left-over.js';
import { samePlace } from './place-again.js';
import type { Surveyed } from './surveyed.js';
import { numberUnits } from './units.js';

/**
 * Whether the detectors had already looked at the same text on the same page of the original, and did not take it for
 * an identifier. There its surroundings were whole; once a value is gone, its label seems to speak for the next number.
 * Text that only the second look sees, and text of a removed value, was not judged.
 */
export function judgedBefore(layers: readonly TextLayer[], found: readonly Surveyed[]): MayStay {
  const compactOf = compactLayers();
  const unitsOf = numberUnits(layers);
  const removed = found.filter(({ fate }) => fate === 'removed').map(({ cluster }) => cluster);
  const gone = new Set(
    removed.flatMap(({ hit, others }) => [hit, ...others].flatMap((one) => unitsOf(one))),
  );
  const values = removed.map(({ hit }) => lettersOf(valueOf(hit)));
  return (left) => {
    const letters = lettersOf(valueOf(left));
    if (values.some((value) => value.includes(letters) || letters.includes(value))) return false;
    return layers.some(
      (layer) =>
        samePlace(layer.place, left.layer.place) &&
        findLetters(compactOf(layer), letters).some(
          (span) => !unitsOf({ layer, span }).some((unit) => gone.has(unit)),
        ),
    );
  };
}
