import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../src/hunt/piece.js';
import { createHunter } from '../../../src/hunt/hunt.js';
import { prepareNeedle } from '../../../src/hunt/needle.js';

function formsOf(value: string, text: string, kind: Piece['kind'] = 'text'): string[] {
  const needle = prepareNeedle({ id: 'value', value });
  const hunter = createHunter(needle === undefined ? [] : [needle], 'test');
  hunter.feed({ where: 'here', kind, text });
  return hunter.finish().map(({ form }) => form);
}

describe('a value is found as a whole token, however it is written', () => {
  const table: readonly (readonly [value: string, text: string])[] = [
    ['842-91-2656', 'SSN 842-91-2656.'],
    ['842-91-2656', 'SSN_842_91_2656.txt'],
    ['842-91-2656', 'no. 842912656,'],
    ['842-91-2656', '842 91 2656'],
    ['842-91-2656', '842–91—2656'],
    ['842-91-2656', '842\u00ad-91\u200b-2656'],
    ['842-91-2656', '8\u03364\u03362\u0336-9\ufe0f\u20e31\u20e3-2656'],
    ['842-91-2656', '8 4 2 - 9 1 - 2 6 5 6'],
    ['842-91-2656', '842-91-\n2656'],
    ['842-91-2656', '８４２-９１-２６５６'],
    ['842912656', '842-91-2656'],
    ['842-91-2656', '656-21-9248 and 6562-19-248'],
    ['03/04/1985', '03-04-1985'],
    ['3/4/85', '3-4-85'],
    ['Jane Roe', 'to JANE\n  ROE, petitioner'],
    ['Jane Roe', 'jane_roe.pdf'],
    ['Jane Roe', 'JaneRoe'],
    ['Mary-Ann Roe', 'Mary Ann Roe'],
    ['Testerson', 'Tester-\nson'],
    ['Testerson', 'Tester\nson'],
    ['Jane Roe', 'Jane\n>> Roe'],
    ['842-91-2656', '842-91-\r\n> 2656'],
    ['Testerson', 'T E S T E R S O N'],
    ['Jane Roe', 'J A N E   R O E'],
    ['Müller', 'MU\u0308LLER'],
    ['842-91-2656', 'var a = "842-" + "91-" +\n  "2656";'],
    ['842-91-2656', '="842-91" & "-" & "2656"'],
    ['842-91-2656', "title=\"alert('842-9' + '1-2656')\""],
    ['842-91-2656', "'842-' || '91-' || '2656'"],
    ['842-91-2656', '["8","4","2","-","9","1","-","2","6","5","6"].join("")'],
    ['842-91-2656', 'fromCharCode(56,52,50,45,57,49,45,50,54,53,54)'],
    ['842-91-2656', 'QUOTE 56 52 50 45 57 49 45 50 54 53 54'],
    ['842-91-2656', '0x38, 0x34, 0x32, 0x2d, 0x39, 0x31, 0x2d, 0x32, 0x36, 0x35, 0x36'],
    ['842-91-2656', String.raw`"\u00384\u0032-91-2656"`],
    ['842-91-2656', String.raw`--a:'\38 \34 \32 -91-2656'`],
    ['842-91-2656', '_x0038_42-91-265_x0036_'],
    ['842-91-2656', '<v>8.42912656E+08</v>'],
    ['842-91-2656', 'next=http%3A%2F%2Fa.test%3Fq%3D842%252D91%252D2656'],
    ['Jane Roe', 'next=http%3A%2F%2Fa.test%3Fq%3DJane%2520Roe'],
    ['842-91-2656', '&amp;#56;42-91-2656'],
    ['842-91-2656', String.raw`EQ \s\up8(842-91)\s\do4(-2656)`],
    [
      '842-91-2656',
      Array.from('842-91-2656', (one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join(
        '',
      ),
    ],
    ['office', 'the oﬃce of'],
    ["O'Brien", 'O’Brien'],
    ['here', '(here)'],
    ['2656', 'ends in 2656.'],
    ['GB82 WEST 1234 5698 7654 32', 'GB82WEST12345698765432'],
  ];
  test.each(table)('%j in %j', (value, text) => {
    expect(formsOf(value, text)).not.toEqual([]);
  });
});

describe('what only looks like a value is not one', () => {
  const table: readonly (readonly [value: string, text: string, kind: Piece['kind']])[] = [
    ['here', 'where', 'text'],
    ['here', 'the reasons', 'text'],
    ['here', 'w h e r e', 'text'],
    ['842-91-2656', '1842-91-2656', 'text'],
    ['842-91-2656', '842-91-26567', 'text'],
    ['842-91-2656', '842-91-265', 'text'],
    ['84291265', '8 4 2 9 1 2 6 5 6', 'text'],
    ['2656', '26 56', 'text'],
    ['2656', '2 656', 'text'],
    ['Jane Roe', 'Jane. Roe', 'text'],
    ['therapist', 'the rapist', 'text'],
    ['into', 'in\nto', 'text'],
    ['Media Box', '/MediaBox [0 0 612 792]', 'syntax'],
    ['Page', '/Type /Page', 'syntax'],
    ['Page', 'Page', 'fragments'],
    ['842-91-2656', '842 91 2656 re', 'syntax'],
    ['Roe', 'Roe', 'program'],
    ['2656', `2656${'.'.repeat(100_000)}`, 'bytes'],
  ];
  test.each(table)('%s not in %s', (value, text, kind) => {
    expect(formsOf(value, text, kind)).toEqual([]);
  });
});

test('a value without letters and digits is not hunted', () => {
  expect(prepareNeedle({ id: 'value', value: '— §' })).toBeUndefined();
});

test('law: a value with any separators between its digits is found', () => {
  const separator = fc.constantFrom(
    '',
    '-',
    ' ',
    '–',
    '\u00a0',
    '.',
    '/',
    '_',
    ' - ',
    '\n',
    '\u200b',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), separator), {
        minLength: 9,
        maxLength: 16,
      }),
      (parts) => {
        const value = parts.map(([digit]) => String(digit)).join('');
        const text = parts
          .map(([digit, gap], index) => (index === 0 ? '' : gap) + String(digit))
          .join('');
        expect(formsOf(value, `No. ${text};`)).not.toEqual([]);
      },
    ),
  );
});

test('law: a value is found in itself, and not as the part of a longer token', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/u);
  fc.assert(
    fc.property(word, (value) => {
      expect(formsOf(value, `(${value})`)).not.toEqual([]);
      expect(formsOf(value, `x${value}`)).toEqual([]);
      expect(formsOf(value, `${value}x`)).toEqual([]);
    }),
  );
});

test('random bytes hold no value', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5_000, maxLength: 20_000 }), (bytes) => {
      const text = Buffer.from(bytes).toString('latin1');
      expect(formsOf('842-91-2656', text, 'bytes')).toEqual([]);
      expect(formsOf('Roe', text, 'bytes')).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
