import type { Detector } from '../../src/core/detector.js';
import { findMaskedCodes } from '../shared/codes/masked-codes.js';
import { withColumns } from '../shared/tables/column-vote.js';
import { recordHits } from '../shared/records/record-hits.js';
import { pickHits } from '../shared/weighing/pick-hits.js';
import { compileEinModels } from './models.js';
import { findWholeEins } from './whole-numbers.js';

/** Employer identification numbers (26 CFR 301.6109-1), in whole or masked. */
export function usEin(): Detector {
  const models = compileEinModels();
  return {
    id: 'us-ein',
    entity: 'us-ein',
    version: '1.0.0',
    summary: 'Employer identification numbers, in whole or masked.',
    examples: {
      finds: [
        'EIN ‹12-3456789›',
        'Employer Identification Number: ‹81-2345678›',
        'Federal Tax ID No. ‹812345678›',
        'F.E.I.N. ‹20–1234567›',
        '<ein>‹36-1234567›</ein>',
        'Acme LLC (EIN ‹45 1234567›) answered',
        'b Employer identification number (EIN)\n‹47-1234567›',
        'EIN ‹1 2 - 3 4 5 6 7 8 9›',
        'EIN ‹08-1234567›',
        'EIN: ‹XX-XXX1234›',
      ],
      ignores: [
        'Case No. 21-1234567',
        'SSN 812-34-5678',
        'Invoice No. 12-3456789',
        'Account No. 12-3456789',
        'call 812-555-0142',
        'EIN: ________',
        'nine digits 123456789',
        'Brief of Appellant  24-1187\n161 (2016), at 3',
      ],
    },
    scan: (input) =>
      withColumns(
        input,
        pickHits(
          findWholeEins(input, models.whole),
          findMaskedCodes(input, models.masked, ['ein']),
          recordHits(input, 'us-ein'),
        ),
      ),
  };
}
