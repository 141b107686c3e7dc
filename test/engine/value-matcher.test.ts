import { describe, expect, it } from 'vitest';
import { compact } from '../../src/engine/values/compact-text.js';
import { findValue } from '../../src/engine/values/value-matcher.js';
import { valuePattern } from '../../src/engine/values/value-pattern.js';

/** The places of `value` in `text`, each as it is written there. */
function found(value: string, text: string): string[] {
  const pattern = valuePattern(value);
  if (pattern === undefined) return [];
  return findValue(compact(text), pattern).map(({ start, end }) => text.slice(start, end));
}

const SHY = '\u00ad';
const ZWSP = '\u200b';
const NBSP = '\u00a0';

describe('a given value is found', () => {
  it.each<[string, string, string, string[]]>([
    ['in any case', 'Smith', 'SMITH and smith', ['SMITH', 'smith']],
    ['beside signs', 'here', '(here), here: here', ['here', 'here', 'here']],
    ['beside underscores', '842-91-2656', 'SSN_842_91_2656.txt', ['842_91_2656']],
    ['with other white space', 'John Smith', `John ${NBSP} Smith`, [`John ${NBSP} Smith`]],
    ['over a line end', 'John Smith', 'John\r\n   Smith', ['John\r\n   Smith']],
    ['without its white space', 'John Smith', 'JohnSmith', ['JohnSmith']],
    ['hyphenated', 'information', 'infor-\n  mation', ['infor-\n  mation']],
    ['hyphenated by a dash of its own', 'mother-in-law', 'mother-\nin-law', ['mother-\nin-law']],
    [
      'with soft hyphens',
      'information',
      `infor${SHY}ma${SHY}\ntion`,
      [`infor${SHY}ma${SHY}\ntion`],
    ],
    [
      'with a hyphen that PDFium wrote',
      'information',
      'infor\u0002\nmation',
      ['infor\u0002\nmation'],
    ],
    ['with zero-width characters', 'Smith', `S${ZWSP}mi\ufeffth`, [`S${ZWSP}mi\ufeffth`]],
    ['struck through', 'Smith', 'S\u0336m\u0336i\u0336t\u0336h', ['S\u0336m\u0336i\u0336t\u0336h']],
    ['in keycaps', '842', '8\ufe0f\u20e34\u20e32', ['8\ufe0f\u20e34\u20e32']],
    ['joined by underscores', 'Jane Roe', 'Jane_Roe.pdf', ['Jane_Roe']],
    ['joined by a plus', 'Jane Roe', '/?q=Jane+Roe', ['Jane+Roe']],
    ['joined in other ways', 'Jane Roe-Doe', 'Jane-Roe Doe', ['Jane-Roe Doe']],
    ['with another dash', 'co-op', 'co\u2013op', ['co\u2013op']],
    ['with another quote', "O'Brien", 'O\u2019Brien', ['O\u2019Brien']],
    [
      'in full width',
      'Smith 42',
      '\uff33\uff4d\uff49\uff54\uff48\u3000\uff14\uff12',
      ['\uff33\uff4d\uff49\uff54\uff48\u3000\uff14\uff12'],
    ],
    ['with ligatures', 'officer', 'o\ufb03cer', ['o\ufb03cer']],
    ['composed or not', 'Jos\u00e9', 'Jose\u0301', ['Jose\u0301']],
    ['letter-spaced', 'Smith', 'S m i t h', ['S m i t h']],
    ['letter-spaced with two words', 'Al Fox', 'A l   F o x', ['A l   F o x']],
    ['of digits without separators', '842-91-2656', '842912656', ['842912656']],
    [
      'of digits with other ones',
      '842912656',
      '842 91 2656, 842.91.2656',
      ['842 91 2656', '842.91.2656'],
    ],
    ['of digits over a line end', '842-91-2656', '842-91-\n  2656', ['842-91-\n  2656']],
    ['of digits letter-spaced', '842-91-2656', '8 4 2 - 9 1 - 2 6 5 6', ['8 4 2 - 9 1 - 2 6 5 6']],
    ['of digits with parentheses', '(555) 010-2345', '555-010-2345', ['555-010-2345']],
    ['of few digits with one separator', '1234', '12-34 1234', ['12-34', '1234']],
    ['with signs in it', 'j.doe@example.org', 'j.doe@\nexample.org', ['j.doe@\nexample.org']],
    ['with signs around it', '$500', '$500, $ 500 but 500', ['$500', '$ 500']],
    ['with a sign behind it', 'Smith, Jr.', 'Smith, Jr. and Smith, Jr', ['Smith, Jr.']],
    ['in a letter of two units', '\u{1d400}x', 'Ax \u{1d400}x', ['Ax', '\u{1d400}x']],
    ['mixed, over a line end beside a digit', 'A12B34', 'A12\nB34', ['A12\nB34']],
    ['over quoted lines', 'Al Fox', 'Al\n> > Fox', ['Al\n> > Fox']],
    ['of digits over quoted lines', '842-91-2656', '842-91-\n>2656', ['842-91-\n>2656']],
    ['cut by a line end, if it is longer', 'KJ-6487-A70', 'K\nJ-6487-A70', ['K\nJ-6487-A70']],
    ['cut by a line end between letters', 'Al Eskildsen', 'Al Eskil\n  dsen', ['Al Eskil\n  dsen']],
  ])('%s', (_, value, text, places) => {
    expect(found(value, text)).toEqual(places);
  });
});

describe('a given value is not found', () => {
  it.each<[string, string, string]>([
    ['in a longer word', 'here', 'where hereby there'],
    ['across two words', 'here', 'the reasons'],
    ['in two words', 'together', 'to get her'],
    ['in two words over a line end', 'into', 'in\nto'],
    ['in a longer number', '842-91-2656', '1842-91-2656 842-91-26567'],
    ['beside a letter', '2656', 'A2656'],
    ['where an accent follows', 'Jose', 'Jose\u0301'],
    ['inside soft hyphens', 'mation', `infor${SHY}mation`],
    ['in other signs', 'a.b', 'a,b ab'],
    ['of few digits in two numbers', '1234', '12 34, 12, 34'],
    ['of digits far apart', '842912656', '842912      656'],
    ['in another word', 'Smith', 'Smythe'],
  ])('%s', (_, value, text) => {
    expect(found(value, text)).toEqual([]);
  });
});

it.each(['', ' ', '--', '\u200b'])('is no value: %j', (value) => {
  expect(valuePattern(value)).toBeUndefined();
});
