import { describe, expect, it } from 'vitest';
import { medicalRecordNumber } from '../../detectors/index.js';
import {
  isBeneficiaryId,
  isProviderNumber,
} from '../../detectors/medical-record-number/other-numbers.js';
import { check, hitsIn } from './check.js';

const detector = medicalRecordNumber();

describe('finds', () => {
  it.each([
    'MRN ‹4432118›',
    'MRN: ‹3300389›   CSN 299472481   HAR 70764508',
    'MRN: ‹44321180›',
    'MRN#‹0044321180›',
    'MRN |‹4|4|3|2|1|1|8›|',
    'M.R.N. ‹4432118›',
    'Medical Record Number ‹443-211-809›',
    'medical record no. ‹44-32-11›',
    'Med. Rec. No. ‹443-2118›',
    'MR# ‹M4432118›',
    'MR No. ‹MR443211›',
    'Chart # ‹AB-443211›',
    'Patient ID: ‹E443211809›',
    'Hospital No. ‹4432118›',
    'Unit record number ‹4432118›',
    'MRN\n‹4432118›',
    'Name,Badge,MRN\nMaria Roe,4811,‹4432118›\nJohn Roe,4812,‹5543221›',
    '‹4432118› (MRN)',
    '‹4432118›\n(Medical Record No.)',
    'Patient      MRN        Admitted\nMaria Roe    ‹4432118›    03/04/2019\nJohn Roe     ‹5543221›    03/05/2019',
    '"patient_mrn":"‹4432118›"',
    '<mrn>‹4432118›</mrn>',
    'MRNs ‹4432118› and ‹5543221›',
    'Historia cl\u00ednica ‹4432118›',
    'Patient Maria Roe (MR# ‹4432118›) was discharged home.',
    'MRN ‹443 211 809›',
    'medical record number ‹443-211-\n809›',
  ])('%j', async (marked) => {
    for (const { confidence, compliant } of await check(detector, marked)) {
      expect(confidence).toBeGreaterThanOrEqual(0.7);
      expect(compliant).toBeUndefined();
    }
  });

  it('what recognition confused', async () => {
    const text = 'MRN: 44S211B0, admitted';
    const [hit] = await hitsIn(detector, text, { source: 'ocr' });
    expect(hit === undefined ? '' : text.slice(hit.start, hit.end)).toBe('44S211B0');
  });
});

it.each(['MRN ‹xxxx2118›', 'MRN: ‹***2118›', 'MRN ending in ‹2118›'])(
  '%j is compliant',
  async (marked) => {
    const [hit] = await check(detector, marked);
    expect(hit?.compliant).toBe(true);
  },
);

it.each([
  'patient no. ________; see documents ADQ443872.',
  'the chart was produced at Bates nos. MRN443872',
  '4432118',
  'NPI 1234567893',
  'Encounter No. 4432118',
  'Invoice No. 4432118',
  'MRN: ________',
  'medical records of 03/04/2019',
  'medical record dated March 4, 2019',
  'Medicare No. 1EG4-TE5-MK73',
  'Mr. Roe, 4432118 of them',
  'patient, 44, 98.6 F',
  'the chart shows 120/80',
  'MRN_00654321 was produced',
  'Residents 4432118',
  'Medical record number\nRe: Claim 41-300385, of May 4',
  'Bed 9B   CSN 299472481   HAR 70764508',
])('ignores %j', async (text) => {
  await check(detector, text);
});

it.each([
  ['1234567893', true],
  ['1234567890', false],
  ['3234567893', false],
  ['123456789', false],
])('%s is a provider number: %s', (code, expected) => {
  expect(isProviderNumber(code)).toBe(expected);
});

it.each([
  ['1EG4TE5MK73', true],
  ['1SG4TE5MK73', false],
  ['0EG4TE5MK73', false],
])('%s is a Medicare number: %s', (code, expected) => {
  expect(isBeneficiaryId(code)).toBe(expected);
});
