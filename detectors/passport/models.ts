import { MASKED } from '../shared/codes/masked-codes.js';
import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import type { Surrounding } from '../shared/labels/surroundings.js';
import { SURROUNDINGS } from '../shared/labels/surroundings.js';
import type { WrittenShape } from '../shared/codes/written-shape.js';
import { WRITTEN_SHAPES } from '../shared/codes/written-shape.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How each form of a number is weighed. */
export interface PassportModels {
  readonly whole: Model<keyof typeof WHOLE | WrittenShape | Surrounding>;
  readonly masked: Model<keyof typeof MASKED>;
}

export function compilePassportModels(): PassportModels {
  return {
    whole: compileModel('passport', WEIGHTS.passport, {
      ...WHOLE,
      ...WRITTEN_SHAPES,
      ...SURROUNDINGS,
    }),
    masked: compileModel('passport-masked', WEIGHTS['passport-masked'], MASKED),
  };
}

const WHOLE = {
  'us-format': 'format of a United States passport',
  'foreign-format': 'format of another country',
  fits: '6 to 9 letters and digits',
  'other-format': 'too short or too long for a passport',
  'small-letters': 'has small letters',
  grouped: 'in groups',
  tied: 'part of a date or a longer number',
} as const;
