import type { Hit } from '../../src/core/detector.js';
import type { NameSpan } from './names-near.js';
import { fieldNameFrom, nameFrom } from './names-near.js';

/** A name, and more of them: `Zoe Hale (age 9) and Milo Hale`. */
export function* listFrom(
  text: string,
  start: number,
  confidence: number,
  isField: boolean,
): Generator<Hit> {
  const found: Hit[] = [];
  const end = addList(found, text, start, confidence, isField);
  if (!GROWN.test(text.slice(end, end + LONGEST_GROWN))) yield* found;
}

/** Where the last of the names ends. */
function addList(
  found: Hit[],
  text: string,
  start: number,
  confidence: number,
  isField: boolean,
): number {
  let at = start;
  let end = start;
  for (let count = 0; count < MOST_IN_LIST; count++) {
    const name = isField ? fieldNameFrom(text, at, true) : nameFrom(text, at);
    if (name === undefined) return end;
    // The label of the next line is nobody's name.
    if (name.words === 1 && LABEL.test(text.slice(at, name.end + 24))) return end;
    if (!isField && EMPTY_LINE.test(text.slice(at, name.start))) return end;
    // A word alone on the next line is a heading.
    if (!isField && name.words === 1 && ALONE.test(text.slice(at, name.end + 1))) return end;
    const isAdult = ADULT.test(text.slice(name.end, name.end + 32));
    if (count === 0 && isHeadingAlone(text, Math.max(0, start - 12), name)) return end;
    end = name.end;
    if (!isAdult) found.push(...hitsOf(name, confidence, 'a word for a minor before'));
    const rest = text.slice(name.end, name.end + LONGEST_ITEM).replace(NUMBER_OF_LINE, blanked);
    const isBullet = BULLET.test(text.slice(Math.max(at, name.start - 4), name.start));
    const next =
      NEXT.exec(rest) ??
      (isField
        ? (NEXT_ITEM.exec(rest) ??
          NEXT_AGED.exec(rest) ??
          NEXT_PART.exec(rest) ??
          NEXT_BESIDE.exec(rest) ??
          NEXT_ALIKE.exec(rest) ??
          NEXT_BLANKED.exec(rest))
        : null) ??
      (isBullet ? NEXT_BULLET.exec(rest) : null);
    if (next === null) return end;
    at = name.end + next[0].length;
  }
  return end;
}

/** As long as it was. */
function blanked(written: string): string {
  return ' '.repeat(written.length);
}

/** Of what a name is by itself. */
export function* hitsOf(
  name: NameSpan | undefined,
  confidence: number,
  reason: string,
): Generator<Hit> {
  if (name === undefined) return;
  const { start, end, words, isInitials } = name;
  const reasons = [reason];
  if (isInitials) {
    yield {
      start,
      end,
      confidence,
      reasons: [...reasons, 'initials'],
      compliant: true,
    };
  } else if (words === 1) {
    yield { start, end, confidence: confidence - 0.06, reasons, local: true };
  } else yield { start, end, confidence, reasons };
}

/** `JUVENILE ARREST REPORT`: capitals throughout, of which one word looks like a name. */
export function isHeadingAlone(
  text: string,
  cueStart: number,
  { start, end, words }: NameSpan,
): boolean {
  const all = text.slice(cueStart, end);
  return words === 1 && all === all.toUpperCase() && !/[:,]/u.test(text.slice(cueStart, start));
}

const MOST_IN_LIST = 8;
/** What is said of all of them. */
const GROWN =
  /^,? (?:\(?(?:who |of whom )?(?:all|both|each|none|neither|now)\b,? ){0,2}(?:(?:of whom|of them|who|they) )?(?:is |are |were )?(?:now )?(?:all |both )?(?:a )?(?:living |surviving |competent |legal |grown |emancipated |no longer )?(?:adults?\b|minors? no longer|of (?:full|legal|majority) age|of age\b|grown\b|over (?:the age of )?(?:18|eighteen|twenty|21))/u;
const LONGEST_GROWN = 64;
const NEXT =
  /^(?:\s{0,2}\([^()]{1,44}\))?(?:,? (?:is (?:now |only )?[a-z0-9-]{1,9}(?: years old)?(?=,? and )|(?:(?:who|s?he)(?:['’]s| is) )?(?:just (?:turned )?)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|\d{1,2})\b(?: and an? [\p{L}. ]{3,24})?|(?:aged?|born|DOB:?) {1,12}(?:(?:on )?\p{Lu}[a-z]{2,8} {1,12}\d{1,2}, {1,12}\d{4}|[^,;.()]{1,24})|n(?:ée?|acid[oa]) (?:le|el) [^,;()]{6,24}|geb(?:oren)?\.?(?: am)? [^,;()]{6,24}|de \p{L}{0,10}\d{0,2} años|\(?(?:\d|1[0-7])\b\)?|(?:and )?that['’]s [^,.;\n]{3,48}))?(?: ?[;,] (?:and|&|y|e|und|et)(?=\s)| ?[;,]| and| &| \+| [ye]| und| et)(?: then)?(?: (?:(?:the|a|my|our) (?:little|other|younger|older|youngest|oldest|big) (?:one|boy|girl|brother|sister)(?:['’]s|,| is)|an? (?:step|foster )?(?:son|daughter|child),))?(?=\s)/u;
/** `2) Noah Hale`, on a line of its own. */
const NEXT_ITEM =
  /^[^\n]{0,120}\n\s{0,60}(?=(?:\d{1,2}|[b-h])[.)]\s|\p{Lu}[\p{L}'’-]{1,24} (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]{1,24}(?: {1,8}|, )\(?(?:dob|DOB|D\.O\.B|born|age|\d))/u;
/** `2) Noah Hale`, on the same line. */
const NEXT_BESIDE = /^[^\n]{0,80} (?=(?:[2-9]|[b-h])[.)] {1,3}\p{Lu})/u;
/** `Ava Hale 10   Noah Hale 7`. */
const NEXT_AGED = /^ (?:\d|1[0-7]) {2,8}(?=\p{Lu})/u;
/** `Ava Hale gr 2 Mesa School; Noah Hale gr 7`. */
const NEXT_PART = /^ [^;:.\n]{1,40};(?= \p{Lu})/u;
/** `Ava Hale / 3/4/2015    Noah Hale / 5/6/2017`: the next is followed by the same sign. */
const NEXT_ALIKE = /^ ?\/[^\n]{1,40}? {2,60}(?=\p{Lu}[^\n/]{3,40} \/)/u;
/** `_Ava Hale__7__      _Noah Hale__3__`. */
const NEXT_BLANKED = /^_{1,4}[\d/-]{1,12}_{1,4} {2,60}(?=_?\p{Lu})/u;
/** `- Noah Hale`, where the one before has such a mark too. */
const NEXT_BULLET = /^[^\n]{0,80}\n[ \t]{0,40}(?=[*-] {1,3}\p{Lu})/u;
/** `\n 5  `, in papers with numbered lines. */
const NUMBER_OF_LINE = /(?<=[\p{L}\d,])\n[ \t]{0,6}\d{1,2}[ \t]{2,8}(?=[\p{L}\d])/gu;
const BULLET = /[*-] {1,3}$/u;
const LONGEST_ITEM = 160;
const ALONE = /^[ \t]{0,8}\n[^\n]{0,60}\n$/u;
const EMPTY_LINE = /\n[ \t]{0,40}\n/u;
/** What is said of sons and daughters who are of age. */
const ADULT =
  /^,? \(?(?:(?:who|s?he)(?:['’]s| is) (?:1[89]|[2-9]\d)\b|\(\p{Lu}[a-z]{2,8}\.? \d{1,2}, 19\d\d\)|(?:can|may) be (?:reached|contacted)|is (?:married|an adult|employed|deceased)|(?:an )?adult\b|(?:born|b\.|dob:?|d\.o\.b\.:?) [^()\n;]{0,16}\b19\d\d\b|(?:dob:?|b\.) \d{1,2}[/-]\d{1,2}[/-][3-9]\d\b|deceased,? (?:in )?19\d\d\b|\(?(?:\+?1[-–. ]{1,2})?\(?\d{3}[-–). /]{1,3}\d{3}[-–. ]{1,3}\d{4}|(?:both )?in (?:his|her|their) (?:twent|thirt|fort|fift|sixt)|of full age|a grown|grown|(?:age|aged)[: ]{1,2}(?:1[89]|[2-9]\d)\b|(?:1[89]|[2-9]\d)\)|as (?:executor|executrix|trustee|agent)|(?:is|serves|to serve) (?:as )?(?:my|the|her|his) (?:executor|executrix|trustee|agent|attorney))/u;
const LABEL = /^[^\n\p{L}]{0,40}\n\s{0,12}[^\s:]{1,24}[a-z ]{0,20}:/u;
