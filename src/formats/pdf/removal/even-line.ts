import type { LineSegment } from './line-layout.js';

/** Where other lines of the page begin and end: what a reader, or an attacker, takes for the margins. */
export interface LineExtent {
  readonly start: number;
  readonly end: number;
}

/** New starts of the words of a segment, and how wide its stretches are now. */
export interface EvenedLine {
  readonly starts: readonly number[];
  readonly widths: readonly number[];
}

/**
 * Sets a line anew so that nothing in it tells how wide the removed stretches were: each is as wide as `widthOf` says, which
 * must not depend on its text. Lines keep the edge that they are set against; justified ones get even gaps. Every number
 * follows from what stays. Undefined where there is no room.
 */
export function evenLine(
  { words, em, nextCell }: LineSegment,
  widthOf: (word: number) => number,
  others: readonly LineExtent[],
): EvenedLine | undefined {
  const first = words[0]?.start ?? 0;
  const last = words.at(-1)?.end ?? 0;
  const { kind, start: near, end: far } = settingOf({ start: first, end: last }, others, em);
  const wanted = words.map(({ isRemoved, start, end }, at) =>
    isRemoved ? widthOf(at) : end - start,
  );
  const kept = words.reduce(
    (sum, { isRemoved }, at) => sum + (isRemoved ? 0 : (wanted[at] ?? 0)),
    0,
  );
  const gaps = words.map((word, at): number => {
    const before = words[at - 1];
    if (before === undefined || word.isJoined) return 0;
    if (!word.isRemoved && !before.isRemoved)
      return Math.round((word.start - before.end) / (GRAIN * em)) * GRAIN * em;
    return GAP_AT_STRETCH * em;
  });
  const boundaries = words.filter(({ isJoined }, at) => at > 0 && !isJoined).length;
  if (kind === 'justified' && boundaries > 0) {
    const room = far - near - kept - boundaries * SMALLEST_GAP * em;
    const widths = fitted(wanted, words, room, em);
    if (widths === undefined) return undefined;
    const gap = (far - near - widths.reduce((sum, width) => sum + width, 0)) / boundaries;
    return {
      widths,
      starts: placed(
        near,
        widths,
        words.map(({ isJoined }, at) => (at > 0 && !isJoined ? gap : 0)),
      ),
    };
  }
  const right = Math.max(...others.map(({ end }) => end), last);
  const limit = Math.min(nextCell - 0.5 * em, others.length === 0 ? Infinity : right);
  const room = limit - near - kept - gaps.reduce((sum, gap) => sum + gap, 0);
  const widths = fitted(wanted, words, kind === 'left' ? room : Infinity, em);
  if (widths === undefined) return undefined;
  const total = [...widths, ...gaps].reduce((sum, width) => sum + width, 0);
  const start =
    kind === 'right' ? far - total : kind === 'centred' ? (near + far - total) / 2 : near;
  return { widths, starts: placed(start, widths, gaps) };
}

/** How a line is set, and the edges that it is set by: those of other lines, where they agree, since its own have noise. */
interface Setting extends LineExtent {
  readonly kind: 'left' | 'right' | 'centred' | 'justified';
}

function settingOf({ start, end }: LineExtent, others: readonly LineExtent[], em: number): Setting {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < SAME_EDGE * em;
  const ends = others.filter((other) => near(other.end, end));
  const starts = others.filter((other) => near(other.start, start));
  const [first] = ends;
  const isBlock = ends.some((one) => ends.some((two) => two !== one && near(one.start, two.start)));
  if (first !== undefined && (isBlock || ends.some((one) => near(one.start, start))))
    return { kind: 'justified', start, end: first.end };
  if (starts.length > 0) return { kind: 'left', start, end };
  if (first !== undefined) return { kind: 'right', start, end: first.end };
  const centre = others.find((other) => near(other.start + other.end, start + end));
  return centre === undefined ? { kind: 'left', start, end } : { kind: 'centred', ...centre };
}

/** The wanted widths, the removed ones smaller where there is less room; undefined where a mark would vanish. */
function fitted(
  wanted: readonly number[],
  words: LineSegment['words'],
  room: number,
  em: number,
): number[] | undefined {
  const total = wanted.reduce(
    (sum, width, at) => sum + (words[at]?.isRemoved === true ? width : 0),
    0,
  );
  const share = Math.min(1, room / total);
  const widths = wanted.map((width, at) => (words[at]?.isRemoved === true ? width * share : width));
  const smallest = Math.min(...widths.filter((_, at) => words[at]?.isRemoved === true));
  return smallest < SMALLEST_STRETCH * em ? undefined : widths;
}

function placed(first: number, widths: readonly number[], gaps: readonly number[]): number[] {
  let at = first;
  return widths.map((width, index) => {
    const start = snapped(at + (gaps[index] ?? 0));
    at = start + width;
    return start;
  });
}

/** To a thousandth of a point, off the middle between two, so that the noise of arithmetic tells nothing. */
function snapped(position: number): number {
  return Math.round(position * 1000 + 0.0137) / 1000;
}

/** In em. */
const SAME_EDGE = 0.08;
const GAP_AT_STRETCH = 0.25;
const SMALLEST_GAP = 0.14;
const SMALLEST_STRETCH = 0.8;
/** Gaps of other words are rounded to this, so that the noise of their arithmetic tells nothing. */
const GRAIN = 0.005;
