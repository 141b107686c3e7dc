import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, endOf } from '../../src/engine/values/compact-text.js';
import { findValue } from '../../src/engine/values/value-matcher.js';
import { valuePattern } from '../../src/engine/values/value-pattern.js';
import { valueSearch } from '../../src/engine/values/value-search.js';

const word = fc.stringMatching(/^[a-zA-Z]{2,10}$/u);
const digits = fc.stringMatching(/^\d{6,12}$/u);
/** Text without letters, which a value of words cannot run into, and with blanks at its ends. */
const around = fc.stringMatching(/^[0-9 .,;:\n-]{0,30}$/u).map((text) => ` ${text} `);

function places(value: string, text: string): string[] {
  const pattern = valuePattern(value);
  expect(pattern).toBeDefined();
  return pattern === undefined
    ? []
    : findValue(compact(text), pattern).map(({ start, end }) => text.slice(start, end));
}

describe('for any value and text', () => {
  it('finds a phrase written in any case, with any white space, hyphens and invisible characters', () => {
    const blank = fc.constantFrom(' ', '  ', '\n', '\r\n\t', '\u00a0', '\u2003');
    const inside = fc.constantFrom('', '', '', '\u00ad', '\u200b', '-\n', '\u2010\n  ');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.array(blank, { minLength: 3, maxLength: 3 }),
        fc.array(inside, { minLength: 30, maxLength: 30 }),
        fc.boolean(),
        around,
        around,
        (words, blanks, joints, upper, before, after) => {
          let at = 0;
          const written = words
            .map((one) =>
              one
                .split('')
                .map((unit, i) => unit + (i + 1 < one.length ? (joints[at++] ?? '') : ''))
                .join(''),
            )
            .reduce((text, one, i) => text + (blanks[i] ?? ' ') + one);
          const shown = upper ? written.toUpperCase() : written;
          expect(places(words.join(' '), before + shown + after)).toContain(shown);
        },
      ),
    );
  });

  it('finds a number with any separators', () => {
    const joint = fc.constantFrom(
      '',
      '',
      '-',
      ' ',
      '\u2013',
      '.',
      '/',
      '_',
      ' - ',
      '-\n  ',
      '\u00a0',
    );
    fc.assert(
      fc.property(
        digits,
        fc.array(joint, { minLength: 12, maxLength: 12 }),
        around,
        (value, joints, before) => {
          const written = value
            .split('')
            .map((digit, at) => (at === 0 ? '' : (joints[at] ?? '')) + digit)
            .join('');
          // A letter before, so that no number of the surroundings runs into it.
          const text = `${before} no ${written} of`;
          expect(places(value, text)).toContain(written);
        },
      ),
    );
  });

  it('finds nothing in a word that goes on', () => {
    fc.assert(
      fc.property(word, word, (value, more) => {
        fc.pre(!more.toLowerCase().includes(value.toLowerCase()));
        expect(places(value, `${more}${value} ${value}${more}`)).toEqual([]);
      }),
    );
  });

  it('gives spans in bounds, in order, that say the value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, text) => {
        const pattern = valuePattern(value);
        fc.pre(pattern !== undefined);
        let from = 0;
        for (const { start, end } of findValue(compact(text + value + text), pattern)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
      }),
    );
  });

  it('maps every letter to the character that it is from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const whole = compact(text);
        const { letters, starts } = whole;
        expect(starts).toHaveLength(letters.length);
        for (let at = 0; at < letters.length; at++) {
          const one = compact(text.slice(starts[at], endOf(whole, at))).letters;
          expect(one).toContain(letters.charAt(at));
        }
      }),
    );
  });

  it('finds many values in one pass as it finds each alone', () => {
    const plain = fc.constantFrom('1', '2', 'a', 'B', '1a2b', ' ', '-', '\n', '\u2019');
    const other = fc.constantFrom('\u00e9', '\u200b', '\uff11', '\u00bd');
    const unit = fc.oneof({ weight: 99, arbitrary: plain }, { weight: 1, arbitrary: other });
    const some = fc.array(unit, { maxLength: 8 }).map((units) => units.join(''));
    const text = fc.array(some, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), text, (values, more) => {
        const patterns = values.flatMap((value) => valuePattern(value) ?? []);
        const where = compact(`${more} ${values.join(' ')} ${more}`);
        expect(valueSearch(patterns)(where.text, () => where)).toEqual(
          patterns.map((pattern) => findValue(where, pattern)),
        );
      }),
    );
  });

  it('takes a text of a million characters of one kind', () => {
    const million = 1_000_000;
    for (const unit of ['a', 'a ', 'a-\n', '1', '1 ', '-', '\u00ad', '\ud800']) {
      const text = unit.repeat(million / unit.length);
      expect(places('aaaaaaab', text)).toEqual([]);
      expect(places('111111112', text)).toEqual([]);
      const patterns = ['aaaaaaab', '111111112'].flatMap((value) => valuePattern(value) ?? []);
      expect(valueSearch(patterns)(text, () => compact(text))).toEqual([[], []]);
    }
  });
});
