import type { ScanInput } from '../../../src/core/detector.js';
import { bytesOf } from '../../../src/core/scan-input/text-bytes.js';
import { later } from '../../../src/core/later.js';
import { PHRASES } from './lexicon/phrases.js';
import { alike } from './look-alikes.js';
import { mendWords } from './near-words.js';
import { mayOpen } from './phrase-openings.js';
import { makePhraseTrie, matchPhrase } from './phrase-trie.js';
import { isWordUnit } from './word-units.js';

/**
 * Calls `add` with every phrase of the lexicon that recognition of a picture has misread: `Soc1al Secur1ty`, `Dafe of Birfh`,
 * `Date of binh`. Characters that look alike count as the same, long words may have lost or confused a letter or two; a
 * short phrase must hold a digit, for else it is another word.
 */
export function findMisread(
  { lower }: ScanInput,
  add: (start: number, end: number, phrase: number) => void,
): void {
  const mended = mendWords(lower);
  const seen = alike(mended.text);
  const bytes = bytesOf(seen);
  const found = { phrase: -1, end: 0 };
  const trie = trieAlike();
  for (let at = 0; at < seen.length; at++) {
    const unit = seen.charCodeAt(at);
    if (!isWordUnit(unit) || (at > 0 && isWordUnit(seen.charCodeAt(at - 1)))) continue;
    if (!mayOpen(trie.openings, bytes, at) || !matchPhrase(trie, bytes, at, found)) continue;
    const { end, phrase } = found;
    const start = mended.startOf(at);
    const past = mended.endOf(end);
    const was = lower.slice(start, past);
    const wider = was.length - (end - at);
    const isSure = wider === 1 ? DOUBLE.test(was) : wider > 1 && !was.includes(' ');
    if (end - at < LEAST && !isSure && !DIGIT.test(was)) continue;
    if (DIGITS.test(was)) continue;
    // One word alone that is nearly a label is more often another word.
    if (end - at < LEAST_ALONE && !isSure && mended.isMended(at, end) && !was.includes(' '))
      continue;
    add(start, past, phrase);
    at = end - 1;
  }
}

/** Phrases of fewer letters are looked for only where a digit stands in them. */
const LEAST = 6;

const LEAST_ALONE = 8;

const DIGIT = /[0-9$]/u;
/** Recognition doubles a letter now and then (`ssnn`, `childd`), or runs a word into the next (`ssnis`). */
const DOUBLE = /([a-z])\1/u;
const DIGITS = /[0-9]{3}/u;

const trieAlike = later(() => makePhraseTrie(PHRASES.map(({ phrase }) => alike(phrase))));
