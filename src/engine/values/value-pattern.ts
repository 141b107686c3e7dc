import type { Gap } from './compact-text.js';
import { TOUCHING, compact, signsOf } from './compact-text.js';

/** A literal value as it is looked for. */
export interface ValuePattern {
  /** Its letters and digits, folded as in a `CompactText`. */
  readonly letters: string;
  /** `fits[i]` tells whether the gap met before letter i of the value is one that does not matter. */
  readonly kind: 'words' | 'digits' | 'short-digits';
  /** The value's own gap before letter i; the first is not used. */
  readonly gaps: readonly Gap[];
  /** Signs before the first and after the last letter that must be there too: `$` of `$500`. */
  readonly lead: string;
  readonly trail: string;
  /** How the value was written, where it fits itself and begins and ends with a letter: equal text needs no closer look. */
  readonly plain?: string;
}

/**
 * What to look for; undefined for a value without any letter or digit.
 * A value of digits is one with digits only, whatever separates them.
 */
export function valuePattern(value: string): ValuePattern | undefined {
  const { letters, gapAt } = compact(value);
  if (letters === '') return undefined;
  const gaps = Array.from({ length: letters.length + 1 }, (_, at) => gapAt(at));
  const lead = signsOf(gaps[0]?.signs ?? '');
  const trail = signsOf(gaps.at(-1)?.signs ?? '');
  const digits =
    /^\d+$/u.test(letters) && gaps.slice(1, -1).every(({ signs }) => SEPARATORS.test(signs));
  const pattern: ValuePattern = {
    letters,
    kind: digits ? (letters.length >= 6 ? 'digits' : 'short-digits') : 'words',
    gaps,
    lead: digits && SEPARATORS.test(lead) ? '' : lead,
    trail: digits && SEPARATORS.test(trail) ? '' : trail,
  };
  const isPlain = PLAIN.test(value) && gaps.every((gap, at) => fitsItself(pattern, at, gap));
  return isPlain ? { ...pattern, plain: value } : pattern;
}

/** The plain form of a value's pattern, for most values without making one. */
export function plainForm(value: string, pattern: () => ValuePattern): string | undefined {
  if (!PLAIN.test(value)) return undefined;
  return FITS_ITSELF.test(value) ? value : pattern().plain;
}

function fitsItself(pattern: ValuePattern, at: number, gap: Gap): boolean {
  return at === 0 || at === pattern.letters.length || gapFits(pattern, at, gap);
}

/** Whether letter `at` of the value may stand after `met`, which need not be the value's own gap. */
export function gapFits(pattern: ValuePattern, at: number, gap: Gap): boolean {
  const met = gap.lineEnd ? unquoted(gap) : gap;
  const mayTouch = pattern.kind !== 'words' || JOINING.test(pattern.gaps[at]?.signs ?? '');
  if (met.width === 0 && mayTouch) return true;
  switch (pattern.kind) {
    case 'digits':
      return SEPARATORS.test(met.signs) && met.signs.length <= 3 && (met.lineEnd || met.width <= 4);
    case 'short-digits':
      return (met.width === 1 && SHORT_SEPARATOR.test(met.signs)) || wordGapFits(pattern, at, met);
    case 'words':
      return wordGapFits(pattern, at, met);
  }
}

/** Lines of a mail that is answered begin with `>`. */
function unquoted(met: Gap): Gap {
  const signs = met.signs.replace(/>+$/u, '');
  return signs === met.signs ? met : { ...met, signs };
}

/**
 * White space and line ends do not matter where the value has white space or a sign, and what joins words is one. Inside a word a line end counts
 * for nothing after a hyphen, beside a digit, and in longer values, as where lines are cut at a width: `in` over `to`
 * are two words.
 */
function wordGapFits({ letters, gaps }: ValuePattern, at: number, met: Gap): boolean {
  const own = gaps[at] ?? TOUCHING;
  if (own.blank || own.signs !== '') {
    // Words are joined by blanks, dashes and underscores alike, and by a plus in an address: `Jane_Roe.pdf`, `?q=Jane+Roe`.
    return (
      met.signs === own.signs || (JOINING.test(own.signs) && /^(?:[-_]*|\+)$/u.test(met.signs))
    );
  }
  if (met.width === 0 || isBroken(met)) return true;
  const besideDigit = isDigit(letters, at - 1) || isDigit(letters, at);
  return met.lineEnd && met.signs === '' && (besideDigit || letters.length >= LONG);
}

/** Letters with a blank after each, as in `S m i t h`. */
export function spacedGapFits({ gaps }: ValuePattern, at: number, met: Gap): boolean {
  const own = gaps[at] ?? TOUCHING;
  return met.blank && met.signs === own.signs && met.width <= 3 + own.width;
}

function isBroken({ signs, lineEnd, softHyphen }: Gap): boolean {
  return (signs === '-' && lineEnd) || (signs === '' && softHyphen);
}

function isDigit(letters: string, at: number): boolean {
  const unit = letters.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** So many letters or digits are cut by a line end, and are no two words that happen to spell the value. */
const LONG = 8;
const JOINING = /^[-_]*$/u;
const SEPARATORS = /^[-./_(),'+·•:\\]*$/u;
// One letter at least on either side, and nothing that is not seen.
const PLAIN = /^[0-9A-Za-z](?:[\n\r -~]*[0-9A-Za-z])?$/u;
// Words fit themselves whatever stands between; digits where little does.
const FITS_ITSELF = /[A-Za-z]|^[0-9]+(?:[-./_(),'+:\\ ]{1,3}[0-9]+)*$/u;
const SHORT_SEPARATOR = /^[-./_]$/u;
