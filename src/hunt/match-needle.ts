import type { PreparedNeedle } from './needle.js';
import type { SqueezedText } from './fold-text.js';

/** `loose` for what people wrote, `exact` where numbers and names of the file format stand everywhere. */
export type Strictness = 'loose' | 'exact';

/** In which written form a needle stands at body position `start`, or undefined when it does not. */
export function formAt(
  text: SqueezedText,
  needle: PreparedNeedle,
  start: number,
  strictness: Strictness,
): string | undefined {
  const end = start + needle.body.length;
  if (!isBoundary(text, start) || !isBoundary(text, end)) return undefined;
  const gaps: string[] = [''];
  for (let index = start + 1; index < end; index += 1) gaps.push(unquoted(gapBefore(text, index)));
  const written = gaps.every((gap, index) => gap === needle.gaps[index]);
  if (written) return 'as written';
  const bare = gaps.every((gap) => gap === '');
  if (strictness === 'exact')
    return bare && needle.kind === 'number' ? 'without separators' : undefined;
  if (!gapsAgree(text, needle, gaps, start, end)) return undefined;
  if (bare) return 'without separators';
  return gaps.slice(1).every((gap) => gap !== '') ? 'spaced' : 'with other separators';
}

/** What stands between body positions `index - 1` and `index`. */
function gapBefore({ folded, at }: SqueezedText, index: number): string {
  const previous = at[index - 1] ?? -1;
  const position = at[index] ?? folded.length;
  return position === previous + 1 ? '' : folded.slice(previous + 1, position);
}

/** Without the signs with which lines of a mail begin that is answered. */
function unquoted(gap: string): string {
  return gap.includes('>') ? gap.replaceAll(/(\n[ \t]*)(?:>[ \t]*)+/gu, '$1') : gap;
}

function isBoundary(text: SqueezedText, index: number): boolean {
  return index === 0 || index >= text.at.length || gapBefore(text, index) !== '';
}

function gapsAgree(
  text: SqueezedText,
  needle: PreparedNeedle,
  gaps: readonly string[],
  start: number,
  end: number,
): boolean {
  switch (needle.kind) {
    case 'number':
      return (
        gaps.every((gap) => gap.length <= WIDEST_GAP) &&
        !isPartOfSpacedNumber(text, gaps, start, end) &&
        (needle.digits >= 8 || inGroups(needle, gaps) || isSpaced(text, gaps, start, end))
      );
    case 'short-number':
      return inGroups(needle, gaps) && gaps.every((gap) => gap.length <= WIDEST_GAP);
    case 'words':
    case 'word':
      return (
        gaps.every(
          (gap, index) => wordGapsAgree(gap, needle.gaps[index] ?? '') || isCut(gap, needle, index),
        ) || isSpaced(text, gaps, start, end)
      );
  }
}

/** Longest separator within a number: a blank, a dash and a line end of two characters, say. */
const WIDEST_GAP = 4;

/** Separators only where the needle has them; few digits make up other numbers too easily. */
function inGroups(needle: PreparedNeedle, gaps: readonly string[]): boolean {
  return gaps.every((gap, index) => gap === '' || isHyphenation(gap) || needle.gaps[index] !== '');
}

/** Within a word only hyphenation is ignored; between words, blanks and dashes are, other characters are not. */
function wordGapsAgree(gap: string, own: string): boolean {
  if (gap === own) return true;
  if (own === '') return isHyphenation(gap);
  return hardPart(gap) === hardPart(own);
}

function hardPart(gap: string): string {
  return gap.replaceAll(/[\s_\p{Pd}\u2212\u0002\ufffe]+/gu, '');
}

function isHyphenation(gap: string): boolean {
  return /^[\p{Pd}\u2212]\s*[\n\r]\s*$/u.test(gap);
}

/** A line that was cut at a width, inside of a word; two short words may spell a third one. */
function isCut(gap: string, needle: PreparedNeedle, index: number): boolean {
  return (
    needle.gaps[index] === '' && needle.body.length >= CUT_FROM && /^[^\S\n\r]*\r?\n\s*$/u.test(gap)
  );
}

const CUT_FROM = 8;

/** Every character set apart by blanks, and the neighbours further off than these: `J O H N   D O E`. */
function isSpaced(
  text: SqueezedText,
  gaps: readonly string[],
  start: number,
  end: number,
): boolean {
  const inner = gaps.slice(1);
  if (inner.length < 2 || !inner.every((gap) => /^[ \t\u00a0]+(?:\p{Pd}\s*)?$/u.test(gap)))
    return false;
  const narrowest = Math.min(...inner.map((gap) => gap.length));
  const isApart = (index: number, neighbour: number): boolean =>
    gapBefore(text, index).length > narrowest || !isSingle(text, neighbour);
  return (start === 0 || isApart(start, start - 1)) && (end >= text.at.length || isApart(end, end));
}

/** Digits set apart one by one, and just so followed or preceded by another: part of a longer number. */
function isPartOfSpacedNumber(
  text: SqueezedText,
  gaps: readonly string[],
  start: number,
  end: number,
): boolean {
  const widths = gaps.slice(1).map((gap) => gap.length);
  const widest = Math.max(...widths);
  const goesOn = (edge: number, neighbour: number): boolean =>
    neighbour >= 0 &&
    neighbour < text.at.length &&
    isSingle(text, neighbour) &&
    /\d/u.test(text.body[neighbour] ?? '') &&
    gapBefore(text, edge).length <= widest;
  return Math.min(...widths) > 0 && (goesOn(start, start - 1) || goesOn(end, end));
}

function isSingle(text: SqueezedText, index: number): boolean {
  return isBoundary(text, index) && isBoundary(text, index + 1);
}
