import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AFTER,
  AGED,
  AROUND,
  ASKED,
  BEFORE,
  CHILD_FIELD,
  FIELD,
  INTRODUCED,
} from '../../detectors/minor-name/cues.js';
import { findCues } from '../../detectors/minor-name/find-cues.js';
import { labelledDocuments } from '../../fixtures/text/index.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';

const PATTERNS = {
  field: FIELD,
  before: BEFORE,
  around: AROUND,
  after: AFTER,
  asked: ASKED,
  aged: AGED,
  introduced: INTRODUCED,
  children: CHILD_FIELD,
} as const;

const KINDS = Object.keys(PATTERNS) as (keyof typeof PATTERNS)[];

/** The cues that are found around their words are all that their pattern finds in the whole text. */
function check(text: string): void {
  const input = prepareScan(text);
  const spaced = input.lower.replaceAll('\n', ' ');
  for (const kind of KINDS) {
    const whole = [...spaced.matchAll(PATTERNS[kind])].map(({ index, 0: cue }) => ({
      start: index,
      end: index + cue.length,
      cue,
    }));
    expect([...findCues(input, kind)], kind).toStrictEqual(whole);
  }
}

const PARTS =
  `minor minors child child's children chi1d ch1ld mlnor son sons daughter stepson granddaughter kids kid's
  siblings infant juvenile student student's pupil toddler ward camper player dependent the our my his her their younger
  one two s' 's of in to is are was born during marriage union involved together name names name? fuIl full legal minor_name
  victim suspect witness protected listed named known as called mother father parents guardianship guardian ad litem custody
  adoption interest matter re re: next friend on behalf plaintiff support payable welfare visitation with for a an 17 9
  year old years who under age aged by and through natural grade third kindergarten six-year-old dob d.o.b. 3/4/2010
  brother sister twin client sib turns yrs yoa attends preschool daycare grader teacher juv children? kids? A. two. his
  minority minors' adopt adopted adopting custodian birth certificate birthday bday weeks months old deps 1 school schoolchild
  interests of teen teenager boys little baby kids youngest middle older grandbaby youth eighteen seven
  nombre del menor <child> <name> Olivia Hale`
    .split(/\s+/u)
    .concat([
      'to wit',
      'a minor',
      '(',
      ')',
      ':',
      ',',
      ';',
      '-',
      '\n',
      '\n 12  ',
      '  ',
      '.',
      '?',
      'A.',
    ]);

test('cues around their words are those of the whole text, in documents', () => {
  for (const { text } of labelledDocuments({ family: 'dev', count: 40 })) check(text);
});

test('cues around their words are those of the whole text, in any words', () => {
  const part = fc.constantFrom(...PARTS);
  const joint = fc.constantFrom(' ', ' ', ' ', ', ', '\n', '-');
  const filler = fc.constantFrom('', '', 'The court ordered costs. '.repeat(20));
  const words = fc.array(fc.tuple(part, joint, filler), { maxLength: 40 });
  fc.assert(
    fc.property(words, (all) => {
      check(all.flat().join(''));
    }),
    { numRuns: 200 },
  );
});
