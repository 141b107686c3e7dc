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
  readonly letters: string;
  /** Half-open UTF-16 offsets in `text` of the character that unit i of `letters` is from. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The gap before unit i, and as the last entry the one after the text's last letter. */
  readonly gaps: readonly Gap[];
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
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: Gap[] = [];
  const gapOf = gapReader();
  let gapStart = 0;
  for (let at = 0; at < text.length;) {
    const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const folded = foldCharacter(text, at, size);
    if (folded !== '') {
      gaps.push(gapOf(text.slice(gapStart, at)));
      for (let unit = 0; unit < folded.length; unit++) {
        if (unit > 0) gaps.push(TOUCHING);
        starts.push(at);
        ends.push(at + size);
      }
      letters.push(folded);
      gapStart = at + size;
    }
    at += size;
  }
  gaps.push(gapOf(text.slice(gapStart)));
  return {
    text,
    letters: letters.join(''),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    gaps,
  };
}

/** Two texts with the same letters and digits say the same value. */
export function lettersOf(text: string): string {
  return compact(text).letters;
}

/** The letters of one character, or nothing where it has none; a fraction such as `½` counts as its digits. */
function foldCharacter(text: string, at: number, size: number): string {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) return text.charAt(at);
    return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 0x20) : '';
  }
  const character = text.slice(at, at + size);
  if (IGNORED.test(character)) return '';
  const decomposed = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  return decomposed.replace(NOT_LETTERS, '');
}

/** Gaps repeat, so each kind is worked out once. */
function gapReader(): (between: string) => Gap {
  const known = new Map<string, Gap>([['', TOUCHING]]);
  return (between) => {
    // Long gaps (leader dots, rules) hardly repeat, and remembering them would cost as much as the text.
    const gap = known.get(between) ?? readGap(between);
    if (between.length <= 8) known.set(between, gap);
    return gap;
  };
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
  return text
    .normalize('NFKC')
    .replace(ALL_IGNORED, '')
    .replace(/\s/gu, '')
    .replace(DASHES, '-')
    .replace(/[\u2018\u2019\u02bc\u2032`\u00b4]/gu, "'")
    .replace(/[\u201c\u201d\u2033]/gu, '"');
}

// Format characters, variation selectors, and what PDFium writes for a hyphen at a line's end (U+0002, U+FFFE).
const IGNORED = /\p{Cf}|[\u115f\u1160\u0002\ufffe]|\u034f|\u17b4|\u17b5|\p{Variation_Selector}/u;
const ALL_IGNORED = new RegExp(IGNORED.source, 'gu');
const SOFT_HYPHEN = /[\u00ad\u0002\ufffe]/u;
const DASHES = /[\p{Pd}\u2212\u2043\u02d7]/gu;
const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/u;
const NOT_LETTERS = /[^\p{L}\p{N}\p{M}]/gu;
