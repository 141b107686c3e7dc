import { describe, expect, it } from 'vitest';
import { pageTurns } from '../../src/core/shared/page-turns.js';
import type { TextLayer } from '../../src/core/text.js';

/** Pages of one glyph a letter; glyphs are numbered on and on. */
function pagesOf(texts: readonly string[]): TextLayer[] {
  let next = 0;
  return texts.map((text, at) => ({
    id: `page-${String(at + 1)}`,
    text,
    source: 'text',
    removal: 'span',
    place: { kind: 'page', page: at + 1, boxes: [] },
    atoms: Int32Array.from(text, (unit) => (unit === '\n' ? -1 : next++)),
  }));
}

describe('what is read over the turn of a page', () => {
  const rows: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] =
    [
      [
        'the last and first lines',
        ['a\nb\nc\nd', 'e\nf\ng\nh'],
        { 'page-1/turn': 'b\nc\nd|e\nf\ng' },
      ],
      ['nothing beside an empty page', ['a', ' \n', 'b'], {}],
      [
        'once more without numbers of pages and what heads them all',
        ['Case 24-1\nan end\n- 1 -', 'Case 24-1\na start\n- 2 -'],
        {
          'page-1/turn': 'Case 24-1\nan end\n- 1 -|Case 24-1\na start\n- 2 -',
          'page-1/turn-body': 'Case 24-1\nan end|a start\n- 2 -',
        },
      ],
      [
        'a remainder that looks like the number of a page',
        ['no. 842-91-', '2656\nis his'],
        { 'page-1/turn': 'no. 842-91-|2656\nis his', 'page-1/turn-body': 'no. 842-91-|is his' },
      ],
    ];
  it.each(rows)('%s', (_name, texts, expected) => {
    const shown = pageTurns(pagesOf(texts)).map(({ id, text, seam = 0 }) => [
      id,
      `${text.slice(0, seam)}|${text.slice(seam + 1)}`,
    ]);
    expect(Object.fromEntries(shown)).toEqual(expected);
  });
});

it('every unit keeps its glyph', () => {
  const pages = pagesOf(['one\n two', 'three\nfour']);
  const glyphs = new Map<number, string>();
  for (const { text, atoms } of pages) {
    atoms?.forEach((atom, at) => glyphs.set(atom, text.charAt(at)));
  }
  const [turn] = pageTurns(pages);
  const said = [...(turn?.atoms ?? [])].map((atom) => glyphs.get(atom) ?? '\n').join('');
  expect(said).toBe(turn?.text);
});
