import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../detectors/shared/people/mentions.js';
import { personsOf } from '../../detectors/shared/people/person.js';
import { findWords } from '../../detectors/shared/people/words.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import { runs } from '../runs.js';

const NAMES = [
  'Olivia Hale',
  "Bo O'Brien",
  'José de la Cruz',
  'Anne-Marie Hale',
  'Bøje Å',
  'Grace',
  'J. Roe',
];
const persons = NAMES.flatMap((name, number) => personsOf(name, number));

/** So much that no word before belongs to a name behind it. */
const ROOM = 'the court finds as follows. '.repeat(24);
const pieces = fc.oneof(
  fc.constantFrom(...NAMES.flatMap((name) => name.split(' ')), 'HALE', 'olivia', 'Jose', 'Cruz'),
  fc.constantFrom(...['O L I V I A', 'Oli\u00advia', 'Oli-\n  via', 'O\u2019Brien', '\uff2flivia']),
  fc.constantFrom(...['Hale, ', 'Mrs. ', 'x-y-z-', 'A', '7', '12', 'and', 'was', 'Bo.', '\n 12 ']),
  fc.constantFrom(...[' ', ' ', ' ', '\n', '\r\n', ', ', '. ', 'ab. ', '; ', "'s ", '-', '\u2014']),
  fc.constantFrom(ROOM, `\n${ROOM}`, 'a'.repeat(60), ' '.repeat(50), '\u200b', '\ud835\udfce'),
);

describe('mentions of known persons', () => {
  it('are the same where only words around possible names are read', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (some) => {
        const input = prepareScan(some.join(''));
        const all = findMentions(persons, input, findWords(input));
        expect(findMentions(persons, input)).toEqual(all);
      }),
      runs(600),
    );
  });

  it('are found far from each other', () => {
    const text = `${ROOM}Olivia Hale came. ${ROOM}${ROOM}Mr. Grace saw Olivia. ${ROOM}`;
    const found = findMentions(persons, prepareScan(text));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Olivia Hale',
      'Olivia',
    ]);
  });
});
