import type { Hit } from '../../../src/core/detector.js';
import { byPosition, overlaps } from '../../../src/core/span.js';

/** The hits of all lists in order; of hits that overlap the likelier stays, of equal ones the longer. */
export function pickHits(...lists: readonly (readonly Hit[])[]): readonly Hit[] {
  const hits = joinHits(...lists);
  if (areApart(hits)) return hits;
  const picked: Hit[] = [];
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

/** One list of several, of which most are empty. */
export function joinHits(...lists: readonly (readonly Hit[])[]): readonly Hit[] {
  const filled = lists.filter((list) => list.length > 0);
  return filled.length > 1 ? filled.flat() : (filled[0] ?? []);
}

function areApart(hits: readonly Hit[]): boolean {
  let past = -Infinity;
  for (const { start, end } of hits) {
    if (start < past) return false;
    past = end;
  }
  return true;
}

function rank({ confidence, start, end }: Hit): number {
  return confidence + (end - start) * 1e-6;
}
