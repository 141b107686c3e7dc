import { afterAll, describe, expect, it } from 'vitest';
import { framePage, textLine } from '../../../fixtures/pdf/frame.js';
import { onePage } from '../../../fixtures/pdf/page.js';
import { logicalOrder } from '../../../src/formats/pdf/page-text/logical-order.js';
import { createEngine } from '../../../src/index.js';

const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());

/** Cells of a narrow table, drawn one after the other. */
const cells = [
  ['Wini', 'fred', 'Osk'],
  ['842-', '26-9', '118'],
].flatMap((cell, column) =>
  cell.map((line, row) => textLine(72 + 30 * column, 600 - 14 * row, line)),
);

/** Three lines, and the large first letter of the first one drawn where it is given. */
function withInitial(first: string, second: string, initial: string, drawn: 'before' | 'after') {
  const cap = `BT /F1 38 Tf ${initial} Tj ET\n`;
  const text = textLine(108, 604, first) + textLine(108, 590, second);
  const lines = text + textLine(108, 576, 'given in the year of the filing.');
  return drawn === 'before' ? cap + textLine(72, 700, 'A line above.') + lines : lines + cap;
}

describe('a value is found as the eye puts it together', () => {
  it.each([
    [
      'over the mark of a note',
      'BT /F1 12 Tf 72 600 Td (for Jane) Tj 4 Ts /F1 7 Tf (1) Tj 0 Ts /F1 12 Tf ( Roe, who) Tj ET',
      'Jane Roe',
    ],
    [
      'with a mark of a note within a number',
      'BT /F1 12 Tf 72 600 Td (no. 842-26) Tj 4 Ts /F1 7 Tf (12) Tj 0 Ts /F1 12 Tf (-9118 is) Tj ET',
      '842-26-9118',
    ],
    ['in the lines of a narrow cell', cells.join(''), 'Winifred Osk'],
    ['beside another one', cells.join(''), '842-26-9118'],
    [
      'set so tightly that letters overlap',
      'BT /F1 12 Tf -1.2 Tc 72 600 Td (to Bill Hall) Tj ET',
      'Bill Hall',
    ],
    [
      'under a large initial that is drawn last',
      withInitial('inifred Osk is the name', 'of whom we know.', '72 580 Td (W)', 'after'),
      'Winifred Osk',
    ],
    [
      'with a first digit that hangs over three lines',
      withInitial('42-26-9118 is the one', 'of those that were', '84 580 Td (8)', 'before'),
      '842-26-9118',
    ],
    [
      'over the line beside a large first digit',
      withInitial('42-26-', '9118 is the one', '84 580 Td (8)', 'after'),
      '842-26-9118',
    ],
    [
      'with a large initial apart from the line that it stands on',
      `${textLine(108, 580, 'inifred Osk')}BT /F1 38 Tf 66 580 Td (W) Tj ET`,
      'Winifred Osk',
    ],
  ])('%s', async (_, content, value) => {
    const { status, findings } = await engine.redact(onePage(framePage(content)), {
      values: [value],
    });
    expect(status).toBe('redacted');
    expect(findings).toHaveLength(1);
  });
});

it.each([
  ['a number among Hebrew', 'ב 842-26-9118 א', 'א 842-26-9118 ב'],
  ['a number among Arabic', 'ب 9118-26-842 ا', 'ا 842-26-9118 ب'],
  ['a sum among Arabic', 'ب 1,234.50 ا', 'ا 1,234.50 ب'],
])('%s is read from right to left', (_, shown, read) => {
  const glyphs = Array.from(shown);
  const order = logicalOrder([...glyphs.keys()], (glyph) => glyphs[glyph] ?? '');
  expect(order.map((glyph) => glyphs[glyph]).join('')).toBe(read);
});
