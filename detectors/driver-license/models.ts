import { MASKED } from '../shared/codes/masked-codes.js';
import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import type { Surrounding } from '../shared/labels/surroundings.js';
import { SURROUNDINGS } from '../shared/labels/surroundings.js';
import type { WrittenShape } from '../shared/codes/written-shape.js';
import { WRITTEN_SHAPES } from '../shared/codes/written-shape.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How each form of a number is weighed. */
export interface LicenseModels {
  readonly whole: Model<keyof typeof WHOLE | WrittenShape | Surrounding>;
  readonly masked: Model<keyof typeof MASKED>;
}

export function compileLicenseModels(): LicenseModels {
  return {
    whole: compileModel('driver-license', WEIGHTS['driver-license'], {
      ...WHOLE,
      ...WRITTEN_SHAPES,
      ...SURROUNDINGS,
    }),
    masked: compileModel('driver-license-masked', WEIGHTS['driver-license-masked'], MASKED),
  };
}

const WHOLE = {
  'state-format': 'format of a state',
  'named-format': 'format of the state that is named',
  'other-state': 'not the format of the state that is named',
  'other-format': 'format of no state',
  short: 'short for a licence',
  'small-letters': 'has small letters',
  tied: 'part of a date or a longer number',
} as const;
