import { expect, it } from 'vitest';
import type { EntityId } from '../../src/core/entity.js';
import { covers, permitsPartial } from '../../src/policy/covers.js';
import { builtInPolicy } from './built-in-policy.js';

it.each<[string, EntityId, boolean]>([
  ['full', 'phone', true],
  ['full', 'us-ssn-last4', true],
  ['frcp-5.2', 'phone', false],
  ['frcp-5.2', 'us-ein', false],
  ['frcp-5.2', 'custom:matter', true],
  ['mn-11', 'us-ein', true],
  ['ca-1.201', 'date-of-birth', false],
])('%s has a say in %s: %s', (id, entity, expected) => {
  expect(covers(builtInPolicy(id), entity)).toBe(expected);
});

it.each<[string, EntityId, string, boolean]>([
  ['frcp-5.2', 'us-ssn-last4', 'XXX-XX-5678', true],
  ['full', 'us-ssn-last4', 'XXX-XX-5678', true],
  ['fl-2.425', 'us-ssn-last4', 'XXX-XX-5678', false],
  ['ia-16.605', 'us-ssn-last4', 'XXX-XX-5678', false],
  ['ky-7.03', 'bank-account', 'xxxx1234', false],
  ['frcp-5.2', 'bank-account', 'xxxx1234', true],
  ['frcp-5.2', 'date-of-birth', '1985', true],
  ['mi-1.109', 'date-of-birth', '1985', false],
  ['frcp-5.2', 'minor-name', 'J.D.', true],
  ['pa-car-7', 'minor-name', 'J.D.', false],
  ['frcp-5.2', 'email', 'j…@example.org', true],
])('%s lets a %s that is already partial (%s) stay: %s', (id, entity, text, expected) => {
  expect(permitsPartial(builtInPolicy(id), entity, text)).toBe(expected);
});
