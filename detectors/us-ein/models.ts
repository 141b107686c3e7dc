import { MASKED } from '../shared/codes/masked-codes.js';
import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import type { Surrounding } from '../shared/labels/surroundings.js';
import { SURROUNDINGS } from '../shared/labels/surroundings.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How each form of a number is weighed. */
export interface EinModels {
  readonly whole: Model<keyof typeof WHOLE | Surrounding>;
  readonly masked: Model<keyof typeof MASKED>;
}

export function compileEinModels(): EinModels {
  return {
    whole: compileModel('us-ein', WEIGHTS['us-ein'], { ...WHOLE, ...SURROUNDINGS }),
    masked: compileModel('us-ein-masked', WEIGHTS['us-ein-masked'], MASKED),
  };
}

const WHOLE = {
  dashed: 'shape 2-7 with a dash',
  parted: 'shape 2-7',
  bare: 'nine digits',
  ssn: 'shape of an SSN',
  'other-shape': 'nine digits in another shape',
  'across-columns': 'wide room between the groups',
  prefix: 'prefix that the IRS gives out',
  'no-prefix': 'prefix that the IRS does not give out',
  business: 'of a business',
  tied: 'part of a longer number',
} as const;
