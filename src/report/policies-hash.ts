import type { Policy } from '../core/policy.js';
import { sha256 } from './sha256.js';

/**
 * SHA-256 over the policies' content, in an order of keys that does not depend on how they were written down,
 * so that two reports made under the same rules carry the same hash.
 */
export function policiesHash(policies: readonly Policy[]): Promise<string> {
  return sha256(new TextEncoder().encode(canonical(policies)));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${entries.join(',')}}`;
}
