import type { Policy } from '../core/policy.js';
import { frcp52 } from './frcp-5-2.js';
import { full } from './full.js';

/** Every policy that comes with the package, the default first. */
export function builtInPolicies(): Policy[] {
  return [full, frcp52];
}
