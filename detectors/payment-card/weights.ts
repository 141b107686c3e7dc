import type { LabelWeights } from '../shared/label-weights.js';

/** Natural log-odds. One number in ten passes luhn by chance, and about one in four begins as a card does. */
export const CARD_WEIGHTS = {
  grouped: 2.5,
  bare: 0.8,
  otherShape: -3,
  acrossColumns: -1.5,
  failsLuhn: -8,
  unknownIssuer: -3.5,
  maestroOnly: -2,
  tied: -5,
  masked: 2,
} as const;

export const CARD_LABELS: LabelWeights = {
  card: 7,
  'account-word': 1,
  account: 1,
  'account-other': -1,
  case: -3,
  bates: -4,
  reference: -3.5,
  'reference-word': -1,
  check: -3,
  phone: -3,
  routing: -3,
};
