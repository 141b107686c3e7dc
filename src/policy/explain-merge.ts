import type { EntityId } from '../core/entity.js';
import type { Keep, Policy } from '../core/policy.js';
import { keepOf, mergePolicies, speaksOf } from './merge-policies.js';

/** What may stay of one entity under several policies, and whose word it is. */
export interface Verdict {
  readonly entity: EntityId;
  readonly keep: Keep;
  /** Ids of the policies that ask for exactly this; none where their forms differ, so that only nothing suits all. */
  readonly decidedBy: readonly string[];
  /** Ids of the policies that would let more stay. */
  readonly overruled: readonly string[];
}

/**
 * Why the merge of policies lets of each entity stay what it does, in the order in which they name the entities.
 * @throws RangeError for an empty list.
 */
export function explainMerge(policies: readonly Policy[]): Verdict[] {
  const merged = mergePolicies(policies);
  const entities = new Set([...merged.protects, ...Object.keys(merged.keeps)] as EntityId[]);
  return [...entities].map((entity) => {
    const keep = keepOf(merged, entity);
    const voices = policies.filter((policy) => speaksOf(policy, entity));
    const agrees = (policy: Policy): boolean => isSame(keepOf(policy, entity), keep);
    return {
      entity,
      keep,
      decidedBy: voices.filter(agrees).map(({ id }) => id),
      overruled: voices.filter((policy) => !agrees(policy)).map(({ id }) => id),
    };
  });
}

function isSame(a: Keep, b: Keep): boolean {
  return a.kind === b.kind && (a.kind !== 'last' || b.kind !== 'last' || a.count === b.count);
}
