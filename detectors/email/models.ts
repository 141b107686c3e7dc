import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How each form of an address is weighed. */
export interface EmailModels {
  readonly plain: Model<keyof typeof PLAIN>;
  readonly spelled: Model<'spelled' | 'known-end'>;
}

export function compileEmailModels(): EmailModels {
  return {
    plain: compileModel('email', WEIGHTS.email, PLAIN),
    spelled: compileModel('email-spelled', WEIGHTS['email-spelled'], {
      spelled: 'at and dot spelled out',
      'known-end': 'host of a known domain',
    }),
  };
}

const PLAIN = {
  'known-end': 'host of a known domain',
  'other-end': 'host of another domain',
  'no-end': 'host without a domain',
  blanks: 'blanks beside the at sign',
  'over-line': 'over a line end',
} as const;
