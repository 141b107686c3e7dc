import type { Hit } from '../../../src/core/detector.js';
import { byPosition, overlaps } from '../../../src/core/span.js';

/** The hits in order; of hits that overlap the likelier stays, of equal ones the longer. */
export function pickHits(hits: readonly Hit[]): Hit[] {
  const picked: Hit[] = [];
  if (hits.every((hit, at) => at === 0 || (hits[at - 1]?.end ?? 0) <= hit.start)) return [...hits];
  for (const hit of [...hits].sort(byPosition)) {
    let keep = true;
    for (
      let last = picked.at(-1);
      last !== undefined && overlaps(last, hit);
      last = picked.at(-1)
    ) {
      if (rank(hit) <= rank(last)) {
        keep = false;
        break;
      }
      picked.pop();
    }
    if (keep) picked.push(hit);
  }
  return picked;
}

function rank({ confidence, start, end }: Hit): number {
  return confidence + (end - start) * 1e-6;
}
