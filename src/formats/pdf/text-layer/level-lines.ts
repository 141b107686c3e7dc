import { engineLines, levelBox } from '../../../core/recognised/ocr-lines.js';
import type { OcrWord } from '../../../core/recogniser.js';
import type { Matrix } from '../content/matrix.js';
import { ASCENT, DESCENT } from './glyphless-font.js';

/** Words of one line, in pixels of the page once that is level, y downwards. */
export interface LevelLine {
  readonly words: readonly OcrWord[];
  /** Where letters without a tail stand, and how many pixels an em has. */
  readonly baseline: number;
  readonly size: number;
}

/** Lines with one baseline and one size each, as a typesetter would have set them. */
export function levelLines(words: readonly OcrWord[]): LevelLine[] {
  return engineLines(words).map((line) => {
    const boxes = line.map((word) => ({ box: levelBox(word), text: word.text }));
    const baseline = middleOf(
      boxes.map(({ box: { top, bottom }, text }) =>
        HAS_TAIL.test(text) ? bottom - (bottom - top) * TAIL : bottom,
      ),
    );
    const high = boxes.filter(({ text }) => IS_HIGH.test(text));
    const heights = (high.length > 0 ? high : boxes).map(({ box }) => baseline - box.top);
    const height = Math.max(MIN_HEIGHT, middleOf(heights));
    return { words: line, baseline, size: (height * 1000) / CAP_HEIGHT };
  });
}

/**
 * The way from the level page back to the pixels that OCR was given: a turn and a shift, told by the middles of the words in
 * both (the least sum of squares).
 */
export function levelMatrix(words: readonly OcrWord[]): Matrix {
  const pairs = words.map((word) => ({ from: centreOf(levelBox(word)), to: centreOf(word.box) }));
  const [from, to] = [meanOf(pairs.map((pair) => pair.from)), meanOf(pairs.map((pair) => pair.to))];
  let cross = 0;
  let dot = 0;
  for (const pair of pairs) {
    const [ax, ay] = [pair.from.x - from.x, pair.from.y - from.y];
    const [bx, by] = [pair.to.x - to.x, pair.to.y - to.y];
    cross += ax * by - ay * bx;
    dot += ax * bx + ay * by;
  }
  const angle = Math.atan2(cross, dot);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    cos,
    sin,
    -sin,
    cos,
    to.x - from.x * cos + from.y * sin,
    to.y - from.x * sin - from.y * cos,
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function centreOf({ left, top, right, bottom }: OcrWord['box']): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function meanOf(points: readonly Point[]): Point {
  const count = Math.max(1, points.length);
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

const HAS_TAIL = /[gjpqy,;()[\]{}Q|]/u;
const IS_HIGH = /[\p{Lu}\p{N}bdfhklt]/u;
/** Of a word's height. */
const TAIL = -DESCENT / (ASCENT - DESCENT);
const CAP_HEIGHT = 700;
const MIN_HEIGHT = 2;
