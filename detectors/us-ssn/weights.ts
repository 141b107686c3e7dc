import type { LabelWeights } from '../shared/label-weights.js';

/** Natural log-odds; what each way of writing and each label says for or against a social security number. */
export const SSN_WEIGHTS = {
  dashed: 2.2,
  blanks: 0.6,
  otherMarks: 0.3,
  mixedMarks: -3,
  bare: -5,
  otherShape: -5.5,
  acrossColumns: -1.5,
  acrossLinesWithoutDash: -1.5,
  neverIssued: -4,
  neverIssuedLabelled: -1,
  publishedDummy: -1.5,
  tied: -4,
  fourDigits: -4.5,
} as const;

export const SSN_LABELS: LabelWeights = {
  ssn: 8.5,
  social: 5,
  'tax-id': 7.5,
  ein: -3,
  account: -2,
  'account-word': -1,
  brokerage: -2,
  routing: -5,
  card: -1,
  case: -3.5,
  bates: -4,
  reference: -3.5,
  'reference-word': -0.5,
  check: -3.5,
  phone: -3,
  zip: -4,
};
