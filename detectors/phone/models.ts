import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import type { Surrounding } from '../shared/labels/surroundings.js';
import { SURROUNDINGS } from '../shared/labels/surroundings.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How numbers are weighed. */
export interface PhoneModels {
  readonly phone: Model<keyof typeof EVIDENCE | Surrounding>;
  readonly scanned: Model<keyof typeof SCANNED>;
}

export function compilePhoneModels(): PhoneModels {
  return {
    scanned: compileModel('phone-scanned', WEIGHTS['phone-scanned'], SCANNED),
    phone: compileModel('phone', WEIGHTS.phone, { ...EVIDENCE, ...SURROUNDINGS }),
  };
}

const EVIDENCE = {
  bracketed: 'area code in parentheses',
  dashed: 'parted by dashes',
  dotted: 'parted by dots',
  slashed: 'parted by a slash',
  blanks: 'parted by blanks',
  bare: 'digits without groups',
  local: 'shape of a local number',
  country: 'country code of the plan before it',
  foreign: 'plus sign and a country code',
  lettered: 'behind a letter for a telephone',
  'under-address': 'alone on the line under an address',
  national: 'as it is dialled in another country',
  'other-shape': 'digits in other groups',
  'no-area': 'no area code begins so',
  'no-exchange': 'no exchange begins so',
  'over-line': 'over a line end',
  'across-columns': 'wide room between the groups',
  tied: 'part of a longer number',
} as const;

const SCANNED = {
  bracketed: 'area code in parentheses',
  dashed: 'parted by dashes',
  dotted: 'parted by dots or the like',
  blanks: 'parted by blanks or not at all',
  letters: 'letters that a scan takes digits for',
  'other-length': 'a digit too few or too many',
} as const;
