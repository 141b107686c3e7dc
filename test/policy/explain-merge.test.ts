import { expect, it } from 'vitest';
import { explainMerge } from '../../src/policy/explain-merge.js';
import { builtInPolicy } from './built-in-policy.js';

it.each([
  ['us-ssn', 'nothing', ['fl-2.425'], ['frcp-5.2']],
  ['date-of-birth', 'year', ['frcp-5.2', 'fl-2.425'], []],
  ['driver-license', 'last', ['fl-2.425'], []],
] as const)('says whose word it is for %s', (entity, kind, decidedBy, overruled) => {
  const verdicts = explainMerge([builtInPolicy('frcp-5.2'), builtInPolicy('fl-2.425')]);
  expect(verdicts.find((verdict) => verdict.entity === entity)).toMatchObject({
    keep: { kind },
    decidedBy,
    overruled,
  });
});

it('says so where the forms differ and only nothing suits all', () => {
  const policy = {
    id: 'years',
    title: 'x',
    source: 'x',
    protects: [],
    keeps: { 'us-ssn': { kind: 'year' } },
  } as const;
  const [verdict] = explainMerge([policy, builtInPolicy('frcp-5.2')]);
  expect(verdict).toEqual({
    entity: 'us-ssn',
    keep: { kind: 'nothing' },
    decidedBy: [],
    overruled: ['years', 'frcp-5.2'],
  });
});
