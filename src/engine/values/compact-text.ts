/** What stands between two letters or digits of a text. */
export interface Gap {
  /** Its signs without white space; dashes are `-` and quotes `'` or `"`. */
  readonly signs: string;
  readonly blank: boolean;
  readonly lineEnd: boolean;
  /** A hyphen that shows only where a line is broken stands here. */
  readonly softHyphen: boolean;
  /** Units that can be seen or take up space. */
  readonly width: number;
}

/**
 * A text reduced to its letters and digits, in compatibility decomposition (NFKD) and without case, each with its
 * offsets in the text, and what stands between them. Combining marks count as letters, so that `e` is not found in `é`.
 */
export interface CompactText {
  readonly text: string;
  /** The UTF-16 units of the letters. */
  readonly units: Uint16Array;
  /** The same as a string, made when it is first asked for. */
  readonly letters: string;
  /** UTF-16 offset in `text` of the character that each unit is from; `endOf` tells where it ends. */
  readonly starts: Int32Array;
  /** The gap before unit `at`, and for `units.length` the one after the text's last letter. */
  readonly gapAt: (at: number) => Gap;
}

/** The gap between letters that touch. */
export const TOUCHING: Gap = {
  signs: '',
  blank: false,
  lineEnd: false,
  softHyphen: false,
  width: 0,
};

/** Takes time linear in the length of the text. */
export function compact(text: string): CompactText {
  let units = new Uint16Array(text.length);
  let starts = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      const letter = ASCII_LETTERS[code] ?? 0;
      if (letter === 0) continue;
      units[count] = letter;
      starts[count++] = at;
      continue;
    }
    // The block of quotes, dashes and bullets, which has no letters.
    if (code >= 0x2010 && code <= 0x2027) continue;
    const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const folded = foldCharacter(text.slice(at, at + size));
    if (folded !== '') {
      // One character can decompose into up to 18 (U+FDFA).
      if (count + folded.length + text.length - at > units.length) {
        units = grown(units, new Uint16Array(units.length * 2 + folded.length));
        starts = grown(starts, new Int32Array(units.length));
      }
      for (let i = 0; i < folded.length; i++) {
        units[count] = folded.charCodeAt(i);
        starts[count++] = at;
      }
    }
    at += size - 1;
  }
  return compacted(text, units.subarray(0, count), starts.subarray(0, count));
}

function compacted(text: string, units: Uint16Array, starts: Int32Array): CompactText {
  let letters: string | undefined;
  return {
    text,
    units,
    get letters(): string {
      letters ??= stringOf(units);
      return letters;
    },
    starts,
    gapAt: gapReader({ text, starts }),
  };
}

function grown<Units extends Uint16Array | Int32Array>(units: Units, larger: Units): Units {
  larger.set(units);
  return larger;
}

function stringOf(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < units.length; from += PIECE) {
    pieces.push(String.fromCharCode(...units.subarray(from, from + PIECE)));
  }
  return pieces.join('');
}

/** Where the character that unit `at` of the letters is from ends in the text. */
export function endOf({ text, starts }: Pick<CompactText, 'text' | 'starts'>, at: number): number {
  const start = starts[at] ?? text.length;
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

/** Two texts with the same letters and digits say the same value. */
export function lettersOf(text: string): string {
  return ONLY_ASCII.test(text)
    ? text.toLowerCase().replace(NOT_ASCII_LETTERS, '')
    : compact(text).letters;
}

/** The letter without case, or the digit, of a code below 0x80; 0 for all else. */
export function letterOfAscii(code: number): number {
  return ASCII_LETTERS[code] ?? 0;
}

/** The letters of one character outside of ASCII, or nothing where it has none; `½` counts as its digits. */
export function foldCharacter(character: string): string {
  if (IGNORED.test(character)) return '';
  const decomposed = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  return decomposed.replace(NOT_LETTERS, '');
}

/** Few gaps are ever looked at, so each is read when it is asked for, and once. */
function gapReader(found: Pick<CompactText, 'text' | 'starts'>): CompactText['gapAt'] {
  const { text, starts } = found;
  const short = new Map<string, Gap>();
  const long = new Map<number, Gap>();
  return (at) => {
    const from = at === 0 ? 0 : endOf(found, at - 1);
    const to = starts[at] ?? text.length;
    if (from >= to) return TOUCHING;
    const between = text.slice(from, to);
    if (between.length <= 8) return remembered(short, between, between);
    return remembered(long, at, between);
  };
}

function remembered<Key>(known: Map<Key, Gap>, key: Key, between: string): Gap {
  let gap = known.get(key);
  if (gap === undefined) {
    gap = readGap(between);
    known.set(key, gap);
  }
  return gap;
}

function readGap(between: string): Gap {
  const shown = between.replace(ALL_IGNORED, '');
  if (shown === '' && !SOFT_HYPHEN.test(between)) return TOUCHING;
  return {
    signs: signsOf(shown),
    blank: /\s/u.test(shown),
    lineEnd: LINE_END.test(shown),
    softHyphen: SOFT_HYPHEN.test(between),
    width: shown.length,
  };
}

/** `text` without white space and invisible characters, with one kind of dash and quote. */
export function signsOf(text: string): string {
  if (PLAIN_SIGNS.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(ALL_IGNORED, '')
    .replace(/\s/gu, '')
    .replace(DASHES, '-')
    .replace(/[\u2018\u2019\u02bc\u2032`\u00b4]/gu, "'")
    .replace(/[\u201c\u201d\u2033]/gu, '"');
}

/** The letter without case, or the digit, of each ASCII code that is one; 0 for the others. */
const ASCII_LETTERS: Uint8Array = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const isCapital = code >= 0x41 && code <= 0x5a;
  const isSmall = code >= 0x61 && code <= 0x7a;
  return isCapital ? code + 0x20 : isSmall || (code >= 0x30 && code <= 0x39) ? code : 0;
});

/** Small enough to be spread into the arguments of one call. */
const PIECE = 8192;

const ONLY_ASCII = /^[\0-\x7f]*$/u;
const NOT_ASCII_LETTERS = /[^a-z0-9]+/gu;
const PLAIN_SIGNS = /^[!-_a-~]*$/u;
// Format characters, variation selectors, what PDFium writes for a hyphen at a line's end (U+0002, U+FFFE), and lines drawn
// through, over and under letters and shapes around them, which make no other letter of one.
const IGNORED =
  /\p{Cf}|[\u0305\u0332-\u0338\u033f\u20d0-\u20f0]|[\u115f\u1160\u0002\ufffe]|\u034f|\u17b4|\u17b5|\p{Variation_Selector}/u;
const ALL_IGNORED = new RegExp(IGNORED.source, 'gu');
const SOFT_HYPHEN = /[\u00ad\u0002\ufffe]/u;
const DASHES = /[\p{Pd}\u2212\u2043\u02d7]/gu;
const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/u;
const NOT_LETTERS = /[^\p{L}\p{N}\p{M}]/gu;
