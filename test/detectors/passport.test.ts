import { describe, expect, it } from 'vitest';
import { passport } from '../../detectors/index.js';
import { passes } from '../../detectors/passport/machine-readable.js';
import { check, hitsIn } from './check.js';

const detector = passport();

describe('finds', () => {
  it.each([
    'Passport No. ‹812345678›',
    'Passport No. ‹EK 8827441›, issued',
    'Passport: US ‹812345678›',
    'passport number: ‹C12345678›',
    'U.S. Passport # ‹A81234567›',
    'Passport no ‹AB1234567›',
    'Passport Number\n| ‹C | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8› |',
    'Passport No.‹L1234567›',
    'passport ‹812 345 678›',
    'PASSPORT NUMBER\n‹812345678›',
    'Date of Birth   Social Security Number   Email Address   Telephone\nList A   Title U.S. Passport   Document Number ‹812345678›   Expires 05/09/2030',
    'Name,Badge,Passport No.\nMaria Roe,4811,‹812345678›\nJohn Roe,4812,‹822345678›',
    '‹812345678› (passport no.)',
    '‹812345678›\n(Passport No.)',
    'Passport Card No. ‹C12345678›',
    'Travel document no. ‹812345678›',
    'N\u00famero de pasaporte: ‹G12345678›',
    'Passeport n\u00b0 ‹12AB34567›',
    'Name        Passport No.   Issued\nMaria Roe   ‹812345678›      03/04/2019\nJohn Roe    ‹C12345678›      03/04/2019',
    'passport_number=‹812345678›',
    'passports ‹812345678› and ‹822345678›',
    'Q.  What is your passport number?\n        A.  ‹812345678›.',
    'PASSPORT NO. ‹c12345678›',
    '{"kind":"PASSPORT","country":"MEX","num":"‹G12345678›"}',
    'Ann Roe (passport on file no. ‹812345678›)',
    'PPT# ‹A12345678›',
    'Name;Doc;Doc No\nAnn Roe;Passport;‹512345678›\nBo Roe;Invoice;522345678',
    'pp no. ‹512345678›',
    'List A passport, doc no. ‹812345678›, exp 3/26/2031.',
    'Document Title: U.S. Passport\nIssuing Authority: U.S. Department of State\nDocument Number: ‹812345678›\nExpiration Date: 03/14/2031',
    "Employee's Email Address   Employee's Telephone Number\nann@example.com                    (812)555-0142\nList A  Document Title U.S. Passport  Issuing Authority U.S. Dept of State  Document Number ‹UT6388960›  Expiration Date 03/14/2031",
    "passport ‹812345678› exp 3/27/2026, Leo's is ‹822345678›",
  ])('%j', async (marked) => {
    for (const { confidence, compliant } of await check(detector, marked)) {
      expect(confidence).toBeGreaterThanOrEqual(0.7);
      expect(compliant).toBeUndefined();
    }
  });
});

it('reads what recognition confused', async () => {
  const text = 'Passport No. C1234S67B';
  const [hit] = await hitsIn(detector, text, { source: 'ocr' });
  expect(hit?.reasons.join('; ')).toContain('format of a United States passport');
});

describe('machine-readable zones', () => {
  const NAMES = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';

  it.each([
    '‹L898902C36›UTO‹7408122›F1204159‹ZE184226B<<<<<1›0',
    '‹8123456780›UTO‹7408122›F1204159<<<<<<<<<<<<<<<6',
    `${NAMES}\n‹L898902C36›UTO‹7408122›F1204159‹ZE184226B<<<<<1›0`,
    '{"mrz2":"‹L898902C36›UTO‹7408122›F1204159<<<<<<<<<<<<<<<0"}',
    `  ${NAMES}\r\n  ‹L898902C36›UTO‹7408129›F1204159<<<<<<<<<<<<<<<0`,
  ])('%j', async (marked) => {
    const hits = await check(detector, marked);
    expect(hits.map(({ entity }) => entity)).toContain('date-of-birth');
  });

  it.each([
    'CHILD PASSPORT CONSENT (DS-3053)',
    NAMES,
    'L898902C37UTO7408123F1204158ZE184226B<<<<<10',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<1',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<100',
  ])('ignores %j', async (text) => {
    await check(detector, text);
  });

  it('works out the check digits of ICAO Doc 9303', () => {
    expect([passes('L898902C36', 0, 9), passes('7408122', 0, 6), passes('7408123', 0, 6)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it.each(['passport ‹xxxxx5678›', 'Passport No. ‹*****5678›', 'passport ending in ‹5678›'])(
  '%j is compliant',
  async (marked) => {
    const [hit] = await check(detector, marked);
    expect(hit?.compliant).toBe(true);
  },
);

it.each([
  '812345678',
  'C12345678',
  'Invoice No. C12345678',
  'passport issued 03/04/2019, expires 03/03/2029',
  'passport issued March 4, 2019',
  'Passport: ________',
  'a passport photo of 2019',
  'passport agency, Case No. 812345678',
  'Passport Yes No',
  'his passport and $812,345,678',
  'passport application locator 612345678',
  'Passport fee receipt 512345678',
])('ignores %j', async (text) => {
  await check(detector, text);
});
