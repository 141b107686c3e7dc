import type { ScanInput } from '../../../src/core/detector.js';
import type { Span } from '../../../src/core/span.js';
import type { Phrase } from '../labels/lexicon/phrases.js';
import { PHRASES, phraseKind } from '../labels/lexicon/phrases.js';
import { findScene } from '../scene.js';

/** Number words one after another, as transcripts have them. */
export interface SpokenNumber extends Span {
  /** The number in digits, or a date as `12/3/1975` where it can be one. */
  readonly written: string;
}

/**
 * `eight one two, three four, five six seven eight`, also over line ends and the numbers of lines; of four digits or more.
 * Ask for it by `input.once(findSpokenNumbers)`.
 */
export function findSpokenNumbers(input: ScanInput): readonly SpokenNumber[] {
  const { marks, lower } = input.once(findScene);
  const found: SpokenNumber[] = [];
  let values: number[] = [];
  let start = 0;
  let end = -1;
  const close = (): void => {
    const written = inDigits(values);
    if (written !== undefined) found.push({ start, end, written });
    values = [];
  };
  for (let mark = 0; mark < marks.count; mark++) {
    const phrase = marks.phrases[mark] ?? -1;
    if (phraseKind(phrase) !== 'number-word') continue;
    const at = marks.starts[mark] ?? 0;
    const isNext =
      values.length > 0 && at - end <= LONGEST_BETWEEN && isPause(lower.slice(end, at));
    if (!isNext) {
      close();
      start = at;
    }
    // "Twenty-one" is one number; "twenty, one" is two.
    const isTied = isNext && at - end === 1;
    end = marks.ends[mark] ?? 0;
    say(values, VALUES.get(PHRASES[phrase]?.phrase ?? '') ?? 0, isTied);
  }
  close();
  return found;
}

/** Adds a word to the numbers said so far. */
function say(values: number[], value: number, isTied: boolean): void {
  const last = values.at(-1) ?? -1;
  const isUnit = value >= 1 && value <= 9;
  if (isTied && isUnit && last >= 20 && last <= 90 && last % 10 === 0)
    values[values.length - 1] = last + value;
  else if (value >= 100 && last >= 1 && last <= 20) values[values.length - 1] = last * value;
  else if (last >= 1000 && last <= 2000 && last % 100 === 0 && value >= 1 && value < 100)
    values[values.length - 1] = last + value;
  else if (value < 100) values.push(value);
  else values.length = 0;
  if (isTied && isUnit && values.length > 1 && last > 1000 && last % 10 === 0 && last % 100 >= 20) {
    values.splice(-2, 2, last + value);
  }
}

function inDigits(values: readonly number[]): string | undefined {
  const date = asDate(values);
  if (date !== undefined) return date;
  const digits = values.join('');
  return digits.length >= 4 && values.length >= 3 ? digits : undefined;
}

/** `twelve, three, nineteen seventy-five`; `nine-fourteen-oh-five`. */
function asDate(values: readonly number[]): string | undefined {
  const [month = 0, day = 0, third = -1, fourth] = values;
  if (month < 1 || month > 12 || day < 1 || day > 31 || values.length > 4) return undefined;
  if (fourth === undefined) {
    const isYear = third === 0 || (third >= 10 && third < 100) || (third >= 1870 && third <= 2040);
    const year = third === 0 ? '00' : String(third);
    return isYear ? `${String(month)}/${String(day)}/${year}` : undefined;
  }
  const isCentury = third === 19 || third === 20;
  if (isCentury && fourth >= 10 && fourth < 100) {
    return `${String(month)}/${String(day)}/${String(third)}${String(fourth)}`;
  }
  return third === 0 && fourth < 10
    ? `${String(month)}/${String(day)}/0${String(fourth)}`
    : undefined;
}

const WORDS: readonly string[] = PHRASES.filter(({ kind }: Phrase) => kind === 'number-word').map(
  ({ phrase }) => phrase,
);

/** `zero` and `oh` are 0; the others go up by one to twenty, by ten to ninety, and on to a hundred and a thousand. */
const VALUES: ReadonlyMap<string, number> = new Map(
  WORDS.map((word, at): [string, number] => {
    const number = Math.max(0, at - 1);
    if (number <= 20) return [word, number];
    if (number <= 27) return [word, (number - 18) * 10];
    return [word, number === 28 ? 100 : 1000];
  }),
);

const LONGEST_BETWEEN = 64;

/** True for pauses, `dash`, and a line end with indentation and the next line's number. */
function isPause(between: string): boolean {
  return PAUSE.test(between.length < 5 ? between : between.replaceAll(DASH, ''));
}

const DASH = /dash|hyphen/gu;
const PAUSE = /^[ ,;.-]{0,12}(?:\n {0,40}(?:[0-9]{1,2}\|? )?[ ,;.-]{0,24})?$/u;
