import { expect, it } from 'vitest';
import * as fc from 'fast-check';
import { bankAccount, dateOfBirth, paymentCard, usEin, usSsn } from '../../detectors/index.js';
import { alike } from '../../detectors/shared/labels/look-alikes.js';
import { misreadDistance } from '../../detectors/shared/labels/misread-distance.js';
import { mendMisreadDigits } from '../../src/core/recognised/misread-digits.js';
import { mendShapedMisreads } from '../../src/core/recognised/shaped-misreads.js';
import { readMarked } from '../conformance/marked.js';
import { hitsIn } from './check.js';

it.each([
  ['8l2-34-S67B', '812-34-5678'],
  ['8I2-3A-5678', '812-3A-5678'],
  ['S12-34-5678', '512-34-5678'],
  ['03l04l1985', '03/04/1985'],
  ['O3/O4/1985', '03/04/1985'],
  ['4111 1l11 1111 1111', '4111 1111 1111 1111'],
  ['7/I/1952', '7/1/1952'],
  ['acct 8415249249|47', 'acct 8415249249147'],
  ['born |940-12-05', 'born 1940-12-05'],
  // Bars of boxes and of cells stay.
  ['[8|1|2|3', '[8|1|2|3'],
  ['name|812\nRoe|813', 'name|812\nRoe|813'],
  // Words, letters that lead a number, and money stay.
  ['Bob is 12', 'Bob is 12'],
  ['S12345678', 'S12345678'],
  ['$50 and 12th Street', '$50 and 12th Street'],
  ['GB29 NWBK 6016', 'GB29 NWBK 6016'],
  ['Apt 1B', 'Apt 1B'],
])('mends %j to %j', (folded, mended) => {
  expect(mendMisreadDigits(folded)).toBe(mended);
});

it.each([
  ['812-3A-5678', '812-34-5678'],
  ['832 T4 56?8', '832 74 5678'],
  ['S1Z-34-5678', '512-34-5678'],
  ['415-5T-g868', '415-57-9868'],
  ['876 - 3B - 4820', '876 - 38 - 4820'],
  ['(434) 9E1-T656', '(434) 931-7656'],
  ['(517)B43-T842', '(517)843-7842'],
  ['46-E94E379', '46-3943379'],
  ['4111 11A1 111l 1111', '4111 1141 1111 1111'],
  ['37A4-8224E1-00005', '3744-822431-00005'],
  ['0T/1l/1943', '07/11/1943'],
  ['QS/16/1986', '05/16/1986'],
  ['19A3-07-1E', '1943-07-13'],
  ['184T27636', '184727636'],
  ['8|7|1|6|O|2|9|1|8', '8|7|1|6|0|2|9|1|8'],
  ['0 7 8 7 9 E 9 3 1', '0 7 8 7 9 3 9 3 1'],
  ['born Apr 2A, 1959, Oct |1, 1940', 'born Apr 24, 1959, Oct 11, 1940'],
  // What begins or ends a code, and what has too many of them, stays.
  ['license T36-54-6570', 'license T36-54-6570'],
  ['AT61 4902 7957 4160 8316', 'AT61 4902 7957 4160 8316'],
  ['FR14 2004 1010 050A 1234 5678', 'FR14 2004 1010 050A 1234 5678'],
  ['43840313A', '43840313A'],
  ['Was it 812-34-567?', 'Was it 812-34-567?'],
  ['ATE-EA-TEAE', 'ATE-EA-TEAE'],
  ['DE-2A-103', 'DE-2A-103'],
  ['Apt 12A, 33618', 'Apt 12A, 33618'],
  ['March 5? 1999', 'March 5? 1999'],
])('mends %j by its shape to %j', (folded, mended) => {
  expect(mendShapedMisreads(folded)).toBe(mended);
});

it('keeps the length of any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('08OlISBAT?&|[]$ -/.a\n')) }),
      (text) => {
        expect(mendMisreadDigits(text)).toHaveLength(text.length);
        expect(mendShapedMisreads(text)).toHaveLength(text.length);
      },
    ),
  );
});

it('makes look-alikes one in a long text as in its words', () => {
  const words = fc.array(
    fc.string({ unit: fc.constantFrom(...Array.from('08ahié\ud83d\ude00 $\n')) }),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(words, (list) => {
      const many = Array.from({ length: 2000 }, () => list).flat();
      expect(alike(many.join('-'))).toBe(many.map(alike).join('-'));
    }),
    { numRuns: 20 },
  );
});

it.each([
  ['sccurlty', 'sccurlty', 2, 0],
  ['sccunty', 'sccurlty', 2, 1],
  ['bltb', 'blrtb', 1, 1],
  ['blnb', 'blrtb', 1, 1],
  ['bnb', 'blrtb', 1, 2],
  ['numbcr', 'nurnbcr', 1, 1],
  ['occount', 'number', 2, 3],
])('%j and %j are within %i: %i', (one, other, most, expected) => {
  expect(Math.min(misreadDistance(one, other, most), most + 1)).toBe(expected);
  expect(Math.min(misreadDistance(other, one, most), most + 1)).toBe(expected);
});

it.each([
  [usSsn(), 'SSN: ‹8l2-34-S678›'],
  [usSsn(), 'Soc ial Secur ity no. ‹812345678›'],
  [bankAccount(), 'ban k acco unt number ‹4432118009›'],
  [
    bankAccount(),
    '"Debtor"."Acct. No","Policy No.","Paid"\n"Will Roe","‹4432118009›","36249937","x"',
  ],
  [usSsn(), 'name.national_id,hired,paid\nRoe,‹812345678›,,x,y\nDoe,‹812345679›,x,y'],
  [usSsn(), 'Soc1al Secur1ty No. ‹812345678›'],
  [usSsn(), 'S5N ‹812-34-567B›'],
  [usSsn(), 'SSNN: ‹812345678›'],
  [usSsn(), 'SSN: ‹S0B952624› of'],
  [bankAccount(), 'ABA: ‹E12260826›, of'],
  [bankAccount(), 'ABA ‹314385149› A/C ‹64400411›'],
  [usSsn(), 'The last four digits of her Social Security number are ‹?319›.'],
  [usSsn(), 'the last 4 of my social: ‹E623›'],
  [usSsn(), 'SSN (last four): ‹88912›, filed'],
  [usSsn(), 'his SSNis ‹812345678›'],
  [bankAccount(), 'into theaccount number ‹443211800›'],
  [dateOfBirth(), 'What is yourbirthday? ‹April 7, 1956›'],
  [dateOfBirth(), 'he wasborn ‹the 3rd day 0f July, 1995›'],
  [dateOfBirth(), 'he was born on ‹the seveuteenth day of Avgust, nineteeu forty-one›'],
  [usSsn(), 'SSN: ‹8123456778›, male'],
  [usSsn(), 'SSN: ‹81234567›, male'],
  [usSsn(), '110/23/1999 CHECK, 099/12/2002 and 06.10.20017'],
  [usSsn(), 'SSN 06/23/1999'],
  [paymentCard(), 'keyed in ‹6442 25591 5572 9643› and ‹3003-62035-4722›'],
  [paymentCard(), 'parts 1442 25591 5572 9643, 3003-620-4722'],
  [usSsn(), 'Scial Security No.: ‹812345678›'],
  [usSsn(), 'Socia Security No.: ‹812345678›'],
  [usSsn(), 'last fouur of SSN: ‹5678›'],
  [dateOfBirth(), 'd.o.6. ‹01/04/2001›'],
  [dateOfBirth(), 'she was borrn ‹01/04/2001›'],
  [dateOfBirth(), 'Date of 6irth ‹01/04/2001›'],
  [usSsn(), 'SSN: ‹812-34-56788›'],
  [usSsn(), 'SSN: ‹12-34-5678›'],
  // Letters taken for digits are not the digits that are looked for.
  [usSsn(), 'the last four 0f y0ur S0cial: ‹5678›'],
  [usEin(), 'Employer FEIN ‹61-132497›'],
  [usEin(), 'Employer FEIN ‹61-71259422›'],
  [dateOfBirth(), 'Date of Birfh: ‹03l04l1985›'],
  [dateOfBirth(), 'D0B ‹O3/04/1985›'],
  [dateOfBirth(), 'Date of birth: ‹Sepfember 4, 1985›'],
  [dateOfBirth(), 'was born on ‹the f0urth day of Sepfember, ninctcen seventy-eight›'],
  [dateOfBirth(), 'D.O.B.: ‹02/291/1978›'],
  [dateOfBirth(), 'DOB ‹24 SE P 2017›'],
  [dateOfBirth(), 'Birth date\n‹10-Oet-1945›'],
  [paymentCard(), 'debit card (‹8589.8770.1150,358›)'],
  [bankAccount(), 'Transit number: ‹0592269588›'],
  [bankAccount(), 'routing number ‹075641559› and aecount number ‹4432118009›'],
  [bankAccount(), 'Acc0unt Numbcr ‹4432l18O09›'],
  // Letters lost, added, or two read as one.
  [usSsn(), 'Social Secunty No. ‹812345678›'],
  [dateOfBirth(), '3 Date of binh\n‹03/04/1985›'],
  [dateOfBirth(), 'Date of Biirth: ‹03/04/1985›'],
  [bankAccount(), 'Checking acount numher ‹4432118009›'],
])('%# reads a scan: %s', async (detector, marked) => {
  const { text, spans } = readMarked(marked);
  const hits = await hitsIn(detector, text, { source: 'ocr' });
  expect(hits.map(({ start, end }) => ({ start, end }))).toEqual(spans);
});

it.each([
  'the barn of my cord on the farm, call 812345678',
  'a fin and a rod 3/4/1985',
  'the amount 812345678 of the county',
])('takes no other word for a label: %j', async (text) => {
  for (const detector of [usSsn(), dateOfBirth()]) {
    expect(await hitsIn(detector, text, { source: 'ocr' })).toEqual([]);
  }
});
