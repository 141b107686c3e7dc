import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import type { Surrounding } from '../shared/labels/surroundings.js';
import { SURROUNDINGS } from '../shared/labels/surroundings.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How each form of a number is weighed. */
export interface AccountModels {
  readonly whole: Model<keyof typeof WHOLE | Surrounding>;
  readonly masked: Model<'one-mask' | 'masks'>;
  readonly routing: Model<keyof typeof ROUTING | Surrounding>;
}

export function compileAccountModels(): AccountModels {
  return {
    whole: compileModel('bank-account', WEIGHTS['bank-account'], {
      ...WHOLE,
      ...SURROUNDINGS,
    }),
    masked: compileModel('bank-account-masked', WEIGHTS['bank-account-masked'], {
      'one-mask': 'one mask before the last digits',
      masks: 'masked but for the last digits',
    }),
    routing: compileModel('routing-number', WEIGHTS['routing-number'], {
      ...ROUTING,
      ...SURROUNDINGS,
    }),
  };
}

const WHOLE = {
  four: 'four digits only',
  five: 'short for an account',
  'six-or-seven': '6 or 7 digits',
  usual: '8 to 17 digits',
  long: 'long for an account',
  micr: 'after a routing number in the magnetic line of a check',
  pair: 'with a routing number, a slash between',
  cents: 'amount with cents or decimals',
  part: 'part of a date or a longer number',
  phone: 'shape of a phone number',
  bates: 'shape of a Bates number',
  ssn: 'shape of an SSN',
  date: 'shape of a date',
  year: 'may be a year',
} as const;

const ROUTING = {
  micr: 'in the magnetic line of a check',
  pair: 'with an account, a slash between',
  checksum: 'passes the ABA checksum',
  'no-checksum': 'fails the ABA checksum',
} as const;
