import type { LabelWeights } from '../shared/label-weights.js';

/** Natural log-odds. A date alone is never a date of birth. */
export const BIRTH_WEIGHTS = {
  date: -5,
  looseDate: -6,
  partOfDate: -5.5,
  year: -5,
} as const;

export const BIRTH_LABELS: LabelWeights = {
  birth: 8.5,
  'birth-other': -4,
  'date-other': -4.5,
  reference: -3,
  'reference-word': -2,
  case: -4,
  bates: -4,
  check: -3,
  routing: -3,
};
