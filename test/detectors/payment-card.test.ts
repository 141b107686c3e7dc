import { describe, expect, it } from 'vitest';
import { paymentCard } from '../../detectors/index.js';
import { issuerOf } from '../../detectors/payment-card/issuers.js';
import { check } from './check.js';

const detector = paymentCard();

describe('finds', () => {
  it.each([
    ['‹4111 1111 1111 1111›', 0.9],
    ['‹4111-1111-1111-1111›', 0.9],
    ['‹4111\u20131111\u20131111\u20131111›', 0.9],
    ['Visa ‹4111.1111.1111.1111›', 0.9],
    ['Visa ‹4111111111111111›', 0.9],
    ['‹4111111111111111›', 0.6],
    ['Amex ‹3782 822463 10005›', 0.9],
    ['Amex ‹378282246310005›', 0.9],
    ['Diners Club ‹3056 930902 5904›', 0.9],
    ['Visa ‹4 1 1 1 - 1 1 1 1 - 1 1 1 1 - 1 1 1 1›', 0.9],
    ['card number ‹4111 1111\n1111 1111›', 0.9],
    ['13  on card ‹4111 1111\n14  1111 1111› for', 0.9],
    ['MC ‹5555 5555 5555 4444› exp 12/25 CVV 123', 0.9],
    ['2-series ‹2223 0031 2200 3222›', 0.9],
    ['Card Number        Amount\n‹4111111111111111›   $12.00', 0.9],
  ])('%j', async (marked, atLeast) => {
    for (const { confidence, compliant } of await check(detector, marked)) {
      expect(confidence).toBeGreaterThanOrEqual(atLeast);
      expect(compliant).toBeUndefined();
    }
  });
});

it('reports a labelled number that fails luhn, less surely and with the reason', async () => {
  const [wrong] = await check(detector, 'credit card no. ‹4111 1111 1111 1112›');
  const [right] = await check(detector, 'credit card no. ‹4111 1111 1111 1111›');
  expect(wrong?.reasons.join('; ')).toContain('fails luhn');
  expect(right?.reasons.join('; ')).toContain('passes luhn');
  expect(wrong?.confidence).toBeLessThan(right?.confidence ?? 0);
});

it.each([
  'card ending in ‹1111›',
  'Visa ‹xxxx-xxxx-xxxx-1111›',
  '‹**** **** **** 1111›',
  'card ‹XXXXXXXXXXXX1111›',
])('%j is compliant', async (marked) => {
  const [hit] = await check(detector, marked);
  expect(hit?.compliant).toBe(true);
});

it('says that six and four digits are too much', async () => {
  const [hit] = await check(detector, 'Visa ‹4111 11** **** 1111›');
  expect(hit?.compliant).toBeUndefined();
});

it.each([
  '4111 1111 1111 1112',
  '1234 5678 1234 5670',
  '9400100000000000000000',
  'Invoice 4432118009123341',
  '2:24-cv-01234',
  'call 1-800-555-0142',
  '03/04/1985 05/06/1987',
  'SMITH4111111111111111',
  '812-34-5678 4432118009',
  '1.4111111111111111',
  '4111\n1111\n1111\n1111',
  '5.5  6.1 787252 247004',
])('ignores %j', async (text) => {
  await check(detector, text);
});

it.each([
  ['4111111111111111', 'Visa'],
  ['411111111111111', undefined],
  ['2221000000000000', 'Mastercard'],
  ['2220990000000000', undefined],
  ['2720990000000000', 'Mastercard'],
  ['371449635398431', 'American Express'],
  ['6011000990139424', 'Discover'],
  ['3530111333300000', 'JCB'],
  ['1234567812345670', undefined],
])('issuer of %s is %s', (digits, issuer) => {
  expect(issuerOf(digits)).toBe(issuer);
});
