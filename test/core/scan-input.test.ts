import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/scan-input/fold.js';
import { JOINT } from '../../src/core/scan-input/joint.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '1',
        '23',
        '456',
        ' ',
        '\t',
        '-',
        '\u2013',
        '.',
        '(',
        '\r',
        '\n',
        '\r\n',
        '\u200b',
        '\ud835',
        'A',
        '\u0130',
        '\u{1d7d9}',
      ),
    )
    .map((units) => units.join('')),
);

describe('folding', () => {
  it.each([
    ['dashes', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad', '-----------'],
    ['spaces', '\u00a0\u2003\u202f\u3000\t', '     '],
    ['invisible characters', '\u200b\u200d\ufeff\u2060\u0336\u20e3', '      '],
    ['digits of other scripts', '\u0661\u06f2\u0969\uff14', '1234'],
    ['astral digits', '\u{1d7d6}\u{1fbf1}', '8 1 '],
    ['full-width letters', '\uff33\uff33\uff2e\uff1a', 'SSN:'],
    ['line ends', 'a\r\nb\rc\u2028d\fe', 'a \nb\nc\nd\ne'],
    ['nothing of plain text', 'SSN 812-34-5678\n', 'SSN 812-34-5678\n'],
    ['no other letters', 'n\u00e9 \u0416 \ud800', 'n\u00e9 \u0416 \ud800'],
  ])('folds %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('makes an ASCII digit of every decimal digit of Unicode', () => {
    const missed: string[] = [];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      const text = String.fromCodePoint(codePoint);
      if (/^\p{Nd}$/u.test(text) && !/^[0-9] ?$/u.test(fold(text)))
        missed.push(codePoint.toString(16));
    }
    expect(missed).toEqual([]);
  });

  it('makes a dash or blank of every dash and space of Unicode', () => {
    const missed: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const text = String.fromCharCode(unit);
      if (/^[\p{Pd}\u2212]$/u.test(text) && fold(text) !== '-') missed.push(unit.toString(16));
      if (/^\p{Zs}$/u.test(text) && fold(text) !== ' ') missed.push(unit.toString(16));
    }
    expect(missed).toEqual([]);
  });

  it('keeps every offset, in lower case too, for every unit', () => {
    const all = String.fromCharCode(...Array.from({ length: 0xd800 }, (_, unit) => unit));
    expect(prepareScan(all).lower).toHaveLength(all.length);
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, lower } = prepareScan(text);
        expect([folded.length, lower.length]).toEqual([text.length, text.length]);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });

  it('folds the same at every place of a long text', () => {
    const text = '\u2013a\u{1d7d6}'.repeat(9000);
    expect(fold(text)).toBe('-a8 '.repeat(9000));
  });
});

describe('line starts', () => {
  it.each([
    ['', [0]],
    ['a\nb', [0, 2]],
    ['a\r\nb\rc', [0, 3, 5]],
    ['\n\n', [0, 1, 2]],
  ])('of %j', (text, starts) => {
    expect([...prepareScan(text).lineStarts]).toEqual(starts);
  });
});

describe('number candidates', () => {
  const candidates = (text: string): readonly string[] => {
    const { numbers } = prepareScan(text);
    return Array.from({ length: numbers.count }, (_, k) => {
      const stretch = text.slice(numbers.starts[k], numbers.ends[k]);
      return `${stretch} ${String(numbers.digits[k])} ${String(numbers.shapes[k])}`;
    });
  };

  it.each([
    ['with dashes', 'SSN 812-34-5678.', ['812-34-5678 9 324']],
    ['with any Unicode dash', '812\u201334\u20135678', ['812\u201334\u20135678 9 324']],
    ['of one group', 'no 812345678,', ['812345678 9 9']],
    ['letter-spaced', '8 1 2 - 3 4', ['8 1 2 - 3 4 5 11111']],
    ['in boxes', '8|1|2|-|3|4', ['8|1|2|-|3|4 5 11111']],
    ['in wide boxes with a mark', '8 | 1 | - | 3', ['8 | 1 | - | 3 3 111']],
    ['in bracketed boxes with a mark', '[8][1]-[3]', ['8][1]-[3 3 111']],
    ['in columns of a table', '81 | 12 | - | 3', ['81 | 12 4 22', '3 1 1']],
    ['over a line end', '812-34-\n5678', ['812-34-\n5678 9 324']],
    ['over CRLF with indentation', '812-34-\r\n      5678', ['812-34-\r\n      5678 9 324']],
    [
      'over the line number of numbered paper',
      '13  it is 812-34-\n14  5678 here',
      ['13 2 2', '812-34-\n14  5678 9 324'],
    ],
    ['with invisible characters inside', '81\u200b2-34-5678', ['81\u200b2-34-5678 9 324']],
    ['of astral digits', '\u{1d7e0}\u{1d7e1}-\u{1d7e2}', ['\u{1d7e0}\u{1d7e1}-\u{1d7e2} 3 21']],
    ['parted by a comma', '1,234', ['1 1 1', '234 3 3']],
    ['parted by an empty line', '12\n\n34', ['12 2 2', '34 2 2']],
    ['parted by letters', '12a34', ['12 2 2', '34 2 2']],
    ['with a group of over nine digits', '1234567890-1', ['1234567890-1 11 0']],
  ])('%s', (_, text, expected) => {
    expect(candidates(text)).toEqual(expected);
  });

  it('tells what joins the groups', () => {
    const { joints } = prepareScan('1-2 3  4/5.6(7)_8 -\n9').numbers;
    expect([...joints]).toEqual([
      JOINT.dash,
      JOINT.blank,
      JOINT.blank | JOINT.wide,
      JOINT.slash,
      JOINT.dot,
      JOINT.bracket,
      JOINT.bracket | JOINT.other,
      JOINT.blank | JOINT.dash | JOINT.line,
      0,
    ]);
  });

  it('gives ordered, disjoint groups of digits, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, numbers } = prepareScan(text);
        let past = 0;
        for (let group = 0; group < numbers.groupStarts.length; group++) {
          const start = numbers.groupStarts[group] ?? -1;
          const end = numbers.groupEnds[group] ?? -1;
          expect(start).toBeGreaterThanOrEqual(past);
          expect(folded.slice(start, end)).toMatch(/^[0-9][0-9 ]*$/u);
          expect(folded.slice(start, end).replaceAll(' ', '')).toHaveLength(
            numbers.groupDigits[group] ?? -1,
          );
          past = end;
        }
        for (let k = 0; k < numbers.count; k++) {
          expect(numbers.starts[k]).toBe(numbers.groupStarts[numbers.firstGroups[k] ?? -1]);
          expect(numbers.ends[k]).toBe(numbers.groupEnds[(numbers.firstGroups[k + 1] ?? 0) - 1]);
        }
        expect(numbers.firstGroups[numbers.count]).toBe(numbers.groupStarts.length);
      }),
    );
  });
});

it('works a thing out once for all who ask with the same function', () => {
  const input = prepareScan('812');
  let calls = 0;
  const work = (): object => ({ call: ++calls });
  expect(input.once(work)).toBe(input.once(work));
  expect(calls).toBe(1);
});
