import { describe, expect, it } from 'vitest';
import { email, phone, streetAddress } from '../../detectors/index.js';
import { readMarked } from '../conformance/marked.js';
import { check, hitsIn } from './check.js';

describe('phone numbers', () => {
  it.each([
    'Telephone: ‹(559) 555-0142›',
    'Tel.:‹559.555.0142›',
    'Phone |‹5|5|9|5|5|5|0|1|4|2›|',
    'Phone: [‹5][5][9] [5][5][5] [0][1][4][2›]',
    'Telephone: ( ‹5 5 9 ) 5 5 5 - 0 1 4 2›',
    '(o) ‹559-555-0142›  (c) ‹559-555-0143›',
    'Tel. ‹1-559-555-0142› | Fax ‹(559) 555-0143›',
    'Phone\n‹5595550142›',
    '‹559 - 555 - 0142›',
    '‹+1 559 555 0142›',
    '‹559-555-\n0142›',
    'Fax ‹+49 30 1234567›',
    'page 1 ‹559-555-0142›',
    'VAT No. GB 637 6644 74.\nT: ‹020 7376 2563›  M: ‹07859 161153›  E: none',
    '<MobNb>‹+1-5595550142›</MobNb>',
    'In case of emergency: Jane Roe (h)‹559 555 0142› (w)‹(559)555-0143›;',
  ])('%j', async (marked) => {
    await check(phone(), marked);
  });

  it.each([
    '2:24-cv-01234-ABC',
    'Account No. 5595550142',
    'MRN 559-555-0142-7',
    'ZIP+4 93612-0142',
    'the years 2018-2019',
    '9 + 10 is 19',
    'Telephone          Charges\nPh. 1) 595 U.S. 221, 655 (1987)',
    'See 148 U.S. 849. 485 (1986).',
  ])('ignores %j', async (text) => {
    await check(phone(), text);
  });
});

describe('e-mail addresses', () => {
  it.each([
    '"‹mary.roe@example.com›"',
    'þ‹mary.roe@example.com›þ',
    'E-mail.......‹mary@example.org›',
    '‹josé.peña@example.com›',
    'write to ‹mary@mail-\nbox.example›',
    '‹mary (at) mail (dot) example (dot) com›',
    '‹mary@example.com›.\nMary wrote',
  ])('%j', async (marked) => {
    await check(email(), marked);
  });

  it.each([
    'UID:5455895185-677368@example.net',
    'git@example.com:roe/will.git',
    '@court',
    'paid @ 8.25%',
    'meet at noon',
    'a@',
    'the dot at the end',
  ])('ignores %j', async (text) => {
    await check(email(), text);
  });
});

describe('street addresses', () => {
  it.each([
    'Hale, ‹Lindenstraße 11 b\n80331 München›\nTel. 089 12345',
    'x;‹Goethestr. 53a, 80331 München›;pl78',
    'wohnt in ‹An der Alten Post 7, D-80331 München, Deutschland›.',
    'wohnhaft ‹Berliner Straße 3, 10115 Berlin›',
    'woonachtig te ‹Keizersgracht 12, 1015 AB Amsterdam›',
    'demeurant ‹70 avenue Victor-Hugo\n13001 Marseille›\nTél.',
    'residente in ‹Via Garibaldi 12, 00184 Roma (RM)›, e',
    '‹Av. Juárez 290 Int. 4\nCol. Centro\n64000 Monterrey, N.L.›\nTel.',
    'con domicilio en ‹Calle Mayor, 12, 3.º B, 28013 Madrid, España›.',
    'morada: ‹Av. da Liberdade, 701, 2.º Esq., 4000-322 Porto›, telefone',
    'reside na ‹Rua Augusta, 100, São Paulo/SP, CEP 01310-100›.',
    'zam. ‹ul. Długa 12/34, 00-950 Warszawa›, urodzony',
    '‹Flat 2, 54 High Street\nBristol\nBS1 5TR›\nDear Jane',
    'of ‹84 Church Lane, Leeds LS1 4AB, United Kingdom›.',
    '‹123 King Street West, Apt. 4, Toronto, ON M5V 2T6, Canada›',
    '‹12 George Street, Sydney NSW 2000›',
    'ADR/‹8402 Elm Avenue, Floor 723, Flint, MI 48967›',
    'They live with you on ‹7576 Park Place›?',
    'They met on ‹763 W Rue Royale St.›. Phone calls',
    'the house on ‹466 1/2 NE Main Street›. Phone calls',
    '   ‹168 N. Sycamore Court›        5 FED. TAX NO.',
    '1 HOSPITAL\n  ‹3714 Mount Vernon Square›      5 FED. TAX NO.',
    'Addr of call ‹45194 State Rd.›   Res: none',
    'at ‹3135 Elm Blvd., Apartment 670, Oakland, CA 93661-3444›, by',
    'Home: ‹12 Rue Royale, Unit 3, New York, New York 10001›',
    '12  ‹97 NE Main Blvd.\n13  Unit 4Z\n14  Flagstaff, AZ 85764›\n15  Tel.',
    'Bar No. 116221\n‹17 State Street Suite 927\nPeoria, IL 62788›',
    'Bar No. 515786\n‹P.O. Box 8468\nSavannah, GA 31256›',
    '‹50172 South Broadview Boulevard No. 459, Winston-Salem, NC 27776›',
    '‹914 1/2 Main Drive, Columbus, OH 43245›',
    '‹3759-R South Maple Court Apt. 8, Atlanta, Georgia 31211›',
    '{"address":"‹10 Park Avenue, Ste. 4, Brooklyn, NY 12264›"}',
    'lives at ‹12 Oak Street, Springfield›.',
    '‹100 Highway 12, Mesa, AZ 85764›',
    '‹1 Avenue of the Americas, New York, NY 10013›',
  ])('%j', async (marked) => {
    await check(streetAddress(), marked);
  });

  it.each([
    'Superior Court of California, County of Fresno',
    '12 Fed. Cir. 2003',
    'on May 3 Judge Court ruled',
    'Exhibit 4 to the Way home',
    'in 2019 the Drive was closed',
    '42 U.S.C. § 1983',
    '15 minutes from the road',
    'Page 7 of 16\nB. Dr. Hale’s responses',
  ])('ignores %j', async (text) => {
    await check(streetAddress(), text);
  });

  it('is less sure below the name of a court', async () => {
    const lines = '12 Oak Street\nTampa, FL 33612';
    const [plain] = await hitsIn(streetAddress(), `Mary Roe\n${lines}`);
    const [court] = await hitsIn(streetAddress(), `Clerk of the Court\n${lines}`);
    expect(court?.confidence).toBeLessThan(plain?.confidence ?? 0);
  });
});

it.each([
  [phone(), 'Tel. ‹(5S9) 555-O142›'],
  [phone(), 'Tel. ‹(559) 555-142›'],
  [email(), 'from ‹mary@example,com› on'],
  [streetAddress(), 'at ‹l23 MapIe Strcet, Apt 4, Fresn0, C4 9361Z› on'],
  [streetAddress(), 'at ‹4512 MapleStreet, Fresno, Califrnia 93612› on'],
] as const)('%o finds %j in a scan', async (detector, marked) => {
  const { text, spans } = readMarked(marked);
  const hits = await hitsIn(detector, text, { source: 'ocr' });
  expect(hits.map(({ start, end }) => ({ start, end }))).toEqual(spans);
});
