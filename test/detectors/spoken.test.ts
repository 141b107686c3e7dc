import { describe, expect, it } from 'vitest';
import { bankAccount, dateOfBirth, usSsn } from '../../detectors/index.js';
import { findSpokenNumbers } from '../../detectors/shared/spoken/spoken-numbers.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import { check, hitsIn } from './check.js';

it.each([
  ['eight one two, three four, five six seven eight', '812345678'],
  ['eight-one-two dash three-four dash\n 12  five-six-seven-eight', '812345678'],
  ['eight one two; thirty-four; five six seven oh', '812345670'],
  ['zero-zero-four-one', '0041'],
  ['twelve, three, nineteen seventy-five', '12/3/1975'],
  ['nine-fourteen-zero', '9/14/00'],
  ['four, two, nineteen hundred eighty-five', '4/2/1985'],
  ['March, one two', undefined],
  ['one or two of three', undefined],
  ['two hundred and one', undefined],
])('reads %j as %j', (text, written) => {
  const found = prepareScan(`so ${text}.`).once(findSpokenNumbers);
  expect(found.map((number) => number.written)).toEqual(written === undefined ? [] : [written]);
});

describe('finds what is spoken', () => {
  it.each([
    'Q. What is your Social Security number?\nA. ‹eight one two, three four, five six seven eight›.',
    ' 4  Q.  Your social security number?\n 5  A.  It is ‹eight-one-two dash three-four dash\n 6  five-six-seven-eight›.',
    'IVR: Thank you. Now your Social Security number.\nCALLER: ‹eight-one-two; three-four; five-six-seven-eight›',
    'My SSN is ‹eight twelve thirty-four fifty-six seventy-eight›.',
    'Q And your Social? A ‹Eight-one-two. Three-four. Five-six-seven-eight›. Q Thank you.',
    'My social is ‹eight-one-two... three-four... five-six-seven-eight›.',
  ])('%j', async (marked) => {
    const [hit] = await check(usSsn(), marked);
    expect(hit?.reasons.join('; ')).toContain('spoken in words');
  });

  it.each([
    'Q. Your social?\nA. ‹8-1-2, 3-4, 5-6-7-8›.',
    'Q. Your social?\nA. It is ‹8 1 2, 3 4, 5 6 7 8›, sir.',
  ])('digit by digit: %j', async (marked) => {
    const [hit] = await check(usSsn(), marked);
    expect(hit?.reasons.join('; ')).toContain('said digit by digit');
  });

  it.each(['Counts 1-2, 3-4, 5-6-7-8 and 9', 'a score of 3-1, 4-2, 6-0'])(
    'none in %j',
    async (text) => {
      expect(await hitsIn(usSsn(), text)).toEqual([]);
    },
  );

  it('last four digits', async () => {
    const text = 'Q. The last four digits of your social?\nA. Yes, six, six, five, one.';
    expect(await hitsIn(usSsn(), text)).toMatchObject([
      { entity: 'us-ssn-last4', compliant: true },
    ]);
  });

  it('a date of birth', async () => {
    await check(dateOfBirth(), 'I was born ‹twelve, three, nineteen seventy-five›.');
  });

  it('an account', async () => {
    await check(bankAccount(), 'account number ‹four four three two one one eight zero zero nine›');
  });
});

describe('answers belong to their questions', () => {
  it.each([
    ' 25  Q.  And your date of birth, please?\n\n ROE - Direct            101\n\n  1  A.  ‹April 24, 1959›.',
    ' 1  Q.  What is your birthday?\n 2      MR. DOE:  Objection.  Form.\n 3  A.  ‹April 24, 1959›.',
    'QUESTION: When were you born?\nTHE WITNESS: ‹April 24, 1959›.',
  ])('%j', async (marked) => {
    await check(dateOfBirth(), marked);
  });

  it('and to no earlier ones', async () => {
    const text =
      'Q. Your date of birth?\nA. No idea.\nQ. The surgery?\nA. It was on April 24, 2019.';
    const hits = await hitsIn(dateOfBirth(), text);
    expect(hits.filter(({ confidence }) => confidence > 0.6)).toEqual([]);
  });
});

it.each(['\u2446061000052\u2446', ':061000052:', '|:061000052|:'])(
  'finds the magnetic line of a check: %j',
  async (routing) => {
    const hits = await hitsIn(bankAccount(), `${routing} 4432118009 1001`);
    expect(hits.map(({ entity }) => entity)).toEqual(['routing-number', undefined]);
  },
);
