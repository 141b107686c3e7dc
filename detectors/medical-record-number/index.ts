import type { Detector } from '../../src/core/detector.js';
import { findMaskedCodes } from '../shared/codes/masked-codes.js';
import { withColumns } from '../shared/tables/column-vote.js';
import { recordHits } from '../shared/records/record-hits.js';
import { pickHits } from '../shared/weighing/pick-hits.js';
import { compileRecordModels } from './models.js';
import { findRecordNumbers } from './record-numbers.js';

/** Numbers of medical records and patients that a label names (45 CFR 164.514(b)(2)(i)(H)); masked forms as compliant. */
export function medicalRecordNumber(): Detector {
  const models = compileRecordModels();
  return {
    id: 'medical-record-number',
    entity: 'medical-record-number',
    version: '1.0.0',
    summary: 'Medical record and patient numbers that a label names.',
    examples: {
      finds: [
        'MR: ‹00-44-88-12›   Adm: 03/04/2024',
        'MRN ‹4432118›',
        'Medical Record No. ‹00443211›',
        'Med. Rec. # ‹443-211-809›',
        'Patient MRN: ‹E443211809›',
        'Chart No. ‹AB-443211›',
        'MR# ‹M4432118›',
        'Hospital No. ‹44-32-11›',
        'Patient ID\n‹MR443211›',
        '"medical_record_number":"‹44321180›"',
        'MRN: ‹xxxx2118›',
      ],
      ignores: [
        'NPI 1234567893',
        'Claim No. 44321180',
        'the medical record of 03/04/2019',
        'MRN: ________',
        'medical records, pages 12 to 2019',
        'Encounter No. 44321180',
        'Bates SMITH000123',
        'Mr. Number 12',
      ],
    },
    scan: (input) =>
      withColumns(
        input,
        pickHits(
          recordHits(input, 'medical-record-number'),
          findRecordNumbers(input, models.whole),
          findMaskedCodes(input, models.masked, ['medical']),
        ),
      ),
  };
}
