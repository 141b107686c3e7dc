import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../src/core/entity.js';
import { applyKeep, keptParts } from '../../src/policy/apply-keep.js';
import { builtInPolicies } from '../../src/policy/built-in.js';
import { covers } from '../../src/policy/covers.js';
import { keepOf } from '../../src/policy/merge-policies.js';
import { rulePacks } from '../../src/policy/rule-packs.js';
import { RULE_ENTITIES } from '../../src/policy/rule-entities.js';
import { builtInPolicy } from './built-in-policy.js';

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

/** Every pack, the rule it stands for, and what may stay of what it protects. */
const PACKS: readonly (readonly [string, string, string])[] = [
  ['frcp-5.2', 'Fed. R. Civ. P. 5.2', 'ssn:4 itin:4 dob:y minor:i bank:4 broker:4 card:4 iban:4'],
  [
    'frcrp-49.1',
    'Fed. R. Crim. P. 49.1',
    'ssn:4 itin:4 dob:y minor:i bank:4 broker:4 card:4 iban:4 address:c',
  ],
  [
    'frbp-9037',
    'Fed. R. Bankr. P. 9037',
    'ssn:4 itin:4 dob:y minor:i bank:4 broker:4 card:4 iban:4',
  ],
  ['29cfr-18.31', '29 CFR 18.31', 'ssn:4 itin:4 dob:y minor:i bank:4 broker:4 card:4 iban:4'],
  ['cavc-6', 'CAVC Rule 6', 'ssn:4 dob:y minor:i bank:4 broker:4 card:4 iban:4'],
  [
    'us-transcripts',
    'Judicial Conference transcript policy (2007, amended 2008)',
    'ssn:4 itin:4 dob:y minor:i bank:4 broker:4 card:4 iban:4 address:c',
  ],
  ['ca-1.201', 'Cal. Rules of Court 1.201', 'ssn:4 bank:4 broker:4 card:4 iban:4'],
  [
    'ny-202.5e',
    '22 NYCRR 202.5(e); Surrogate 207.64',
    'itin:4 ein:4 dob:y minor:i bank:4 broker:4 card:4 iban:4',
  ],
  [
    'tx-21c',
    'Tex. R. Civ. P. 21c; Tex. R. App. P. 9.9',
    'ssn:- itin:- dob:- minor:- bank:- broker:- card:- iban:- license:- passport:- address:-',
  ],
  [
    'tx-sct-efiling-4',
    'Tex. S. Ct. e-filing rule 4',
    'ssn:- itin:- dob:- minor:- bank:- broker:- card:- iban:- license:- passport:- address:-',
  ],
  [
    'fl-2.425',
    'Fla. R. Gen. Prac. & Jud. Admin. 2.425',
    'ssn:- itin:4 dob:y minor:i bank:- card:- iban:- license:4 passport:4 email:-',
  ],
  [
    'il-138',
    'Ill. S. Ct. R. 138; R. 364 (appeals)',
    'ssn:4 itin:4 minor:f bank:4 broker:4 card:4 iban:4 license:4',
  ],
  ['wa-gr31', 'Wash. GR 31(e), GR 22', 'ssn:- bank:4 broker:4 card:4 iban:4 license:-'],
  ['ma-1.24', 'SJC Rule 1:24', 'ssn:4 itin:4 bank:4 broker:4 card:4 iban:4 license:4 passport:4'],
  [
    'pa-car-7',
    'Case Records Policy s. 7.0',
    'ssn:- dob:- minor:- bank:4 broker:4 card:4 iban:4 license:- address:-',
  ],
  ['oh-44h-45d', 'Ohio Sup.R. 44(H), 45(D)', 'ssn:4 ein:- minor:i bank:- broker:- card:- iban:-'],
  [
    'oh-1dist-13.2',
    'Ohio 1st Dist. Loc. App. R. 13.2',
    'ssn:4 ein:- minor:i bank:- broker:- card:- iban:- license:-',
  ],
  [
    'oh-8dist-13.2',
    'Ohio 8th Dist. Loc. App. R. 13.2',
    'ssn:- ein:- minor:i bank:- broker:- card:- iban:- license:-',
  ],
  ['ga-9-11-7.1', 'OCGA 9-11-7.1; 15-10-54', 'ssn:4 itin:4 dob:y bank:4 broker:4 card:4 iban:4'],
  ['va-17.1-293', 'Va. Code 17.1-293', 'ssn:- dob:- minor:- bank:- broker:- card:- iban:-'],
  ['mi-1.109', 'MCR 1.109(D)(9)', 'ssn:- dob:- bank:- broker:- card:- iban:- license:- passport:-'],
  ['nj-1.38-7', 'N.J. R. 1:38-7', 'ssn:- bank:4 broker:4 card:- iban:4 license:-'],
  ['mn-11', 'Minn. Gen. R. Prac. 11', 'ssn:- itin:- ein:- bank:4 broker:4 card:4 iban:4'],
  [
    'wi-801.19',
    'Wis. Stat. 801.19-801.21',
    'ssn:- itin:- ein:- bank:- broker:- card:- iban:- license:- passport:-',
  ],
  [
    'mo-55.025',
    'Mo. R. Civ. P. 55.025; Op. Rule 19.10',
    'ssn:- itin:- dob:- minor:- bank:- broker:- card:- iban:- license:- passport:- phone:- email:- address:-',
  ],
  ['md-1-322.1', 'Md. Rule 1-322.1; 20-201.1', 'ssn:- itin:- bank:- broker:- card:- iban:- mrn:-'],
  [
    'al-rap-56',
    'Ala. R. App. P. 56',
    'ssn:4 itin:4 dob:y minor:i bank:4 broker:4 card:4 iban:4 address:c',
  ],
  [
    'ak-admin-37.8',
    'Alaska R. Admin. 37.8',
    'ssn:- minor:- bank:- broker:- card:- iban:- license:- phone:- email:- address:-',
  ],
  ['az-civ-5f', 'former Ariz. R. Civ. P. 5(f)', 'ssn:4 bank:4 broker:4 card:4 iban:4'],
  ['az-probate-8', 'Ariz. R. Prob. P. 8', 'ssn:- bank:4 broker:4 card:4 iban:4'],
  ['ar-ao19', 'Ark. Admin. Order 19 s. VII; Order 19.1', 'ssn:- bank:- broker:- card:- iban:-'],
  ['de-ch-5.1', 'Del. Ch. Ct. R. 5.1, 5(k)', 'ssn:- dob:- minor:- bank:- broker:- card:- iban:-'],
  [
    'dc-crim-49.1',
    'D.C. Super. Ct. R. Crim. P. 49.1',
    'ssn:- itin:- dob:- minor:i bank:4 broker:4 card:4 iban:4 license:- address:c',
  ],
  [
    'dc-probate-109',
    'D.C. Super. Ct. Prob. R. 109',
    'ssn:- bank:4 broker:4 card:4 iban:4 license:-',
  ],
  [
    'dc-civ',
    'D.C. Super. Ct. Civ. R. 5(f)(1), now 5.2',
    'ssn:- dob:- minor:- bank:- broker:- card:- iban:-',
  ],
  [
    'hi-crr-9',
    'Haw. Court Records Rules 9, 2.19',
    'ssn:- dob:- minor:- bank:- broker:- card:- iban:-',
  ],
  [
    'id-irefs-15',
    'Idaho R. Elec. Filing & Serv. 15',
    'ssn:4 dob:y minor:i bank:4 broker:4 card:4 iban:4 license:-',
  ],
  ['in-acr-5', 'Ind. Access to Court Records Rules 4, 5', ''],
  ['ia-1.422', 'Iowa R. Civ. P. 1.422', 'ssn:4 bank:- broker:- card:- iban:-'],
  ['ia-16.605', 'Iowa Rules 16.601-16.609', 'ssn:1 dob:y minor:i bank:- broker:- card:- iban:-'],
  [
    'ks-24',
    'Kan. S. Ct. R. 24',
    'ssn:4 itin:4 dob:y minor:- bank:4 broker:4 card:4 iban:4 license:4 passport:4 email:- mrn:4',
  ],
  ['ky-7.03', 'Ky. CR 7.03; AP E-Filing s. 11', 'ssn:4 itin:4 dob:y bank:- broker:- card:- iban:-'],
  [
    'la-ccp-253',
    'La. Code Civ. P. art. 253(B)(2)',
    'ssn:4 itin:- dob:- bank:- broker:- card:- iban:- license:-',
  ],
  ['me-prob-92.12', 'Me. R. Prob. P. 92.12', 'ssn:- bank:- broker:- iban:-'],
  [
    'ms-mec-9',
    'Miss. Elec. Cts. Admin. Proc. s. 9',
    'ssn:4 dob:y minor:i bank:4 broker:4 card:4 iban:4',
  ],
  ['ms-5.1', 'Miss. R. Civ. P. 5.1', 'ssn:4 itin:4 dob:y minor:i bank:4 broker:4 card:4 iban:4'],
  ['mt-5.2', 'Mont. R. Civ. P. 5.2', 'ssn:4 itin:4 dob:y bank:4 broker:4 card:4 iban:4'],
  ['ne-6-1521', 'Neb. Ct. R. 6-1521; 2-210', 'ssn:- dob:- bank:- broker:- card:- iban:-'],
  [
    'ne-6-1524',
    'Neb. Ct. R. 6-1524',
    'ssn:- itin:- dob:y minor:i bank:4 broker:4 card:4 iban:4 phone:- email:- address:-',
  ],
  [
    'nv-nefcr-14',
    'NEFCR 14(d); NRS 603A.040; SRCR 3',
    'ssn:4 bank:- broker:- card:- iban:- license:4',
  ],
  ['nh-efile-12', 'N.H. Cir. Ct. E-Filing Supp. R. 11-12; Super. Ct. R.; Crim. R. 50', ''],
  [
    'nm-1-079',
    'N.M. R. Civ. P. 1-079 (same in 2-112, 8-112, 12-314)',
    'ssn:4 itin:4 dob:y bank:4 broker:4 card:4 iban:4 license:4',
  ],
  ['nc-132-1.10', 'N.C.G.S. 132-1.10', 'ssn:4 ein:4 bank:4 card:4 iban:4 license:4 passport:4'],
  [
    'nd-3.4',
    'N.D.R.Ct. 3.4',
    'ssn:4 itin:4 dob:y minor:i bank:4 broker:4 card:4 iban:4 phone:- email:- address:-',
  ],
  ['ok-10.1', 'Local Rule 10.1', 'ssn:4 itin:4 dob:y minor:i bank:4 broker:4 card:4 iban:4'],
  [
    'ok-sct-1.4',
    'Okla. Sup. Ct. R. 1.4(b)',
    'ssn:4 itin:4 dob:y bank:4 broker:4 card:4 iban:4 license:4',
  ],
  ['or-utcr-2.130', 'UTCR 2.130', 'ssn:- dob:- license:-'],
  [
    'or-utcr-2.100',
    'UTCR 2.100, 2.110; ORAP 8.50',
    'ssn:- dob:- bank:- broker:- card:- iban:- license:-',
  ],
  ['ri-8', 'R.I. Sup. Ct. art. X R. 8', ''],
  [
    'sc-41.2',
    'SCRCP 41.2',
    'ssn:- itin:- dob:y minor:- bank:4 broker:4 card:4 iban:4 license:- passport:- address:c',
  ],
  [
    'sd-15-15a-9',
    'SDCL 15-15A-8, 15-15A-9',
    'ssn:- itin:- ein:- minor:- bank:- broker:- card:- iban:- mrn:-',
  ],
  [
    'tn-20b',
    'Tenn. R. App. P. 20B',
    'ssn:- itin:- dob:- minor:- bank:- broker:- card:- iban:- license:- passport:- phone:- email:- address:-',
  ],
  ['ut-4-202', 'Utah CJA 4-202.02, 4-202.09', 'ssn:4 bank:4 broker:4 card:4 iban:4 license:4'],
  ['vt-pacr-7', 'Vt. Pub. Access Ct. Rec. R. 6-7', ''],
  ['wv-5.2', 'W. Va. R. Civ. P. 5.2', 'minor:i'],
  [
    'wy-redaction-1',
    'Wyo. Rules Governing Redactions 1-9',
    'ssn:4 dob:y minor:i bank:4 broker:4 card:4 iban:4',
  ],
];

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
