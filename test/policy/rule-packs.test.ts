import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../src/core/entity.js';
import { applyKeep, keptParts } from '../../src/policy/apply-keep.js';
import { builtInPolicies } from '../../src/policy/built-in.js';
import { covers } from '../../src/policy/covers.js';
import { keepOf } from '../../src/policy/merge-policies.js';
import { rulePacks } from '../../src/policy/rule-packs.js';
import { RULE_ENTITIES } from '../../src/policy/rule-entities.js';
import { builtInPolicy } from './built-in-policy.js';
import { PACKS } from './expected-packs.js';

/** One value of every kind, and what is left of it by the code of the rows below: `-` nothing, `4` the last four ... */
const VALUES: Readonly<
  Record<string, { readonly entity: EntityId; readonly value: string; readonly left: object }>
> = {
  ssn: { entity: 'us-ssn', value: '812-34-5678', left: { 4: '5678', 1: '8' } },
  itin: { entity: 'us-itin', value: '912-70-1234', left: { 4: '1234' } },
  ein: { entity: 'us-ein', value: '12-3456789', left: { 4: '6789' } },
  dob: { entity: 'date-of-birth', value: 'March 4, 1985', left: { y: '1985' } },
  minor: { entity: 'minor-name', value: 'Jane Q. Public', left: { i: 'J Q. P', f: 'Jane . P' } },
  bank: { entity: 'bank-account', value: '0012345678', left: { 4: '5678' } },
  broker: { entity: 'brokerage-account', value: 'AB1234567', left: { 4: '4567' } },
  card: { entity: 'payment-card', value: '4111111111111111', left: { 4: '1111' } },
  iban: { entity: 'iban', value: 'DE89370400440532013000', left: { 4: '3000' } },
  license: { entity: 'driver-license', value: 'D1234567', left: { 4: '4567' } },
  passport: { entity: 'passport', value: 'C01234567', left: { 4: '4567' } },
  phone: { entity: 'phone', value: '(555) 012-3456', left: {} },
  email: { entity: 'email', value: 'jane@example.org', left: {} },
  address: {
    entity: 'street-address',
    value: '12 Elm Street, Apt 4, Salem, OR 97301',
    left: { c: 'Salem, OR' },
  },
  mrn: { entity: 'medical-record-number', value: 'MRN0012345', left: { 4: '2345' } },
};

describe.each(PACKS)('%s', (id, citation, row) => {
  const codes = new Map(row.split(' ').map((cell) => cell.split(':') as [string, string]));
  const policy = builtInPolicy(id);

  it(`lets stay what ${citation} allows, and leaves alone what it does not name`, () => {
    for (const [name, { entity, value, left }] of Object.entries(VALUES)) {
      const code = codes.get(name);
      expect([entity, covers(policy, entity)]).toEqual([entity, code !== undefined]);
      if (code === undefined) continue;
      const kept = keptParts(value, applyKeep(value, keepOf(policy, entity)));
      const allowed = code === '-' ? '' : (left as Record<string, string>)[code];
      expect([entity, kept.join('')]).toEqual([entity, allowed]);
    }
  });

  it('cites the rule', () => {
    expect(policy.source).toContain(citation);
  });
});

it('has a row here for every pack', () => {
  expect(PACKS.map(([id]) => id)).toEqual(rulePacks().map(({ id }) => id));
  expect(new Set(builtInPolicies().map(({ id }) => id)).size).toBe(PACKS.length + 1);
});

it('has no row of entities that no rule names', () => {
  const named = new Set(rulePacks().flatMap(({ clauses }) => clauses.map(({ entity }) => entity)));
  expect(Object.keys(RULE_ENTITIES).filter((entity) => !named.has(entity))).toEqual([]);
});

describe('the form of the mark', () => {
  it.each([
    [
      'Tex. R. Civ. P. 21c',
      'tx-21c',
      'us-ssn',
      { code: 'Tex. R. Civ. P. 21c; Tex. R. App. P. 9.9', fill: 'x' },
    ],
    [
      'D.C. Super. Ct. R. Crim. P. 49.1',
      'dc-crim-49.1',
      'date-of-birth',
      { label: 'DOB', code: 'D.C. Super. Ct. R. Crim. P. 49.1' },
    ],
    [
      'D.C. Super. Ct. R. Crim. P. 49.1',
      'dc-crim-49.1',
      'us-ssn',
      { label: 'SS#', code: 'D.C. Super. Ct. R. Crim. P. 49.1' },
    ],
    [
      'SCRCP 41.2, where only the facts tell which word fits',
      'sc-41.2',
      'minor-name',
      { code: 'SCRCP 41.2' },
    ],
    ['Fed. R. Civ. P. 5.2', 'frcp-5.2', 'us-ssn', { code: 'FRCP 5.2(a)(1)' }],
  ] as const)('of %s', (_, id, entity, mark) => {
    expect(builtInPolicy(id).marks?.[entity]).toEqual(mark);
  });
});

describe('how far a text was read', () => {
  it.each([
    ['frcp-5.2', /read in part/u],
    ['fl-2.425', /in the words of others/u],
    ['vt-pacr-7', /only its procedure/u],
    ['ok-sct-1.4', /does not require/u],
    ['va-17.1-293', /binds the court/u],
    ['az-civ-5f', /second-hand/u],
  ] as const)('is said of %s in one line', (id, line) => {
    const notices = builtInPolicy(id).notices ?? [];
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(line);
    expect(notices[0]).not.toContain('\n');
  });
});

it('names what no detector looks for', () => {
  expect(builtInPolicy('oh-1dist-13.2').alsoProtects).toEqual(['employee-id', 'victim-name']);
  expect(builtInPolicy('frcp-5.2').alsoProtects).toEqual([]);
});
