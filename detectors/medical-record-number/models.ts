import { MASKED } from '../shared/codes/masked-codes.js';
import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import type { Surrounding } from '../shared/labels/surroundings.js';
import { SURROUNDINGS } from '../shared/labels/surroundings.js';
import type { WrittenShape } from '../shared/codes/written-shape.js';
import { WRITTEN_SHAPES } from '../shared/codes/written-shape.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How each form of a number is weighed. */
export interface RecordModels {
  readonly whole: Model<keyof typeof WHOLE | WrittenShape | Surrounding>;
  readonly masked: Model<keyof typeof MASKED>;
}

export function compileRecordModels(): RecordModels {
  return {
    whole: compileModel('medical-record-number', WEIGHTS['medical-record-number'], {
      ...WHOLE,
      ...WRITTEN_SHAPES,
      ...SURROUNDINGS,
    }),
    masked: compileModel(
      'medical-record-number-masked',
      WEIGHTS['medical-record-number-masked'],
      MASKED,
    ),
  };
}

const WHOLE = {
  digits: '6 to 10 digits',
  'with-letters': 'letters and 5 to 10 digits',
  short: '5 digits or fewer',
  long: 'long for a record number',
  'many-letters': 'more letters than digits',
  npi: 'passes the check of a provider number',
  'beneficiary-id': 'format of a Medicare number',
  'small-letters': 'has small letters',
  tied: 'part of a date or a longer number',
} as const;
