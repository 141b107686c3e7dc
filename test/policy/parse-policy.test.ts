import { describe, expect, it } from 'vitest';
import { builtInPolicies } from '../../src/policy/built-in.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';

const GOOD = { id: 'firm', title: 'Firm', source: 'Handbook', protects: ['us-ssn'], keeps: {} };

describe('parsePolicy', () => {
  it.each(builtInPolicies().map((policy) => [policy.id, policy] as const))(
    'reads %s',
    (_, policy) => {
      expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, policy });
    },
  );

  it.each<[string, unknown, string[]]>([
    ['no object', [], ['']],
    ['an unknown key', { ...GOOD, keep: {} }, ['keep']],
    ['no title', { ...GOOD, title: '' }, ['title']],
    ['a bad id', { ...GOOD, id: 'My Firm' }, ['id']],
    ['an unknown entity', { ...GOOD, protects: ['us-ssn', 'ssn'] }, ['protects.1']],
    ['an unknown kind', { ...GOOD, keeps: { 'us-ssn': { kind: 'first' } } }, ['keeps.us-ssn.kind']],
    ['no count', { ...GOOD, keeps: { 'us-ssn': { kind: 'last' } } }, ['keeps.us-ssn.count']],
    [
      'a count of zero',
      { ...GOOD, keeps: { iban: { kind: 'last', count: 0 } } },
      ['keeps.iban.count'],
    ],
    [
      'a stray count',
      { ...GOOD, keeps: { iban: { kind: 'year', count: 4 } } },
      ['keeps.iban.count'],
    ],
    ['several', { ...GOOD, id: 1, keeps: null }, ['id', 'keeps']],
  ])('names %s by its path', (_, input, paths) => {
    const parsed = parsePolicy(input);
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual(paths);
  });
});
