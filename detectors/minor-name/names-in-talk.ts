import type { Hit, ScanInput } from '../../src/core/detector.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { hitOfName } from './listed-names.js';
import type { NameSpan } from './names-near.js';
import { nameFrom } from './names-near.js';

/**
 * Names of those who are asked for their age and are children by the answer, `What's your name? A. Zoe. Q. How old are you, Zoe?
 * A. Seven.`, and of those whose age is told with the name, `What are their names? A. Zoe, who's nine`.
 */
export function* namesInTalk(input: ScanInput): Generator<Hit> {
  const { text } = input;
  for (const place of placesOf(input.once(findLabels).cues, CUE.talk)) {
    const asked = text.slice(place, place + LONGEST);
    for (const name of [...askedForAge(text, place, asked), ...toldWithAge(text, place, asked)]) {
      if (!name.isInitials) yield hitOfName(name, REASONS);
    }
  }
}

/** Who is spoken of or to, and who said before what they are called. */
function* askedForAge(text: string, place: number, asked: string): Generator<NameSpan> {
  const question = HOW_OLD.exec(asked);
  if (question === null) return;
  const at = place + question[0].length;
  const named = nameFrom(text, at);
  const isNamed = named?.start === at && named.words === 1;
  const end = isNamed ? named.end : at;
  if (!ANSWER.test(text.slice(end, end + LONGEST))) return;
  if (isNamed) yield named;
  if (question[1]?.toLowerCase() === 'is') return;
  const from = Math.max(0, place - LONGEST_BEFORE);
  const before = text.slice(from, place);
  const told = lastOf(before, OWN_NAME);
  const own = told < 0 ? undefined : nameFrom(text, from + told);
  if (own === undefined) return;
  yield own;
  const calls = lastOf(before.slice(0, told), CALLS);
  const called = calls < 0 ? undefined : nameFrom(text, from + calls);
  const [first = ''] = text.slice(own.start, own.end).split(' ');
  if (called !== undefined && text.startsWith(first, called.start)) yield called;
}

function* toldWithAge(text: string, place: number, asked: string): Generator<NameSpan> {
  const question = THEIR_NAMES.exec(asked);
  const name = question && nameFrom(text, place + question[0].length);
  if (name && YOUNG.test(text.slice(name.end, name.end + LONGEST_AGE))) yield name;
}

/** Behind the last match; -1 for none. */
function lastOf(written: string, pattern: RegExp): number {
  const last = [...written.matchAll(pattern)].at(-1);
  return last === undefined ? -1 : last.index + last[0].length;
}

const REASONS: readonly string[] = ['told to be of the age of a child'];
const LONGEST = 120;
const LONGEST_BEFORE = 260;
const LONGEST_AGE = 48;
const HOW_OLD = /^how old (is|are you|were you)(?:,? (?=\p{Lu}))?/iu;
const ANSWER =
  /^(?: now| today)?\?\s{1,12}(?:\d{1,2}\s{1,12})?(?:A\s{1,8}|[A-Z][A-Za-z. ]{0,24}[.:]\s{1,12})(?:(?:I['’]m|I am|s?he['’]s|s?he is|s?he (?:just )?turned|uh|um|well|just turned|almost|about|only),? ){0,3}(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|[2-9]|1[0-7])\b(?![-/:]?\d)/iu;
const OWN_NAME =
  /your (?:\p{L}{3,8} )?name(?:, \p{L}{3,10})?\?\s{1,12}(?:\d{1,2}\s{1,12})?(?:A\s{1,8}|[A-Z][A-Za-z. ]{0,24}[.:]\s{1,12})(?:my name is |my name['’]s |it['’]s |i['’]m )?(?=\p{Lu})/giu;
const CALLS = /\bcalls? (?=\p{Lu})/gu;
const THEIR_NAMES =
  /^their names\?\s{1,12}(?:\d{1,2}\s{1,12})?(?:A\s{1,8}|[A-Z][A-Za-z. ]{0,24}[.:]\s{1,12})(?=\p{Lu})/iu;
const YOUNG =
  /^,? (?:who(?:['’]s| is)|s?he(?:['’]s| is)|is|age|aged)? ?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|[2-9]|1[0-7])\b(?![-/:]?\d)/u;
