import type { Box } from '../../../core/place.js';
import type { PageGlyphs } from '../pdfium/page-glyphs.js';
import { characterOf } from '../pdfium/page-text.js';
import type { Move } from './same-glyphs.js';

/** A line of text that lost some of its words and was set anew, as redactions do that hide how wide these were. */
export interface MovedLine {
  /** Around the line in both states. */
  readonly box: Box;
  readonly moves: readonly Move[];
  /** The words that are gone, those that stood side by side as one. */
  readonly gone: readonly string[];
}

interface Word {
  readonly text: string;
  readonly glyphs: readonly number[];
}

/** How far glyphs of one word may part, in points: what rounding makes, and no eye sees. */
const TOLERANCE = 0.35;
const STILL = 0.05;

/**
 * Finds the lines whose words stand in the same order on the same base, without some, elsewhere along it. `isMark` tells
 * whether a mark lies under a box of the later state: what stands there is its label.
 */
export function movedLines(
  before: PageGlyphs,
  after: PageGlyphs,
  isMark: (box: Box) => boolean,
): MovedLine[] {
  const now = linesOf(after);
  return [...linesOf(before)].flatMap(([base, was]) => {
    const is = [0, -1, 1].map((step) => now.get(base + step)).find((line) => line !== undefined);
    if (is === undefined || was.length > MANY_WORDS || is.length > MANY_WORDS) return [];
    const pairs = commonWords(was, is);
    if (pairs.size === 0 || pairs.size === was.length) return [];
    const isLabel = ({ glyphs }: Word): boolean => isMark(around(after, glyphs));
    if (!saysNothingNew(is, new Set(pairs.values()), isLabel)) return [];
    const moves: Move[] = [];
    for (const [word, twin] of pairs) {
      const steps = word.glyphs.map((at, index) =>
        step(before, at, after, twin.glyphs[index] ?? 0),
      );
      const [first = 0] = steps;
      if (steps.some((dx) => Math.abs(dx - first) > TOLERANCE)) return [];
      moves.push({ box: around(before, word.glyphs), dx: first, dy: 0 });
    }
    if (moves.every(({ dx }) => Math.abs(dx) < STILL)) return [];
    const all = (words: readonly Word[]): number[] => words.flatMap(({ glyphs }) => [...glyphs]);
    const box = union(around(before, all(was)), around(after, all(is)));
    return [{ box, moves, gone: runsWithout(was, pairs) }];
  });
}

/** Comparing takes the square of it. */
const MANY_WORDS = 200;

/** Words that are not among some, those that stand side by side as one. */
function runsWithout(
  words: readonly Word[],
  some: { readonly has: (word: Word) => boolean },
): string[] {
  const runs: string[][] = [[]];
  for (const word of words) {
    if (some.has(word)) runs.push([]);
    else runs.at(-1)?.push(word.text);
  }
  return runs.filter(({ length }) => length > 0).map((texts) => texts.join(' '));
}

/** Whether nothing but the labels of marks came to a line. */
function saysNothingNew(
  words: readonly Word[],
  kept: ReadonlySet<Word>,
  isLabel: (word: Word) => boolean,
): boolean {
  const isInBrackets = runsWithout(words, kept).every((run) => IN_BRACKETS.test(run));
  return isInBrackets || words.every((word) => kept.has(word) || isLabel(word));
}

const IN_BRACKETS = /^(?:\[[^[\]]+\] ?)+$/u;

/** Words by their base line, in tenths of a point, from left to right. */
function linesOf(glyphs: PageGlyphs): Map<number, Word[]> {
  const rows = new Map<number, number[]>();
  for (let at = 0; at < glyphs.count; at += 1) {
    if (glyphs.generated[at] === 1 || characterAt(glyphs, at).trim() === '') continue;
    const base = Math.round((glyphs.y[at] ?? 0) * 10);
    const row = rows.get(base);
    if (row === undefined) rows.set(base, [at]);
    else row.push(at);
  }
  return new Map([...rows].map(([base, row]) => [base, wordsOf(glyphs, row)]));
}

function wordsOf(glyphs: PageGlyphs, row: readonly number[]): Word[] {
  const sorted = [...row].sort((a, b) => (glyphs.x[a] ?? 0) - (glyphs.x[b] ?? 0));
  const words: number[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const at of sorted) {
    const { left, right } = around(glyphs, [at]);
    const isApart = left - end > (glyphs.height[at] ?? 0) * APART;
    if (isApart) words.push([at]);
    else words.at(-1)?.push(at);
    end = Math.max(end, right);
  }
  return words.map((own) => ({
    text: own.map((at) => characterAt(glyphs, at)).join(''),
    glyphs: own,
  }));
}

/** Of the height of a glyph; blanks are a quarter of an em and more. */
const APART = 0.12;

/** The longest row of words that both lines have in the same order. */
function commonWords(was: readonly Word[], is: readonly Word[]): Map<Word, Word> {
  const width = is.length + 1;
  const longest = new Uint16Array((was.length + 1) * width);
  for (let a = was.length - 1; a >= 0; a -= 1) {
    for (let b = is.length - 1; b >= 0; b -= 1) {
      longest[a * width + b] =
        was[a]?.text === is[b]?.text
          ? 1 + (longest[(a + 1) * width + b + 1] ?? 0)
          : Math.max(longest[(a + 1) * width + b] ?? 0, longest[a * width + b + 1] ?? 0);
    }
  }
  const pairs = new Map<Word, Word>();
  for (let a = 0, b = 0; a < was.length && b < is.length;) {
    const [word, twin] = [was[a], is[b]];
    if (word !== undefined && twin !== undefined && word.text === twin.text) {
      pairs.set(word, twin);
      a += 1;
      b += 1;
    } else if ((longest[(a + 1) * width + b] ?? 0) >= (longest[a * width + b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  return pairs;
}

function step(before: PageGlyphs, at: number, after: PageGlyphs, twin: number): number {
  return (after.x[twin] ?? 0) - (before.x[at] ?? 0);
}

function characterAt({ unicode }: PageGlyphs, at: number): string {
  return characterOf(unicode[at] ?? 0);
}

function around({ middleX, middleY, width, height }: PageGlyphs, own: readonly number[]): Box {
  return own
    .map((at): Box => {
      const [x = 0, y = 0] = [middleX[at], middleY[at]];
      const [dx, dy] = [(width[at] ?? 0) / 2, (height[at] ?? 0) / 2];
      return { left: x - dx, bottom: y - dy, right: x + dx, top: y + dy };
    })
    .reduce(union);
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  };
}
