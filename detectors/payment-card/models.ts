import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import type { Surrounding } from '../shared/labels/surroundings.js';
import { SURROUNDINGS } from '../shared/labels/surroundings.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/**
 * How each form of a number is weighed. One number in ten passes luhn by chance, and about one in four begins as a card
 * does.
 */
export interface CardModels {
  readonly whole: Model<keyof typeof WHOLE | Surrounding>;
  readonly masked: Model<'whole' | 'short'>;
  readonly halfMasked: Model<'half-masked'>;
}

export function compileCardModels(): CardModels {
  return {
    whole: compileModel('payment-card', WEIGHTS['payment-card'], {
      ...WHOLE,
      ...SURROUNDINGS,
    }),
    masked: compileModel('payment-card-masked', WEIGHTS['payment-card-masked'], {
      whole: 'masked but for the last digits',
      short: 'a few masks before the last digits',
    }),
    halfMasked: compileModel('payment-card-half-masked', WEIGHTS['payment-card-half-masked'], {
      'half-masked': 'masked, but shows more than the last four',
    }),
  };
}

const WHOLE = {
  grouped: 'grouped as cards are',
  bare: 'digits without groups',
  'other-shape': 'digits in other groups',
  'over-line': 'over a line end',
  'across-columns': 'wide room between the groups',
  luhn: 'passes luhn',
  'no-luhn': 'fails luhn',
  issuer: 'in the range of an issuer',
  'account-of-card': 'called an account, with the sixteen digits that few but cards have',
  maestro: 'in a range of Maestro',
  'no-issuer': 'no known issuer',
  tied: 'part of a longer number',
} as const;
