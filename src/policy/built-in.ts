import type { Policy } from '../core/policy.js';
import { full } from './full.js';
import { packPolicy } from './pack-policy.js';
import { rulePacks } from './rule-packs.js';

/** Every policy that comes with the package, the default first. */
export function builtInPolicies(): Policy[] {
  return [full, ...rulePacks().map(packPolicy)];
}
