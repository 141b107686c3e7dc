import type { Hit, ScanInput } from '../../src/core/detector.js';
import { findBirthDates } from './birth-dates.js';
import { compileBirthModels } from './models.js';

/** Dates of birth for all who ask: they tell whose names are those of minors, too. Ask for them by `input.once(findBirths)`. */
export function findBirths(input: ScanInput): readonly Hit[] {
  return findBirthDates(input, MODELS);
}

export const MODELS: ReturnType<typeof compileBirthModels> = compileBirthModels();
