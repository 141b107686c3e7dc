import type { Detector } from '../../src/core/detector.js';
import { findMaskedCodes } from '../shared/codes/masked-codes.js';
import { withColumns } from '../shared/tables/column-vote.js';
import { recordHits } from '../shared/records/record-hits.js';
import { pickHits } from '../shared/weighing/pick-hits.js';
import { findLicenseNumbers } from './license-numbers.js';
import { compileLicenseModels } from './models.js';
import { findStatedLicenses } from './stated-licenses.js';

/** Numbers of driver's licences and of the states' identity cards that a label names; masked forms as compliant. */
export function driverLicense(): Detector {
  const models = compileLicenseModels();
  return {
    id: 'driver-license',
    entity: 'driver-license',
    version: '1.0.0',
    summary: "Driver's licence and state identity card numbers that a label names.",
    examples: {
      finds: [
        "driver's license no. ‹D1234567›",
        'Driver License Number: ‹12345678›',
        'DL# ‹A123-4567-8901›',
        'OLN ‹AB123456› returned valid',
        'D.L. No. ‹12-345-6789›',
        'Florida driver license ‹A123-456-78-901-0›',
        "Operator's License ‹A 123 456 789 012›",
        'State ID No. ‹123 456 789›',
        '"driver_license": "‹S12345678›"',
        'Licencia de conducir ‹A1234567›',
        'DL ‹****5678›',
      ],
      ignores: [
        'Tax period: 12/2022  DLN 44288120093001',
        'License plate 7ABC123',
        'medical license no. A1234567',
        'Invoice No. D1234567',
        'DL No. ________',
        "driver's license issued 03/04/2019",
        'Case No. 2:24-cv-01234',
        'SMITH000123',
        'A1234567 was found',
      ],
    },
    scan: (input) =>
      withColumns(
        input,
        pickHits(
          recordHits(input, 'driver-license'),
          findLicenseNumbers(input, models.whole),
          findStatedLicenses(input, models.whole),
          findMaskedCodes(input, models.masked, ['license']),
        ),
      ),
  };
}
