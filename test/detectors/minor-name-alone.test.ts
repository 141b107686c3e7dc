import { describe, expect, it } from 'vitest';
import { minorName } from '../../detectors/index.js';
import { check, hitsIn } from './check.js';

const DETECTOR = minorName();

describe('names of minors by what is told of them', () => {
  it.each([
    'OCCUPANTS   (seat / name / age / injury)\n  03 / ‹Zoe Hale› / 6 / none        06 / ‹Milo Hale› / 2 / possible\n',
    'Who lives with you? Give first name, age, job.\n   Dana, 44, roofer\n   ‹Zoe›, 13, 8th grade\n   ‹Milo›, 6\n',
    "Exchanges at noon.\n‹Zoe›'s birthday (10/12/2020) is with Dana; ‹Milo›'s, 4/6/2016, alternates.",
    'Our records show ‹Zoe› with a birthday of 6/10/2022, but',
    'Adoptee: ‹Zoe Hale›, presently known as Zozo, born May 17, 2021 at Peoria',
    '2. Claimant (name): ‹Zoe Anne Hale›\n   a. Address: 193 South State Drive\n   b. Date of birth: December 20, 2017    c. Age: 9',
    "EASTLAKE MIDDLE SCHOOL — PRINCIPAL'S LIST, 2nd quarter\n‹Zoe Hale›, ‹Milo Reyes›.\nFaculty news: Dana Roe",
    'the day I had to get ‹Zoe› and ‹Milo› from day care.',
    'the only one who can pick up ‹Zoe› from the sitter, Dana Roe',
    'Child(ren) (name / age):\n_‹Zoe Hale›__7__      _‹Milo Hale›__3__\n',
    'soy la madre de ‹Zoe Hale›, nacida el 25 de diciembre de 2018, y',
    'the transcript of ‹Zoe Solís› (student no. 88271190, born 9 Oct 2009)',
    'Ward of the court: ‹Lily-Mae Doss› (12.25.2015), placed with',
    'the summer ‹Zoe› learned to swim',
    '‹Zoe› has a fever. Keeping home. The sitter is off.',
    'orthodontist for ‹Zoe› and ‹Milo›, balance $30',
    'The orthodontist can see ‹Zoe› on Monday.',
    'did ‹Zoe› nap',
    "SUMMARY:‹Zoe›'s recital\nLOCATION",
    'MEMO day care, ‹Zoe›\n   SHANICE',
    'sole legal custody of ‹Zoe› and ‹Milo›.',
    'the dependency exemption: ‹Zoe› even years to H.',
    'Little Sprouts Daycare, child care paid $900 for ‹Zoe› and ‹Milo›\n',
    'Not of school age: ‹Zoe› (1)',
    'the kids stay: ‹Zoe› has chess till 4',
  ])('are found in %j', async (marked) => {
    await check(DETECTOR, marked);
  });

  it.each([
    'OCCUPANTS   (seat / name / phone)\n  03 / Dana Hale / 6 / none',
    'Who lives with you?\n   Dana, 44, roofer\n   Ann, 39, cook\n',
    "Zoe's, 4/6/2016, alternates with the sale.",
    'Dana has a fever and will miss the hearing.',
    'Dana Hale had the kids all week. Dana was crying, Dana came home late.',
    'From: Dana\nDana has a fever and the kids are fine',
    "MEMO day care\nHale's Daycare, day care for children",
    'Thanks for the piano.\nDana\nMy kids love Dana. Dana plays piano.',
    'daycare: Lincoln Elementary; custody of Lincoln Savings',
  ])('are none in %j', async (text) => {
    expect(await hitsIn(DETECTOR, text)).toEqual([]);
  });
});
