import { describe, expect, it } from 'vitest';
import { namedState } from '../../detectors/driver-license/named-state.js';
import { isStateShape, statesOf } from '../../detectors/driver-license/state-formats.js';
import { driverLicense } from '../../detectors/index.js';
import { shapeOfCode } from '../../detectors/shared/codes/code-shape.js';
import { check, hitsIn } from './check.js';

const detector = driverLicense();

describe('finds', () => {
  it.each([
    "Driver's License No. ‹D1234567›",
    'Driver\u2019s license: ‹D1234567›',
    'drivers license ‹D1234567›',
    "Driver's License No. [‹D][1][2][3][4][5][6][7›]",
    "Operator's permit ....... ‹D1234567› (CA)",
    'Serialized 1/28/2008. Subject showed DLN ‹D1234567›',
    'she pays rent to her brother, state id# ‹D1234567›',
    'DL No. |‹D|1|2|3|4|5|6|7›|',
    'DRIVER LICENSE NUMBER ‹12345678›',
    'D/L NO: ‹BO341742›   ST: OH',
    'ID Type: DL  ID No: ‹D1234567›',
    'DL ‹12345678›',
    'OLN ‹T20-74-3804›/VA  SSN',
    'DL: ‹11-661-2634›/CO',
    'HUSB OLN/‹X7154 65637 38298› NJ',
    'ident.dlno=‹26193416›',
    'Name,Badge,DL No.\nMaria Roe,4811,‹D1234567›\nJohn Roe,4812,‹12345678›',
    'DL#‹12345678›',
    'D.L. No. ‹12345678›',
    'DLN: ‹12345678›',
    "Driver's Lic. # ‹12345678›",
    'OLN ‹AB123456›',
    'CDL No. ‹AB123456›',
    "Operator's License, no. ‹S12345678›",
    'State ID/DL No. ‹S12345678›',
    'Florida DL ‹A123-456-78-901-0›',
    'Florida DL ‹A123456789010›',
    'DL ‹A123-4567-8901›',
    'DL ‹A1234-56789-01234›',
    'DL ‹A1234 56789 01234›',
    'DL ‹A 123 456 789 012›',
    'Q. A driver license?\nA. Yes. Minnesota. ‹K 418-220-551-903›.',
    'DL ‹123 456 789›',
    'DL ‹12 345 678›',
    'DL ‹12-345-6789›',
    'DL ‹T12-34-5678›',
    'DL ‹WDLABCD123EF›',
    'DL ‹MARSH*J123QK›',
    'DL# ‹ROE***M501P1›, exp. 2027',
    'DL ‹12ABC34567›',
    'DL ‹123AB4567›',
    'DL ‹1234567A›',
    'DL ‹d1234567›',
    'driver license ‹A123-4567-\n8901›',
    '‹D1234567› (driver license)',
    "‹D1234567›\n(Driver's License No.)",
    "DRIVER'S LICENSE NUMBER\n‹D1234567›",
    "Q.  What's the number on your driver's license?\n        A.  ‹D1234567›.",
    "INTERROGATORY 2.3: Had you a driver's license? If so state (a) the state; (b) the license number and type; (c) the date of issuance.\n     Yes. (a) Ohio. (b) ‹BO341742›, Class C. (c) 03/04/2021.",
    "INTERROGATORY NO. 4: State (a) your employee number; (b) your driver's license number.\nANSWER: (a) 48113320 (b) ‹BO341742›",
    'Name         DL No.       State\nMaria Roe    ‹D1234567›     CA\nJohn Roe     ‹D7654321›     CA',
    '<driver_license>‹D1234567›</driver_license>',
    'dl_number=‹D1234567›',
    'Licencia de conducir: ‹D1234567›',
    'driver licenses ‹D1234567› and ‹D7654321›',
    "driver's license no. ‹ABC-12-345-6›",
    'VEHICLE/PARKING plate 995BBY   lic ‹JS885634› issued by OH',
    '{"kind":"DRIVING_LICENSE","region":"US-CA","num":"‹S9135900›"}',
    'Wage 22.40/hr   CDL-A ‹S93734487›',
    'Govt ID ‹080471874› (GA license)',
    'MVR    MA ‹S43160489›, class D, VALID',
    'Name;DOB;ID Type;ID No;State\nAnn Roe;1980-01-02;DL;‹D1234567›;CA\nBo Roe;1981-01-02;Passport;512345678;CA',
    'produced identification _X_ type: FLDL ‹W426545306460›',
    "Respondent's driving privilege (Ohio ‹TL545796›) was suspended.",
    'IDENTIFICATION CARD (not a driver license)  ID No. ‹38884352›',
    'DL # / State\nBirth\nRoe, Ann        02/12/1965       ‹022252324› / GA      404/555-0142',
  ])('%j', async (marked) => {
    for (const { confidence, compliant } of await check(detector, marked)) {
      expect(confidence).toBeGreaterThanOrEqual(0.7);
      expect(compliant).toBeUndefined();
    }
  });
});

it('weighs the format of the state that is named', async () => {
  const [right] = await check(detector, "California driver's license ‹D1234567›");
  const [wrong] = await check(detector, "Texas driver's license ‹D1234567›");
  expect(right?.reasons.join('; ')).toContain('format of the state that is named');
  expect(wrong?.reasons.join('; ')).toContain('not the format of the state that is named');
});

it('reads what recognition confused', async () => {
  const [hit] = await hitsIn(detector, 'DL No. D12E4S6l', { source: 'ocr' });
  expect(hit?.confidence).toBeGreaterThan(0.3);
  const [other] = await hitsIn(detector, 'DL No. D1234S6l', { source: 'ocr' });
  expect(other?.reasons.join('; ')).toContain('format of a state');
});

it.each(['DL ‹xxxx5678›', 'license no. ‹*****5678›', "driver's license ending in ‹5678›"])(
  '%j is compliant',
  async (marked) => {
    const [hit] = await check(detector, marked);
    expect(hit?.compliant).toBe(true);
  },
);

it.each([
  'Jo Roe, Psy.D., Lic. PSY39228',
  'CA DL, has one DUI (598062979)',
  'OLN none    FBI 308752TU7',
  'D1234567',
  'license plate 7ABC123',
  'plate no. ABC1234',
  'Medical License No. A123456',
  'liquor license 12345678',
  'DL: ________',
  "driver's license, issued 03/04/2019",
  "driver's license issued March 4, 2019",
  'Glucose 98 mg/dL, BUN 14',
  'driver, 34, was licensed in 2019',
  'DL phone 812-555-0142',
  'Case No. D1234567',
  '812-34-5678',
  "driver's license and SSN 812-34-5678",
  'The document produced at NDL 4122990 shows otherwise.',
  'Bates No. DL_00237449',
  'VEH: 2014 HONDA CIVIC  LIC 8CHV961  VIN',
  'See DL_00237449 and MR_00123456.',
  'Pasaporte No.: DL4567771',
  'Name,DocID,Filed\nMaria Roe,CDL1250442,x\nJohn Roe,CDL1250443,y',
  'trial_date=x end_bates=NDL332601 ein=y',
  "Driver's License\nUnder 28 U.S.C. §§ 4152-57, the motion",
  'a copy of your driver license. Under Pub. L. No. 420-473, the motion',
  'a copy of your driver license. Under Pub. L.\n  8|  No. 420-473, the motion',
  "Operator's License No.    ZIP+4: 54720-9257",
  "Driver's License No.: N/A\nLoan reference:98594019",
  'driver license no.: N/A\nTotal: USD 378551',
  'License: MIT\nCopyright (c) 2012-2013, 2015',
  'The MIT License (C) 2012-2013',
  'Rx by Ann Roe, PNP lic. 539610',
  'NMLSR ID 789563   State License ID# LG58979',
  'Appraiser Jane Roe, license GKG-98477, (o) 812-555-0142',
  'Name of physician Al Roe, DO   Phone 812-555-0142   Lic. RK69868',
  '15 State NY   16 State identification no. 74-8871399   17 State tax withheld  $0.00',
  '2011 Corolla, lic. 4ODY680',
  'Mgr: Jo Roe, lic. 16244909',
  'DL # / State\nBirth\nRoe, Ann        02/12/1965       022252324 / OH      404/555-0142',
  'Licensed esthetician, license no. 7712345',
  'medical marijuana license P1234567',
  'real estate lic. SL3214567',
  'CNA license # 1029384',
  'license suspension case 20191234',
  'dog license 20231145',
  'Reporter lic. CSR-48277. Job No. 3529074',
  'Agency lic. 701524-C',
  'This communication is from a debt collector. License 4219726-9989.',
  'USM#: 18952-645        State ID#: EG49758515',
  '15 OH  State ID 88200399   16 62570.44   17 6790.09',
  'Owner: Roe Freight Lines, DL none, USDOT 8817561, GVWR 33000',
  'Interview ended 11:52. Serialized 1/28/2008, DLN 64139756.',
  'D/L:          3/25/1994\n         Claim:        53-7918-1113\nDear Ms. Roe:',
  'i pay thru the state id# 7364283132 $324 a month',
  "15 NY  Employer's state ID no. 832-9040-299",
  '570  DLN 76221-286-96030-9',
  'FATCA filing requirement [ ]     State ID no. 539897361',
  'LINCOLN HIGH SCHOOL TRANSCRIPT   GPA 3.1   State ID 3831228589',
  'LITTLE ACORNS CHILD CARE — SIGN IN      Lic. # 603379765',
  'VEH. YEAR  MAKE/MODEL   LICENSE NUMBER   STATE\n2017       HONDA CIVIC  2NBX409         CA',
])('ignores %j', async (text) => {
  await check(detector, text);
});

it.each([
  ['D1234567', 'A1N7'],
  ['12ABC34567', 'N2A3N5'],
  ['', ''],
])('the shape of %j is %j', (code, shape) => {
  expect(shapeOfCode(code)).toBe(shape);
});

it.each([
  ['A1N7', 'CA'],
  ['N8', 'TX'],
  ['A1N14', 'NJ'],
  ['A2N6', 'OH'],
  ['N7A1', 'VT'],
])('%s is a shape of %s', (shape, state) => {
  expect(statesOf(shape)).toContain(state);
});

it('knows which shapes no state uses', () => {
  expect(['A9', 'N3', 'N20', 'A1N2', ''].filter(isStateShape)).toEqual([]);
});

it.each([
  ['a West Virginia licence', 'WV'],
  ['DL (TX)', 'TX'],
  ['ID or OR', undefined],
  ['no state', undefined],
])('the state named in %j is %s', (text, state) => {
  const { length } = text;
  const written = { folded: text, lower: text.toLowerCase() };
  expect(namedState(written, 0, length, length, length)).toBe(state);
  expect(namedState(written, 0, 0, 0, length)).toBe(state);
});
