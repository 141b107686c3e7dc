import type { LabelWeights } from '../shared/label-weights.js';

/** Natural log-odds. A number without a label is never a bank account. */
export const ACCOUNT_WEIGHTS = {
  number: -5,
  sixOrSeven: -0.5,
  five: -1.5,
  four: -1,
  tooLong: -1.5,
  date: -7,
  phone: -3,
  cents: -7,
  ssn: -2.5,
  card: -1.5,
  year: -3,
  bates: -6,
} as const;

export const ACCOUNT_LABELS: LabelWeights = {
  account: 8.5,
  'account-word': 6.5,
  brokerage: 7.5,
  'account-other': -3,
  routing: -6,
  ssn: -5,
  social: -2,
  'tax-id': -5,
  ein: -5,
  card: -2,
  case: -5,
  bates: -5,
  reference: -5,
  'reference-word': -1.5,
  check: -5,
  phone: -5,
  zip: -5,
  birth: -3,
  'date-other': -1,
};

export const ROUTING_LABELS: LabelWeights = {
  routing: 8,
  account: -4,
  brokerage: -4,
  ssn: -5,
  'tax-id': -4,
  ein: -4,
  case: -4,
  reference: -4,
  check: -3,
  phone: -4,
};
