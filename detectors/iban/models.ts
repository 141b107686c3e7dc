import { MASKED } from '../shared/codes/masked-codes.js';
import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How each form of a number is weighed. */
export interface IbanModels {
  readonly whole: Model<keyof typeof WHOLE>;
  readonly masked: Model<keyof typeof MASKED>;
}

export function compileIbanModels(): IbanModels {
  return {
    whole: compileModel('iban', WEIGHTS.iban, WHOLE),
    masked: compileModel('iban-masked', WEIGHTS['iban-masked'], MASKED),
  };
}

const WHOLE = {
  checksum: 'passes the check of ISO 13616',
  'no-checksum': 'fails the check of ISO 13616',
  'right-length': 'length and structure of its country',
  short: 'shorter than its country has it, or of another structure',
  long: 'longer than its country has it',
  grouped: 'in groups of four',
} as const;
