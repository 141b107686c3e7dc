import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBlanks } from '../../src/core/scan-input/plain-blanks.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import { unquoted } from '../../src/core/scan-input/unquoted.js';

describe('text as detectors read it', () => {
  it.each([
    ['Zoe\u00a0Hale,\u2003a minor', 'Zoe Hale, a minor'],
    ['Smith\u2011Jones', 'Smith-Jones'],
    ['a\tb – c', 'a\tb – c'],
  ])('has one kind of blank: %j', (written, read) => {
    expect(plainBlanks(written)).toBe(read);
  });

  it.each([
    ['See:\n> 12 Elm St.\n> Erie, PA', 'See:\n  12 Elm St.\n  Erie, PA'],
    ['a\n> > b\n>> c\n>', 'a\n    b\n   c\n '],
    ['<a\n> <b>x > y</b', '<a\n> <b>x > y</b'],
    ['x > y', 'x > y'],
  ])('has no marks of quoting: %j', (written, read) => {
    expect(unquoted(written)).toBe(read);
  });

  it('law: has the length of what was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('> ', '>', '\n', '\u00a0', '\u2011', '\u2007\u202f', 'Zoe', '<')),
        (parts) => {
          const written = parts.join('');
          const { text, folded } = prepareScan(written);
          expect([text.length, folded.length]).toEqual([written.length, written.length]);
        },
      ),
    );
  });
});
