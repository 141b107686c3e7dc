import type { WordTable } from './words.js';
import { wordAt } from './words.js';

interface TextOfWords {
  readonly text: string;
  readonly words: WordTable;
}

/** Whether what stands between word `at` and the one before is a gap within one name. */
export function isBeside({ text, words }: TextOfWords, at: number, gap: RegExp): boolean {
  if (at >= words.count) return false;
  const end = words.ends[at - 1] ?? 0;
  const start = words.starts[at] ?? 0;
  // One blank, as between most words, fits any gap.
  if (start === end + 1 && text.charCodeAt(end) === BLANK) return true;
  if (start > end && !mayJoin(text.charCodeAt(end))) return false;
  const between = text.slice(end, start);
  return (
    gap.test(between) || (wordAt(words, at - 1)?.key.length === 1 && AFTER_INITIAL.test(between))
  );
}

/** Whether a gap may begin so: none of the patterns has other signs of ASCII there. */
function mayJoin(unit: number): boolean {
  return unit <= BLANK || unit >= 0x80 || unit === COMMA || unit === STOP || unit === RULE;
}

const BLANK = 0x20;
const COMMA = 0x2c;
const STOP = 0x2e;
const RULE = 0x5f;

/** Between the names of a name; with the number of the next line, as on numbered paper. */
export const JOINED: RegExp = /^(?:[\s_]{1,24}|\.|\s{0,8}\n {0,12}\d{1,2}\s{1,8})$/u;
/** Behind a surname; over a line end only with a comma: in a column of names the next line is the next person. */
export const REVERSED: RegExp = /^(?:[\s_]{0,12},[\s_]{0,24}|[^\S\n\r]{0,24}|_{1,24})$/u;
const AFTER_INITIAL = /^\.\s{0,12}$/u;
