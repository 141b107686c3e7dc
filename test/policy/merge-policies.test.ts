import { expect, it } from 'vitest';
import type { EntityId } from '../../src/core/entity.js';
import type { Keep, Policy } from '../../src/core/policy.js';
import { builtInPolicy } from './built-in-policy.js';
import { full } from '../../src/policy/full.js';
import { keepOf, mergePolicies } from '../../src/policy/merge-policies.js';

const frcp52 = builtInPolicy('frcp-5.2');

function policy(id: string, keeps: Policy['keeps'], protects: readonly EntityId[] = []): Policy {
  return { id, title: id, source: 'test', protects, keeps };
}

const last2 = policy('last-2', { 'us-ssn': { kind: 'last', count: 2 } });
const noSsn = policy('no-ssn', {}, ['us-ssn']);
const silent = policy('silent', {}, ['email']);
const years = policy('years', { 'bank-account': { kind: 'year' } });

it.each<[string, Policy[], EntityId, Keep]>([
  ['nothing is stricter than the last four', [frcp52, full], 'us-ssn', { kind: 'nothing' }],
  ['fewer is stricter', [frcp52, last2], 'us-ssn', { kind: 'last', count: 2 }],
  ['in any order', [last2, frcp52], 'us-ssn', { kind: 'last', count: 2 }],
  [
    'to protect without a word is to let nothing stay',
    [frcp52, noSsn],
    'us-ssn',
    { kind: 'nothing' },
  ],
  ['who does not speak of it has no say', [frcp52, silent], 'us-ssn', { kind: 'last', count: 4 }],
  ['different kinds leave nothing', [frcp52, years], 'bank-account', { kind: 'nothing' }],
  ['unknown to all', [frcp52, silent], 'passport', { kind: 'nothing' }],
  ['one alone', [frcp52], 'date-of-birth', { kind: 'year' }],
])('%s', (_, policies, entity, keep) => {
  expect(keepOf(mergePolicies(policies), entity)).toEqual(keep);
});

it('protects what any of them protects, once', () => {
  const merged = mergePolicies([noSsn, silent, noSsn]);
  expect(merged.protects).toEqual(['us-ssn', 'email']);
  expect(merged.id).toBe('no-ssn,silent,no-ssn');
});

it('needs a policy', () => {
  expect(() => mergePolicies([])).toThrow(RangeError);
});
