import { MASKED } from '../shared/masked-codes.js';
import type { Model } from '../shared/model.js';
import { compileModel } from '../shared/model.js';
import type { Surrounding } from '../shared/surroundings.js';
import { SURROUNDINGS } from '../shared/surroundings.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How each form of a number is weighed. */
export interface LicenseModels {
  readonly whole: Model<keyof typeof WHOLE | Surrounding>;
  readonly masked: Model<keyof typeof MASKED>;
}

export function compileLicenseModels(): LicenseModels {
  return {
    whole: compileModel('driver-license', WEIGHTS['driver-license'], { ...WHOLE, ...SURROUNDINGS }),
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
  ssn: 'shape of an SSN',
  phone: 'shape of a phone number',
  tied: 'part of a date or a longer number',
} as const;
