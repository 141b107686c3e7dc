import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import type { Surrounding } from '../shared/labels/surroundings.js';
import { SURROUNDINGS } from '../shared/labels/surroundings.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How each form of a number is weighed. */
export interface SsnModels {
  readonly whole: Model<keyof typeof WHOLE | Surrounding>;
  readonly masked: Model<'masked'>;
  readonly halfMasked: Model<'half-masked'>;
  readonly four: Model<'four'>;
}

export function compileSsnModels(): SsnModels {
  return {
    whole: compileModel('us-ssn', WEIGHTS['us-ssn'], {
      ...WHOLE,
      ...SURROUNDINGS,
    }),
    masked: compileModel('us-ssn-masked', WEIGHTS['us-ssn-masked'], {
      masked: 'masked but for the last four',
    }),
    halfMasked: compileModel('us-ssn-half-masked', WEIGHTS['us-ssn-half-masked'], {
      'half-masked': 'masked, but shows more than the last four',
    }),
    four: compileModel('us-ssn-four', WEIGHTS['us-ssn-four'], { four: 'four digits' }),
  };
}

const WHOLE = {
  dashes: 'shape 3-2-4 with dashes',
  blanks: 'shape 3-2-4 with blanks',
  'other-marks': 'shape 3-2-4',
  'mixed-marks': 'shape 3-2-4 with mixed marks',
  bare: 'nine digits',
  'other-shape': 'nine digits in another shape',
  'other-column': 'under a heading that names no such number',
  'mixed-column': 'in a column of other numbers',
  titled: 'behind the title of a paper',
  'other-name': 'called another number',
  zip: 'shape of a ZIP code',
  'of-member': 'as members, employees and pupils were numbered by',
  row: 'behind a name in a row of a form',
  claim: 'with the letter of a claim for benefits',
  'letter-spaced': 'letter-spaced',
  'over-line': 'over a line end',
  'across-columns': 'wide room between the groups',
  'over-line-without-dash': 'no dash at the line end',
  tied: 'part of a longer number',
  dummy: 'published dummy',
  'itin-range': 'in the range of ITINs',
  'never-issued': 'area, group or serial never issued',
  'never-issued-labelled': 'area, group or serial never issued',
  issued: 'area, group and serial valid',
} as const;
