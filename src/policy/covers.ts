import type { EntityId } from '../core/entity.js';
import type { Policy } from '../core/policy.js';
import { removedByInitials } from './keep-initials.js';
import { removedByYear } from './keep-year.js';
import { keepOf, speaksOf } from './merge-policies.js';

/**
 * Whether values of an entity go under a policy. A court's rule leaves alone what it does not name: the clerk's phone
 * number stays in a filing. What a user's own detector finds always goes.
 */
export function covers(policy: Policy, entity: EntityId): boolean {
  return entity.startsWith('custom:') || speaksOf(policy, entity);
}

/**
 * Whether a value that is already partial (`XXX-XX-5678`, a year, initials) shows no more than the policy lets stay.
 *
 * @example permitsPartial(frcp52, 'us-ssn-last4', 'XXX-XX-5678') // true; under Fla. R. 2.425 false
 */
export function permitsPartial(policy: Policy, entity: EntityId, text: string): boolean {
  if (policy.judgesPartial !== true || !covers(policy, entity)) return true;
  const keep = keepOf(policy, entity);
  switch (keep.kind) {
    case 'nothing':
      return false;
    case 'last':
      return (text.match(/\d/gu) ?? []).length <= keep.count;
    case 'year':
      return removedByYear(text).length === 0;
    case 'initials':
    case 'first-name-last-initial':
      return removedByInitials(text).length === 0;
    case 'city-state':
      return !/\d/u.test(text);
  }
}
