import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvCell } from '../../src/report/csv-cell.js';

it.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', '"\'\tx"'],
  ['\nx', '"\'\nx"'],
  ['＝1+1', "'＝1+1"],
  ['a;=1', '"a;=1"'],
  ['\rx', '"\'\rx"'],
  ['=a,"b"', '"\'=a,""b"""'],
])('writes the cell %j as %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

it('never lets a cell begin as a formula, and reads back by RFC 4180', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = csvCell(text);
      const quoted = cell.startsWith('"');
      const plain = quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(plain).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      expect([text, `'${text}`]).toContain(plain);
      if (!quoted) expect(cell).not.toMatch(/[",;\t\r\n]/u);
    }),
  );
});
