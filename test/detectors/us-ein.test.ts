import { describe, expect, it } from 'vitest';
import { usEin } from '../../detectors/index.js';
import { isEinPrefix } from '../../detectors/us-ein/prefixes.js';
import { check } from './check.js';

const detector = usEin();

describe('finds', () => {
  it.each([
    ['EIN: ‹12-3456789›', 0.9],
    ['EIN ‹12 3456789›', 0.9],
    ['EIN ‹123456789›', 0.9],
    ['EIN ‹12\u20133456789›', 0.9],
    ['EIN ‹12\u20113456789›', 0.9],
    ['EIN ‹12 - 3456789›', 0.9],
    ['EIN ‹1 2 - 3 4 5 6 7 8 9›', 0.9],
    ['EIN ‹1|2|3|4|5|6|7|8|9›', 0.7],
    ['FEIN#‹12-3456789›', 0.9],
    ['Federal Tax I.D. No. ‹12-3456789›', 0.9],
    ['Federal Employer Identification No.: ‹12-3456789›', 0.9],
    ['Employer\u2019s identification number ‹12-3456789›', 0.9],
    ['IRS Employer Identification No.\n‹12-3456789›', 0.9],
    ["PAYER'S TIN\n‹12-3456789›", 0.9],
    ['Tax ID ‹12-3456789›', 0.7],
    ['its federal tax number is ‹36-1754918›', 0.9],
    ['‹12-3456789› (EIN)', 0.9],
    ['‹12-3456789›\n(Employer Identification Number)', 0.9],
    ['EINs ‹12-3456789›, ‹20-1234567› and ‹36-7654321›', 0.6],
    ['employer_ein=‹12-3456789›', 0.9],
    ['<ein>‹123456789›</ein>', 0.9],
    [
      'Company    EIN          State\nAcme LLC   ‹12-3456789›   OH\nBeta Inc.  ‹20-1234567›   TX',
      0.9,
    ],
    ['Acme LLC, EIN ‹07-3456789›, answered', 0.7],
    ['Our state number is 555-783989-1, federal is ‹202016660›.', 0.9],
    ['<Provider npi="6093738690" tin="‹206734774›"/>', 0.9],
    ["(employee's SSN on each: withheld; employer ‹36-5166007›)", 0.7],
    ['FEI no. ‹61-6152227›', 0.9],
    ['EIN ‹123-45-6789›', 0.3],
  ])('%j', async (marked, atLeast) => {
    for (const { confidence, compliant } of await check(detector, marked)) {
      expect(confidence).toBeGreaterThanOrEqual(atLeast);
      expect(compliant).toBeUndefined();
    }
  });
});

it('is not sure of two and seven digits without a label', async () => {
  const [hit] = await check(detector, 'Acme LLC, ‹12-3456789›, answered the writ.');
  expect(hit?.confidence).toBeLessThan(0.7);
});

it('reports a prefix that was never given out, less surely and with the reason', async () => {
  const [wrong] = await check(detector, 'EIN ‹07-3456789›');
  const [right] = await check(detector, 'EIN ‹12-3456789›');
  expect(wrong?.reasons.join('; ')).toContain('prefix that the IRS does not give out');
  expect(wrong?.confidence).toBeLessThan(right?.confidence ?? 0);
});

it.each([
  'EIN: ‹XX-XXX6789›',
  'EIN ‹**-***6789›',
  'the last four digits of its EIN are ‹6789›',
  'EIN ending in ‹6789›',
])('%j is compliant', async (marked) => {
  const [hit] = await check(detector, marked);
  expect(hit?.compliant).toBe(true);
});

it.each([
  '123456789',
  '12 3456789',
  '812-34-5678',
  'Case No. 12-3456789',
  'Docket 12-3456789',
  'Invoice No. 12-3456789',
  'account no. 12-3456789',
  'ein on file; state acct 328-54863-6',
  'Bates 12-3456789',
  '$12,345,678.90',
  '46204-1234',
  '12-3456789-1',
  '07-3456789',
  'EIN: __-_______',
  'EIN\n',
  'the employer identified itself in 2019',
  'Policy 12-3456789',
  'Case 12-3456789',
])('ignores %j', async (text) => {
  await check(detector, text);
});

it.each([
  ['00', false],
  ['01', true],
  ['06', true],
  ['07', false],
  ['09', false],
  ['10', true],
  ['17', false],
  ['19', false],
  ['20', true],
  ['28', false],
  ['49', false],
  ['69', false],
  ['78', false],
  ['88', true],
  ['89', false],
  ['96', false],
  ['97', false],
  ['98', true],
])('prefix %s: %s', (prefix, expected) => {
  expect(isEinPrefix(`${prefix}3456789`)).toBe(expected);
});
