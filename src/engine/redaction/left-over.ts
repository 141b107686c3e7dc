import type { Policy } from '../../core/policy.js';
import { permitsPartial } from '../../policy/covers.js';
import { lettersOf } from '../values/compact-text.js';
import type { IsKept } from '../detection/fate.js';
import type { LayerHit } from '../merging/layer-hit.js';
import { VALUES_DETECTOR, valueOf } from '../merging/layer-hit.js';
import { remaindersOf, removedSpans } from './removals.js';
import type { Surveyed } from '../detection/surveyed.js';

/** Whether a hit in a document that was already cleaned may stand there. */
export type MayStay = (hit: LayerHit) => boolean;

/**
 * What may be left: what is compliant or kept, what the policy would leave alone anyway, the part of a removed value
 * that the policy lets stay, such as the last four or the year, and what was judged in the original. A value that was
 * given may never stay.
 */
export function mayStayAfter(
  found: readonly Surveyed[],
  policy: Policy,
  isKept: IsKept,
  wasJudged: MayStay = () => false,
): MayStay {
  const letters = new Set(
    found.flatMap(({ cluster, fate, whole }) => {
      const { hit } = cluster;
      if (fate !== 'removed') return [lettersOf(valueOf(hit))];
      return whole === true ? [] : remaindersOf(hit, policy);
    }),
  );
  return (hit) =>
    hit.detector !== VALUES_DETECTOR &&
    ((hit.compliant === true && permitsPartial(policy, hit.entity, valueOf(hit))) ||
      isKept(hit) ||
      removedSpans(hit, policy).length === 0 ||
      letters.has(lettersOf(valueOf(hit))) ||
      wasJudged(hit));
}
