import type { Detector } from '../../src/core/detector.js';
import { findMaskedCodes } from '../shared/codes/masked-codes.js';
import { withColumns } from '../shared/tables/column-vote.js';
import { pickHits } from '../shared/weighing/pick-hits.js';
import { findMachineReadable } from './machine-readable.js';
import { compilePassportModels } from './models.js';
import { findPassportNumbers } from './passport-numbers.js';

/** Passport numbers that a label names, and machine-readable zones (ICAO Doc 9303); masked forms as compliant. */
export function passport(): Detector {
  const models = compilePassportModels();
  return {
    id: 'passport',
    entity: 'passport',
    also: ['date-of-birth'],
    version: '1.0.0',
    summary: 'Passport numbers that a label names, and machine-readable zones of passports.',
    examples: {
      finds: [
        'Passport No. ‹812345678›',
        'U.S. passport ‹C12345678›',
        'her passport (‹AB1234567›) bears a stamp',
        'PASSPORT NO\n‹X81234567›',
        'Pasaporte No. ‹G12345678›',
        'Reisepass Nr. ‹C01X00T47›',
        '<passport_number>‹812345678›</passport_number>',
        'Travel document (passport) no. ‹812345678›',
        'passport: ‹xxxxx4321›',
        'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n‹L898902C36›UTO‹7408122›F1204159‹ZE184226B<<<<<1›0',
      ],
      ignores: [
        'nine digits 812345678',
        'Invoice No. 812345678',
        'the passport was issued on 03/04/2019',
        'Passport No. ________',
        'SSN 812-34-5678',
        'passport agency, 1200 Main Street',
        'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      ],
    },
    scan: (input) =>
      withColumns(
        input,
        pickHits(
          findPassportNumbers(input, models.whole),
          findMachineReadable(input),
          findMaskedCodes(input, models.masked, ['passport']),
        ),
      ),
  };
}
