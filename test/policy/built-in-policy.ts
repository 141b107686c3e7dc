import type { Policy } from '../../src/core/policy.js';
import { builtInPolicies } from '../../src/policy/built-in.js';

/** The built-in policy of an id; a test that names one that is not there fails. */
export function builtInPolicy(id: string): Policy {
  const found = builtInPolicies().find((policy) => policy.id === id);
  if (found === undefined) throw new RangeError(`No built-in policy ${id}`);
  return found;
}
