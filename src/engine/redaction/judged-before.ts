import type { TextLayer } from '../../core/text.js';
import { lettersOf } from '../values/compact-text.js';
import { findLetters } from '../values/find-letters.js';
import { valueOf } from '../merging/layer-hit.js';
import { compactLayers } from '../merging/layer-texts.js';
import type { MayStay } from './left-over.js';
import { samePlace } from '../values/place-again.js';
import type { Surveyed } from '../detection/surveyed.js';
import { numberUnits } from '../merging/units.js';

/**
 * Whether the detectors had already looked at the same text on the same page of the original, and did not take it for
 * an identifier. There its surroundings were whole; once a value is gone, its label seems to speak for the next number.
 * Text that only the second look sees, and text of a removed value, was not judged.
 *
 * The second look may put lines after one another that do not follow on the page, as a docket number and the number of
 * the page. What it so joins was judged where each of the lines was, unless a hyphen says that the line goes on.
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
    const value = valueOf(left);
    const letters = lettersOf(value);
    if (values.some((one) => one.includes(letters) || letters.includes(one))) return false;
    const stood = (wanted: string): boolean =>
      layers.some(
        (layer) =>
          layer.vocabulary === undefined &&
          samePlace(layer.place, left.layer.place) &&
          findLetters(compactOf(layer), wanted).some(
            (span) => !unitsOf({ layer, span }).some((unit) => gone.has(unit)),
          ),
      );
    if (stood(letters)) return true;
    const lines = value.split(LINE_END);
    const isBroken = lines.slice(0, -1).some((line) => HYPHEN_LAST.test(line));
    return lines.length > 1 && !isBroken && lines.every((line) => stood(lettersOf(line)));
  };
}

const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]+/u;
/** A hyphen of any kind, or what PDFium writes for one. */
const HYPHEN_LAST = /[\p{Pd}\u00ad\u2212\u0002\ufffe]\s*$/u;
