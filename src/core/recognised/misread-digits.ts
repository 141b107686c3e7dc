/**
 * `folded` with the letters that recognition of pictures takes digits for turned back into digits, unit for unit: only in
 * words that are digits for the most part (`8l2-34-S67B`), or that are tied to such a word. A letter that leads a long word
 * stays: licences and accounts begin with one. An `l` between the parts of a date is its slash. A bar among digits is a one
 * where it is the only one of its line and none stands in the lines beside it, as bars do that part cells or boxes.
 */
export function mendMisreadDigits(folded: string): string {
  return withoutBars(folded)
    .replace(ALONE, (unit: string) => LIKE_DIGITS[unit] ?? unit)
    .replace(WORD, (word: string, at: number, whole: string) => mend(word, at, whole));
}

/** Bars that were ones. */
function withoutBars(folded: string): string {
  if (!folded.includes('|')) return folded;
  const lines = folded.split('\n');
  const isBarred = lines.map((line) => line.includes('|'));
  return lines
    .map((line, at) => {
      if (!isBarred[at] || isBarred[at - 1] || isBarred[at + 1]) return line;
      return line.indexOf('|') === line.lastIndexOf('|') ? line.replace(BAR, '1') : line;
    })
    .join('\n');
}

function mend(word: string, at: number, folded: string): string {
  const digits = countDigits(word);
  if (digits === 0 || digits === word.length) return word;
  if (DATE_WITH_SLASHES_MISREAD.test(word)) return word.replaceAll(/[lI]/gu, '/');
  const end = at + word.length;
  if (PARTS_OF_A_DATE.test(word) && (folded[end] === '/' || folded[at - 1] === '/')) {
    return word.replace(/[lI]/u, '/');
  }
  const isTiedBefore = TIED_BEFORE.test(folded.slice(Math.max(0, at - 3), at));
  const isTiedAfter = TIED_AFTER.test(folded.slice(end, end + 4));
  const letters = word.length - digits;
  if (letters > digits || (letters === digits && !isTiedBefore && !isTiedAfter)) return word;
  const isLed = LIKE_DIGITS[word.charAt(0)] !== undefined;
  const isLeadKept = isLed && !isTiedBefore && word.length > (isTiedAfter ? 4 : 3);
  const from = isLeadKept ? 1 : 0;
  let mended = word.slice(0, from);
  for (let i = from; i < word.length; i++) {
    const unit = word.charAt(i);
    mended += LIKE_DIGITS[unit] ?? unit;
  }
  return mended;
}

function countDigits(word: string): number {
  let digits = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) digits++;
  }
  return digits;
}

/** What recognition takes digits for, most often. */
export const LIKE_DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  Q: '0',
  l: '1',
  I: '1',
  i: '1',
  '!': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  $: '5',
  G: '6',
  b: '6',
  B: '8',
  g: '9',
  q: '9',
};

/** Digits and what they are misread as; a currency sign only within. */
const WORD =
  /(?<![A-Za-z0-9])(?=[A-Za-z!]{0,4}[0-9])[0-9OoDQlIi!ZzSsGbBgq](?:[0-9OoDQlIi!ZzSsGbBgq]|\$(?=[0-9OolISB])){1,39}(?![A-Za-z0-9])/gu;

/** In a number, at its beginning or end. */
const BAR =
  /(?<=[0-9][/.-]?)\|(?=[/.-]?[0-9])|(?<![^\s:.#("'])\|(?=[0-9]{1,5}[-/ .]?[0-9])|(?<=[0-9][-/ .]?[0-9]{2})\|(?![^\s.,;:)"'])/u;

/** A part of a date. */
const ALONE = /(?<=[0-9][/.-])[OlIZSGBg](?=[/.-][0-9])/gu;

const TIED_BEFORE = /[0-9][-/. ]{1,2}$/u;
const TIED_AFTER = /^[-/. ]{1,2}[OoDlISB]?[0-9]/u;

const DATE_WITH_SLASHES_MISREAD = /^[0-9]{1,2}[lI][0-9]{1,2}[lI](?:[0-9]{4}|[0-9]{2})$/u;
const PARTS_OF_A_DATE = /^[0-9]{1,2}[lI](?:[0-9]{4}|[0-9]{1,2})$/u;
