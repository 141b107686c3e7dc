import type { Policy } from '../core/policy.js';

/**
 * Federal Rule of Civil Procedure 5.2(a): a filing may include only
 * (1) the last four digits of the social-security number and taxpayer-identification number,
 * (2) the year of the individual's birth,
 * (3) the minor's initials, and
 * (4) the last four digits of the financial-account number.
 *
 * An employer's number is not an individual's and is not protected; where one is found it is treated like (1), since a
 * sole proprietor's is.
 */
export const frcp52: Policy = {
  id: 'frcp-5.2',
  title: 'Federal Rule of Civil Procedure 5.2(a)',
  source: 'Fed. R. Civ. P. 5.2(a)(1)-(4), as published by the federal judiciary (PACER)',
  protects: [
    'us-ssn',
    'us-itin',
    'date-of-birth',
    'minor-name',
    'bank-account',
    'brokerage-account',
    'payment-card',
    'iban',
  ],
  keeps: {
    'us-ssn': { kind: 'last', count: 4 },
    'us-ssn-last4': { kind: 'last', count: 4 },
    'us-itin': { kind: 'last', count: 4 },
    'us-ein': { kind: 'last', count: 4 },
    'date-of-birth': { kind: 'year' },
    'minor-name': { kind: 'initials' },
    'bank-account': { kind: 'last', count: 4 },
    'brokerage-account': { kind: 'last', count: 4 },
    'payment-card': { kind: 'last', count: 4 },
    iban: { kind: 'last', count: 4 },
  },
  marks: {
    'us-ssn': { code: 'FRCP 5.2(a)(1)' },
    'us-ssn-last4': { code: 'FRCP 5.2(a)(1)' },
    'us-itin': { code: 'FRCP 5.2(a)(1)' },
    'us-ein': { code: 'FRCP 5.2(a)(1)' },
    'date-of-birth': { code: 'FRCP 5.2(a)(2)' },
    'minor-name': { code: 'FRCP 5.2(a)(3)' },
    'bank-account': { code: 'FRCP 5.2(a)(4)' },
    'brokerage-account': { code: 'FRCP 5.2(a)(4)' },
    'payment-card': { code: 'FRCP 5.2(a)(4)' },
    iban: { code: 'FRCP 5.2(a)(4)' },
  },
};
