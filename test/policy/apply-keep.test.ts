import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Keep } from '../../src/core/policy.js';
import { applyKeep } from '../../src/policy/apply-keep.js';
import { builtInPolicy } from './built-in-policy.js';
import { keepOf } from '../../src/policy/merge-policies.js';
import type { EntityId } from '../../src/core/entity.js';

const frcp52 = builtInPolicy('frcp-5.2');

/** The text with what goes shown as underscores. */
function left(text: string, keep: Keep): string {
  let shown = text;
  for (const { start, end } of applyKeep(text, keep)) {
    shown = shown.slice(0, start) + '_'.repeat(end - start) + shown.slice(end);
  }
  return shown;
}

describe('Fed. R. Civ. P. 5.2(a)', () => {
  it.each<[string, EntityId, string, string]>([
    ['(1) last four of the SSN', 'us-ssn', '812-34-5678', '_______5678'],
    ['(1) without separators', 'us-ssn', '812345678', '_____5678'],
    ['(1) letter-spaced', 'us-ssn', '8 1 2 - 3 4 - 5 6 7 8', '______________5 6 7 8'],
    ['(1) over a line end', 'us-ssn', '812-34-\n5678', '________5678'],
    ['(1) taxpayer number', 'us-itin', '912-70-1234', '_______1234'],
    ['(2) year of birth', 'date-of-birth', 'March 4, 1985', '_________1985'],
    ['(2) two digits', 'date-of-birth', '03/04/85', '______85'],
    ['(2) apostrophe', 'date-of-birth', "Mar. 4, '85", '_________85'],
    ['(2) year first', 'date-of-birth', '1985-03-04', '1985______'],
    ['(2) day first', 'date-of-birth', '4th day of March, 1985', '__________________1985'],
    ['(2) one group', 'date-of-birth', '19850304', '1985____'],
    ['(2) one group, year last', 'date-of-birth', '03041985', '____1985'],
    ['(2) over a line end', 'date-of-birth', 'March 4,\n1985', '_________1985'],
    ['(3) initials', 'minor-name', 'Jane Q. Public', 'J___ Q. P_____'],
    ['(3) hyphen and apostrophe', 'minor-name', "Mary-Ann O'Neil", 'M_______ O_____'],
    ['(4) last four of the account', 'bank-account', '00-1234-5678', '________5678'],
    ['(4) letters count', 'bank-account', 'AB12CD', '__12CD'],
    ['(4) payment card', 'payment-card', '4111 1111 1111 1111', '_______________1111'],
  ])('%s', (_, entity, text, expected) => {
    expect(left(text, keepOf(frcp52, entity))).toBe(expected);
  });

  it.each<[string, EntityId, string]>([
    ['a number as short as what may stay', 'bank-account', '1234'],
    ['a year that cannot be told', 'date-of-birth', '1985 or 1986'],
    ['eight digits that are no date', 'date-of-birth', '19851985'],
    ['a date in words', 'date-of-birth', 'the fourth of March, nineteen eighty-five'],
    ['two numbers, no month', 'date-of-birth', '04/85'],
    ['a year that is none', 'date-of-birth', 'March 4, 9985'],
    ['a two-digit year in front', 'date-of-birth', '85-03-04'],
    ['an entity of which the rule says nothing', 'passport', 'C01234567'],
  ])('leaves nothing of %s', (_, entity, text) => {
    expect(left(text, keepOf(frcp52, entity))).toBe('_'.repeat(text.length));
  });

  it('takes nothing of what is already short', () => {
    expect(applyKeep('1985', { kind: 'year' })).toEqual([]);
    expect(applyKeep('J.D.', { kind: 'initials' })).toEqual([]);
  });
});

const keeps = fc.oneof(
  fc.constant<Keep>({ kind: 'nothing' }),
  fc.record({ kind: fc.constant('last' as const), count: fc.integer({ min: 1, max: 8 }) }),
  fc.constant<Keep>({ kind: 'year' }),
  fc.constant<Keep>({ kind: 'initials' }),
);

describe('applyKeep, for any text', () => {
  it('gives sorted spans inside the text that do not touch', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), keeps, (text, keep) => {
        let from = -1;
        for (const { start, end } of applyKeep(text, keep)) {
          expect(start).toBeGreaterThan(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('never leaves more letters or digits than `last` says, and hides at least one', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\w -]+$/u),
        fc.integer({ min: 1, max: 6 }),
        (text, count) => {
          const rest = left(text.replaceAll('_', ' '), { kind: 'last', count });
          const total = text.replace(/[^a-z0-9]/giu, '').length;
          const shown = rest.replace(/[^a-z0-9]/giu, '').length;
          expect(shown).toBe(total > count ? count : 0);
        },
      ),
    );
  });
});
