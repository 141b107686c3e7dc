import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import type { DatesNear } from './dates-near.js';
import { makeDatesNear } from './dates-near.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How each form of a date is weighed. A date alone is never a date of birth. */
export interface BirthModels {
  readonly date: Model<keyof typeof DATE>;
  readonly year: Model<'year'>;
  readonly masked: Model<'masked'>;
  readonly datesNear: DatesNear;
}

export function compileBirthModels(): BirthModels {
  const date = compileModel('date-of-birth', WEIGHTS['date-of-birth'], DATE);
  return {
    date,
    datesNear: makeDatesNear(date),
    year: compileModel('birth-year', WEIGHTS['birth-year'], { year: 'year alone' }),
    masked: compileModel('birth-masked', WEIGHTS['birth-masked'], {
      masked: 'masked but for the year',
    }),
  };
}

const DATE = {
  numeric: 'numeric date',
  words: 'date with the month in letters',
  loose: 'date without marks',
  part: 'part of a date',
  'with-time': 'with the time of day',
  'born-abbreviated': 'label "b." before',
  kin: 'right behind a child',
  person: 'behind a person, with an age, or in a list of births',
  record: 'in the record of a birth',
  event: 'of an event',
  threshold: 'a day before or after which others were born',
} as const;
