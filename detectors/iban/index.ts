import type { Detector } from '../../src/core/detector.js';
import { findMaskedCodes } from '../shared/codes/masked-codes.js';
import { pickHits } from '../shared/weighing/pick-hits.js';
import { findIbanNumbers } from './iban-numbers.js';
import { findMaskedIbans } from './masked-ibans.js';
import { compileIbanModels } from './models.js';

/** International bank account numbers (ISO 13616), a financial account under FRCP 5.2(a)(4); masked forms as compliant. */
export function iban(): Detector {
  const models = compileIbanModels();
  return {
    id: 'iban',
    entity: 'iban',
    version: '1.0.0',
    summary: 'International bank account numbers, in whole or masked.',
    examples: {
      finds: [
        'IBAN ‹DE89 3704 0044 0532 0130 00›',
        'to ‹GB29NWBK60161331926819› on Monday',
        'Konto ‹de89370400440532013000›',
        'IBAN: ‹FR14-2004-1010-0505-0001-3M02-606›',
        'paid to ‹NL91 ABNA\n0417 1643 00› in full',
        'IBAN ‹DE88 3704 0044 0532 0130 00›',
        'IBAN:‹ES9121000418450200051332›',
        'IBAN ‹DE** **** **** **** **30 00›',
      ],
      ignores: [
        'Wilmington, DE 19801-1234',
        'DE0001234567 is no account',
        'Portland, ME 04101 2024',
        'Case No. DE22-cv-01234',
        'GB29 was the flight',
        'IBAN: ________',
        'BIC COBADEFFXXX',
      ],
    },
    scan: (input) =>
      pickHits(
        findIbanNumbers(input, models.whole),
        findMaskedIbans(input),
        findMaskedCodes(input, models.masked, []),
      ),
  };
}
