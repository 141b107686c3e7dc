import { describe, expect, it } from 'vitest';
import { usSsn } from '../../detectors/index.js';
import { isItin, isNeverIssued, isPublishedDummy } from '../../detectors/us-ssn/numbers.js';
import { check, hitsIn } from './check.js';

const detector = usSsn();

describe('sure', () => {
  it.each([
    'Participant ID ‹812-34-5678›     Plan 004412',
    'Subscriber ID: ‹812-34-5678›',
    'Employee No. ‹812-34-5678›',
    'SSN: ‹812:34:5678›',
    'ss# ‹812, 34, 5678›, born',
    'SSN ‹812\\34\\5678›',
    'SSN: ‹812-34-5678›',
    'US-Sozialversicherungsnr. ‹812107877›.',
    '<PersonSSNIdentification><IdentificationID>‹812107877›</IdentificationID>',
    'DOB 12/6/60, SS ‹812107877›. pls',
    'ident.tax=‹812107877›',
    'whose taxpayer number is ‹812107877› and',
    'SSN‹812-34-5678›',
    'SSN:‹812345678›.',
    '[00:24] IVR: Thank you. Now your Social Security number.\n[00:29] CALLER: ‹812345678›',
    'SSN for mom ‹812345678› and for dad ‹823456789›',
    'S.S.N. ‹812\u201134\u20115678›',
    'SSN ‹812\u00ad34\u00ad5678›',
    'SSN ‹812\u00a034\u00a05678›',
    'SSN ‹812.34.5678›',
    'SSN: ‹812/34/5678›',
    'SSN ‹(812) 34-5678›',
    'SSN ‹812_34_5678›',
    'SSN ‹8|1|2|-|3|4|-|5|6|7|8›',
    'SSN ‹8 1 2 3 4 5 6 7 8›',
    'SSN ‹8 1 2   3 4   5 6 7 8›',
    'Social Security\nNumber: ‹812-34-5678›',
    'Social Security No. ‹812-34-\r\n        5678›',
    'SSN ‹812-\n34-5678›',
    'SSN ‹812-34\u0002\n5678›',
    'SSN ‹812-34\ufffe5678›',
    'SSN ‹833-91\n5857›',
    '13  my SSN is ‹812-34-\n14  5678› and',
    '<SSN>‹812345678›</SSN>',
    '<PersonSSNIdentification state="OH">‹812345678›</PersonSSNIdentification>',
    '{"type": "SSN", "value": "‹812345678›"}',
    '<input name="ssn" value="‹812345678›">',
    'Field | Value\nSSN | ‹812345678›',
    'Claim No. ‹812-34-5678›A was denied',
    'Social: ‹8-1-2. 3-4. 5-6-7-8›.',
    'HICN: ‹812345678›A',
    'þAþ\u0014þre: ssn ‹812345678›þ',
    '[3/4/24, 9:14 PM] Ann: what is ur ssn\n[3/4/24, 9:15 PM] Bo: ‹812345678›',
    'taxpayer_ssn=‹812345678›&x=1',
    'SocialSecurityNumber: ‹812345678›',
    'Seguro Social: ‹812345678›',
    'Social Security number ‹\uff18\uff11\uff12-\uff13\uff14-\uff15\uff16\uff17\uff18›',
    'SSN ‹\u{1d7e0}\u{1d7d9}\u{1d7da}-34-5678› ok',
    'SSN\n‹812345678›',
    'Q.  What is your Social Security number?\nA.  ‹812345678›.',
    'SSNs: ‹812345678›, ‹823456789› and ‹834567890›',
    'the SSN of the decedent, John Q. Sample, is ‹812345678›.',
    'Name        SSN          Phone\nJane Roe    ‹812345678›    812-555-0142\nJo Roe      ‹823456789›    812-555-0143',
    'Tax ID ‹812-34-5678›',
    'Donor ID (SSN or Emp. No.): ‹812345678›',
    '‹812345678› is his Social Security number',
    'SSN: ‹8 | 1 | 2 | - | 3 | 4 | - | 5 | 6 | 7 | 8›',
    'SSN: [‹8][1][2]-[3][4]-[5][6][7][8›]',
  ])('%j', async (marked) => {
    for (const { confidence } of await check(detector, marked)) {
      expect(confidence).toBeGreaterThanOrEqual(0.7);
    }
  });
});

describe('without a label', () => {
  it.each([
    ['with dashes', 'Respondent, ‹812-34-5678›, resides', 0.9],
    ['beside others in a row', '‹812-34-5678›,‹813-45-6789›,‹814-56-7890›', 0.9],
    ['with dashes over a line end', 'Respondent, ‹812-34-\n5678›, resides', 0.9],
    ['letter-spaced', 'Respondent, ‹8 1 2 - 3 4 - 5 6 7 8›, resides', 0.9],
    ['after another number', 'Item 3 ‹812-34-5678› 4', 0.9],
    ['with blanks', 'Respondent, ‹812 34 5678›, resides', 0.6],
    ['of a form', 'W-2 form ‹812-34-5678›', 0.8],
  ])('%s', async (_, marked, atLeast) => {
    for (const { confidence } of await check(detector, marked)) {
      expect(confidence).toBeGreaterThanOrEqual(atLeast);
    }
  });

  it('finds none when told to want labels', async () => {
    await check(usSsn({ unlabelled: false }), 'Respondent, 812-34-5678. SSN ‹823-45-6789›');
  });
});

it.each([
  'Employee ID 812345678',
  'Customer ID 812-34-5678',
  'Court: 152-18-4068',
  'for the father, Jo Roe, per order 387-26-4834.',
  '<CaseTrackingID>655-19-4556</CaseTrackingID>',
  'Respondent, 812345678, resides',
  'Case No. 812-34-5678',
  'Docket No. 812-34-5678',
  'Invoice # 812-34-5678',
  'Bates SMITH812345678',
  '1-812-34-5678-9',
  '0.812345678',
  'an award of $812345678',
  'EIN 12-3456789',
  'Routing Number: 812345678',
  'Fax: 812-345-6789',
  'Indianapolis, IN 46204-1234',
  '911-00-1234',
  '000-12-3456',
  '42 U.S.C. § 405(c)(2)(C)',
  'SSN: ___-__-____',
  '412 Fr. App. 3d 118, 124\u201325\n(2011)',
  '118, 124-25 (2011)',
  'Social Security Act, 49 Stat. 620 (1935)',
  'SSN of the respondent was redacted.\n\n\nParcel 812345678',
  'INCIDENT REPORT 812-34-5678',
  'INVENTORY — ESTATE OF ANN ROE, DECEASED          812-34-5678',
  'ROUGH DRAFT - NOT CERTIFIED    812-34-5678',
  'THE COURT:  Be seated.  Calling 812-34-5678.',
  'child support order 812-34-5678',
  '<Provider npi="6093738690" tin="206734774"/>',
  'JOINT EXHIBIT INDEX          812-34-5678',
  'FOR LETTERS TESTAMENTARY      File 812-34-5678',
  'Index 812-34-5678',
  'WRIT OF GARNISHMENT (BANK)     No. 812-34-5678',
  'Cause 812-34-5678',
  'Arbitration 812-34-5678',
  'Jo Roe   SSN: ###-##-####\nTampa, FL\n\n04/05/2019  ACH CREDIT 812345678   $54.00   5,784.75',
  'ANSWER OF GARNISHEE          812-34-5678',
  'Parcel 812-34-5678',
  'JOINT EXHIBIT INDEX                 812-34-5678',
  'File 812-34-5678',
  'letters no. 812-34-5678',
  'parcel 988-78-1155, part 812-34-5678',
  'Agency case: 812-34-5678',
  'garnished (case 812-34-5678)',
  'inflator P/N 812-34-5678 and',
  'Re: Rodríguez v. Mbeki, 812-34-5678',
  'Caso núm. 812-34-5678',
  '812-34-5678\n(Part No.)',
  'WRIT OF WAGE GARNISHMENT          812-34-5678',
  'PETITION TO DETERMINE PARENTAGE          812-34-5678',
  '812-34-5678\n________________\nDocket No.',
  'his social security number. Part number 812-34-5678 failed',
  '{"case_nbr":"812-34-5678","SSN":"***-**-****"}',
  'Invoice,B\nx,812-34-5678\ny,823-4567-89\nz,834-56-7890\nw,845-67-8901',
  'Invoice,Item\n44-1,YZ-87530-J\n44-2,812-34-5678\n44-3,39-925215',
  '-67 65 82 122 -84 -52 12 82',
  'invoice 2086842889 paid, PO 271-13-2757',
])('ignores %j', async (text) => {
  await check(detector, text);
});

describe('partial forms', () => {
  it.each([
    'SSN: ‹XXX-XX-5678›',
    '‹xxx-xx-5678›',
    '‹***-**-5678›',
    '‹###-##-5678›',
    '‹\u2022\u2022\u2022-\u2022\u2022-5678›',
    'SSN ‹XXXXX5678›',
    'last four digits of his SSN are ‹5678›',
    'verify: ssn4 ‹5678› / zip 97638',
    "Q.  What is your Social Security number?\n     MR. FOX:  Only the last four on the record, please.\nQ.  That's fine.  Last four?\nA.  Ends in ‹5678›.",
    'SSN (last 4): ‹5678›',
    'Social Security number ending in ‹5678›',
    'SSN: ‹5678›',
  ])('%j is compliant', async (marked) => {
    const [hit] = await check(detector, marked);
    expect(hit).toMatchObject({ entity: 'us-ssn-last4', compliant: true });
  });

  it.each(['SSN ‹XXX-34-5678›', '‹812-XX-XXXX›', '‹812-34-XXXX›'])(
    '%j shows too much',
    async (marked) => {
      const [hit] = await check(detector, marked);
      expect(hit?.compliant).toBeUndefined();
      expect(hit?.entity).toBeUndefined();
    },
  );

  it.each(['account ending in 5678', 'Social Security Act of 1935', 'XXXXX5678'])(
    'ignores %j',
    async (text) => {
      await check(detector, text);
    },
  );
});

describe('numbers that are not given out', () => {
  it.each([
    ['TIN: ‹912-70-1234›', 'us-itin'],
    ['‹912-70-1234›', 'us-itin'],
    ['SSN: ‹912-70-1234›', undefined],
    ['SSN: ‹000-12-3456›', undefined],
    ['SSN: ‹123-45-6789›', undefined],
  ])('%j', async (marked, entity) => {
    const [hit] = await check(detector, marked);
    expect(hit?.entity).toBe(entity);
  });

  it('says so in the reasons', async () => {
    const [dummy] = await hitsIn(detector, 'SSN: 078-05-1120');
    expect(dummy?.reasons.join('; ')).toContain('published dummy');
    const [neighbour] = await hitsIn(detector, 'SSN: 078-05-1121');
    expect(neighbour?.reasons.join('; ')).not.toContain('published dummy');
  });

  it.each([
    ['812345678', false, false, false],
    ['000123456', true, false, false],
    ['666123456', true, false, false],
    ['812003456', true, false, false],
    ['812340000', true, false, false],
    ['912701234', true, true, false],
    ['912931234', true, false, false],
    ['987654321', true, true, true],
    ['219099999', false, false, true],
  ])('%s', (written, neverIssued, itin, dummy) => {
    const digits = Array.from(written, Number);
    expect([isNeverIssued(digits), isItin(digits), isPublishedDummy(digits)]).toEqual([
      neverIssued,
      itin,
      dummy,
    ]);
  });
});
