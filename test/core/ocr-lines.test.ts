import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOfLines, linesOfWords } from '../../src/core/recognised/ocr-lines.js';
import type { OcrLine } from '../../src/core/recognised/ocr-lines.js';
import type { OcrWord } from '../../src/core/recogniser.js';

/** Words 20 pixels high in cells of 400, each with the number of the engine's line. */
function word(text: string, row: number, column: number, line: number, more = 0): OcrWord {
  const left = column * 400 + more;
  const top = row * 40;
  const box = { left, top, right: left + text.length * 10, bottom: top + 20 };
  return { text, confidence: 1, box, line };
}

function shown(lines: readonly OcrLine[] | undefined): string[] {
  return (lines ?? []).map((line) =>
    line.map((segment) => segment.map(({ text }) => text).join(' ')).join('|'),
  );
}

describe('words of a table', () => {
  // As engines often read them: column by column.
  const words = [
    word('Name', 0, 0, 0),
    word('Ann', 1, 0, 1),
    word('Lee', 1, 0, 1, 40),
    word('Number', 0, 1, 2),
    word('17', 1, 1, 3),
  ];
  it('stand in lines', () => {
    expect(shown(linesOfWords(words))).toEqual(['Name|Number', 'Ann Lee|17']);
  });
  it('stand in columns as well', () => {
    expect(shown(columnsOfLines(linesOfWords(words)))).toEqual(['Name', 'Ann Lee', 'Number', '17']);
  });
  it('go by where they are once the page is level', () => {
    const turned = words.map(({ box, ...one }) => ({
      ...one,
      box: { left: box.top, right: box.bottom, top: 1000 - box.right, bottom: 1000 - box.left },
      level: box,
    }));
    expect(shown(linesOfWords(turned))).toEqual(['Name|Number', 'Ann Lee|17']);
  });
});

it('a text without columns has none', () => {
  const words = [word('one', 0, 0, 0), word('two', 0, 0, 0, 40), word('three', 1, 0, 1)];
  expect(columnsOfLines(linesOfWords(words))).toBeUndefined();
});

it('every word stands once in each order, whatever the boxes', () => {
  const side = fc.integer({ min: 0, max: 900 });
  const anyWord = fc
    .record({ left: side, top: side, width: side, height: side, line: fc.nat({ max: 9 }) })
    .map(({ left, top, width, height, line }): OcrWord => ({
      text: 'a',
      confidence: 1,
      box: { left, top, right: left + width, bottom: top + height },
      line,
    }));
  fc.assert(
    fc.property(fc.array(anyWord), (words) => {
      const lines = linesOfWords(words);
      for (const order of [lines, columnsOfLines(lines) ?? lines]) {
        const met = order.flat(2);
        expect(met.length).toBe(words.length);
        expect(new Set(met)).toEqual(new Set(words));
      }
    }),
  );
});
