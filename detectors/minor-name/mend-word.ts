import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { CUE_WORDS, OTHER_WORDS } from './cue-words.js';

/** The word of a cue that recognition of a picture has made `written` of: undefined for none, itself where it is whole. */
export function mendedWord(written: string): string | undefined {
  if (WHOLE.has(written)) return written;
  const { length } = written;
  if (length < 2 || length > LONGEST || KEPT.has(written) || !LETTER.test(written))
    return undefined;
  const key = keyOf(written);
  const alike = BY_KEY.get(key);
  if (alike !== undefined && (length > 2 || !NUMBER.test(written))) return alike;
  if (length < LEAST_DROPPED) return undefined;
  return BY_SHORTENED.get(key) ?? undoubled(key);
}

/** Two words of cues, or more, that stand without the blanks between them: `ofthe minorchild`. */
export function partedWords(written: string): readonly string[] | undefined {
  if (written.length < LEAST_MERGED || written.length > MOST_MERGED || KEPT.has(written)) return;
  for (let at = written.length - 2; at > 0; at--) {
    const first =
      at === 1 ? (written.startsWith('a') ? 'a' : undefined) : whole(written.slice(0, at));
    if (first === undefined) continue;
    const rest = written.slice(at);
    const last = rest.length > SHORT ? mendedWord(rest) : whole(rest);
    if (last !== undefined && first.length + last.length >= SHORT * 2) return [first, last];
    const others = at > 1 ? partedWords(rest) : undefined;
    if (others !== undefined) return [first, ...others];
  }
  return undefined;
}

function whole(written: string): string | undefined {
  return WHOLE.has(written) ? written : undefined;
}

/** `chilld`: with one of two units alike taken away. */
function undoubled(key: string): string | undefined {
  for (let at = 1; at < key.length; at++) {
    if (unitAt(key, at) !== unitAt(key, at - 1)) continue;
    const single = BY_KEY.get(key.slice(0, at) + key.slice(at + 1));
    if (single !== undefined) return single;
  }
  return undefined;
}

/** The same for all that readers of pictures take for one another. */
function keyOf(written: string): string {
  let key = '';
  for (const unit of written) key += ALIKE[unit] ?? unit;
  return key;
}

const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  ['il1|!', 'ao0', 'bh86', 'ce', 'ft', 's5$', 'g9', 'z2', 'uv'].flatMap(([first = '', ...rest]) =>
    rest.map((unit) => [unit, first] as const),
  ),
);

/** Of so few letters a word is looked for as it is where it is glued to another. */
const SHORT = 3;
const LETTER = /[a-z]/u;
/** `l5` is 15. */
const NUMBER = /[2-9]/u;
const LEAST_DROPPED = 5;
const LEAST_MERGED = 5;
const MOST_MERGED = 32;

const WHOLE: ReadonlySet<string> = new Set(CUE_WORDS);
const KEPT: ReadonlySet<string> = new Set(OTHER_WORDS);
const BY_KEY: ReadonlyMap<string, string> = new Map(
  CUE_WORDS.toReversed().map((word) => [keyOf(word), word]),
);
/** By what is left of a word of six letters or more without one of those within, or of five. */
const BY_SHORTENED: ReadonlyMap<string, string> = new Map(
  CUE_WORDS.filter((word) => word.length > LEAST_DROPPED)
    .toReversed()
    .flatMap((word) => {
      const key = keyOf(word);
      return Array.from(key, (_, at) => [key.slice(0, at) + key.slice(at + 1), word] as const);
    }),
);
const LONGEST = 16;
