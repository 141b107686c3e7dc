import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iban } from '../../detectors/index.js';
import { STRUCTURES } from '../../detectors/iban/structures.js';
import { ibanNumber } from '../../fixtures/text/accounts.js';
import { sourceOf } from '../../fixtures/text/source.js';
import { check, hitsIn } from './check.js';

const detector = iban();

describe('finds', () => {
  it.each([
    '‹DE89370400440532013000›',
    '‹DE89 3704 0044 0532 0130 00›',
    '‹de89 3704 0044 0532 0130 00›',
    '‹DE89-3704-0044-0532-0130-00›',
    '‹DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000›',
    '‹DE89 3704 0044\n0532 0130 00›',
    '13  to ‹DE89 3704 0044\n    0532 0130 00›.',
    ' 12|  to ‹DE89 3704 0044\n 13|  0532 0130 00›.',
    '12  to the account of the firm at\n13  ‹DE89 3704 0044\n14  0532 0130 00›.',
    'to ‹DE89-3704-\n\n\f1\t0044-0532-0130-00›.',
    '(‹GB29 NWBK 6016 1331 9268 19›)',
    '‹FR14 2004 1010 0505 0001 3M02 606›',
    '‹NO93 8601 1117 947›',
    '‹MT84 MALT 0110 0001 2345 MTLC AST0 01S›',
    'IBAN‹DE89370400440532013000›',
    '"iban": "‹DE89370400440532013000›"',
    '‹DE89370400440532013000›, ‹GB29NWBK60161331926819› and ‹NO9386011117947›',
    '‹DE89 3704 0044 0532 0130 00› 12 May',
    '‹DE89 3704 0044 0532 0130 00›, 2019',
  ])('%j', async (marked) => {
    for (const { confidence, compliant } of await check(detector, marked)) {
      expect(confidence).toBeGreaterThanOrEqual(0.9);
      expect(compliant).toBeUndefined();
    }
  });

  it.each([
    ['IBAN ‹DE88 3704 0044 0532 0130 00›', 'fails the check of ISO 13616'],
    [
      'IBAN: ‹DE89 3704 0044 0532 0130›',
      'shorter than its country has it, or of another structure',
    ],
    ['IBAN ‹DE893704004405320130001›', 'longer than its country has it'],
    ['IBAN ‹GB2912345016133192681912›', 'shorter than its country has it, or of another structure'],
  ])('%j, and says that it %s', async (marked, reason) => {
    const [hit] = await check(detector, marked);
    expect(hit?.reasons.join('; ')).toContain(reason);
    expect(hit?.confidence).toBeGreaterThanOrEqual(0.5);
  });

  it('every IBAN of the fixtures, written in any way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.constantFrom('', ' ', '-', '.', '\u00a0'),
        fc.boolean(),
        async (seed, joint, small) => {
          const value = ibanNumber(sourceOf('train', `iban ${String(seed)}`));
          const written = value.replace(/(.{4})(?=.)/gu, `$1${joint}`);
          const text = `to ‹${small ? written.toLowerCase() : written}›, in full`;
          await check(detector, text);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('reads what recognition confused', async () => {
  const text = 'IBAN DE8g 37O4 0044 O532 0l30 0O was credited';
  const [hit] = await hitsIn(detector, text, { source: 'ocr' });
  expect(hit === undefined ? '' : text.slice(hit.start, hit.end)).toBe(
    'DE8g 37O4 0044 O532 0l30 0O',
  );
  expect(hit?.reasons.join('; ')).toContain('passes the check of ISO 13616');
});

it.each([
  ['‹DE** **** **** **** **30 00›', true],
  ['‹GB** **** **** **** **68 19›', true],
  ['IBAN ‹xxxxxxxx3000›', true],
  ['‹DE89 **** **** **** **30 00›', undefined],
])('%j: compliant is %s', async (marked, compliant) => {
  const [hit] = await check(detector, marked);
  expect(hit?.compliant).toBe(compliant);
});

it.each([
  'DE88370400440532013000',
  'Wilmington, DE 19801',
  'Augusta, ME 04330-0012 2024',
  'XDE89370400440532013000',
  'DE89370400440532013000X',
  'FR2019-0441',
  'SMITH000123456789012345',
  'TXN663619892689169',
  'ZZ89370400440532013000',
  'IBAN: ____ ____ ____',
])('ignores %j', async (text) => {
  await check(detector, text);
});

it('knows the length of every country', () => {
  for (const structure of STRUCTURES.values()) {
    expect(structure).toMatch(/^LLnn[anc]{11,29}$/u);
  }
});
