import type { ScanInput } from '../../src/core/detector.js';
import { bytesOf } from '../../src/core/scan-input/text-bytes.js';
import type { CueTable } from '../shared/cues/cue-table.js';
import { addCuesWithin, closeCues, openCues } from '../shared/cues/cue-table.js';
import type { Span } from '../../src/core/span.js';
import { mendedWord, partedWords } from './mend-word.js';

/** A recognised text as cues are looked up in it: in lower case, on one line, with the words of cues mended. */
export interface MendedText {
  readonly mended: string;
  /** Where each of its units comes from, ascending, and one more for its end. */
  readonly origins: Int32Array;
  readonly cues: CueTable;
}

/** Ask for it by `once`. */
export function mendText({ folded, lower }: ScanInput): MendedText {
  const parts: string[] = [];
  const origins: number[] = [];
  const put = (part: string, from: number, to: number): void => {
    parts.push(part);
    for (let at = 0; at < part.length; at++) origins.push(Math.min(from + at, to));
  };
  const pieces = piecesOf(folded, lower);
  let past = 0;
  for (let number = 0; number < pieces.length; number++) {
    const { start = 0, end = 0 } = pieces[number] ?? {};
    const written = lower.slice(start, end);
    putGap(lower.slice(past, start), folded, past, start, put);
    past = end;
    let word = isArticle(written, lower, start) ? 'a' : mendedWord(written);
    const next = pieces[number + 1];
    if (word === undefined && next !== undefined && next.start === end + 1 && folded[end] === ' ') {
      // `chi ld`
      word = joinedWord(written, lower.slice(next.start, next.end));
      if (word !== undefined) {
        past = next.end;
        number++;
      }
    }
    put(word ?? partedWords(written)?.join(' ') ?? written, start, past - 1);
  }
  putGap(lower.slice(past), folded, past, lower.length, put);
  const mended = parts.join('');
  origins.push(lower.length);
  const cues = openCues(mended.length >> 6);
  addCuesWithin(cues, bytesOf(mended), 0, mended.length);
  return { mended, origins: Int32Array.from(origins), cues: closeCues(cues) };
}

/** What is looked for right behind `at` of the text itself. */
export function mendedFrom({ mended, origins }: MendedText, at: number, length: number): string {
  let low = 0;
  let high = origins.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return mended.slice(low, low + length);
}

/** Words, and what small and large letters and an age part where a blank was lost: `childZoe`, `age9`. */
function piecesOf(folded: string, lower: string): readonly Span[] {
  const pieces: Span[] = [];
  for (const { 0: written, index } of lower.matchAll(WORD)) {
    const end = index + written.length;
    let start = index;
    for (const { index: at } of folded.slice(index, end).matchAll(LOST_BLANK)) {
      pieces.push({ start, end: index + at });
      start = index + at;
    }
    pieces.push({ start, end });
  }
  return pieces;
}

/** What stands between words, on one line: a comma where a sentence goes on, a blank where a word is glued on. */
function putGap(
  gap: string,
  folded: string,
  from: number,
  to: number,
  put: (part: string, from: number, to: number) => void,
): void {
  const isGlued =
    gap === '' ? from > 0 && to < folded.length : GLUED.test(gap) && LETTER.test(folded.charAt(to));
  const isComma = STOP.test(gap) && SMALL.test(folded.slice(Math.max(0, from - 3), to + 1));
  put(isComma ? ',' : gap.replaceAll('\n', ' '), from, to);
  if (isGlued || (isComma && gap !== '.')) put(' ', to, to);
}

/** `, o minor`, not the letter of `y/o`. */
function isArticle(written: string, lower: string, start: number): boolean {
  return written === 'o' && lower.charAt(start - 1) === ' ' && lower.charAt(start + 1) === ' ';
}

function joinedWord(first: string, second: string): string | undefined {
  if (first.length + second.length < LEAST_JOINED) return undefined;
  return mendedWord(second) === second ? undefined : mendedWord(first + second);
}

const WORD = /[\p{L}\d$|]{1,64}/gu;
const LOST_BLANK = /(?<=\p{Ll})(?=(?!I)\p{Lu})|(?<=^[Aa][Gg][Ee][DdSs]?)(?=\d)/gu;
const LETTER = /\p{L}/u;
const GLUED = /[,;:]$/u;
const STOP = /^\. ?$/u;
/** Three small letters of a word, and one behind what looks like a full stop. */
const SMALL = /^[a-z]{3}\. ?[a-z]$/u;
const LEAST_JOINED = 5;
