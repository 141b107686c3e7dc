import type { ScanInput } from '../../../src/core/detector.js';
import { findBytes } from '../../../src/core/scan-input/text-bytes.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import type { CueTable, OpenCues } from '../cues/cue-table.js';
import {
  BEGINS,
  CUE_WORD,
  LABEL,
  addCue,
  addCuesWithin,
  closeCues,
  openCues,
} from '../cues/cue-table.js';
import { isMarkKind } from './lexicon/kinds.js';
import { KIND_OF, PHRASES } from './lexicon/phrases.js';
import type { LabelKind } from './lexicon/kinds.js';
import type { Phrase } from './lexicon/phrases.js';
import type { OpenTable, PhraseTable } from './phrase-table.js';
import { addPhrase, closeTable, openTable } from './phrase-table.js';
import { misreadPhrases, withMisread } from './with-misread.js';
import { TRIE } from './lexicon-trie.js';
import { isDigit } from '../units.js';
import { fourAt, opens, threeAt } from './phrase-openings.js';
import { matchPhrase } from './phrase-trie.js';
import { findWordStarts } from './word-starts.js';

/** Labels tell what a value beside them is; marks, such as the names of months, are parts of values. */
export interface LabelIndex {
  readonly labels: PhraseTable;
  readonly marks: PhraseTable;
  /** Words around which some detectors look for phrases of their own. */
  readonly cues: CueTable;
}

/** One pass over the words of a text for the phrases of all detectors. Ask for it by `input.once(findLabels)`. */
export function findLabels(input: ScanInput): LabelIndex {
  const { folded } = input;
  const open: OpenIndex = {
    labels: openTable(folded.length >> 6),
    marks: openTable(folded.length >> 9),
    cues: openCues(folded.length >> 8),
    found: { phrase: -1, end: 0 },
  };
  readWords(input, open);
  const { labels, marks, cues } = open;
  const index = { labels: closeTable(labels), marks: closeTable(marks), cues: closeCues(cues) };
  if (input.source !== 'ocr') return index;
  const misread = misreadPhrases(input, (phrase) => IS_MARK[phrase] === 1);
  return {
    ...index,
    labels: withMisread(misread.labels, index.labels),
    marks: withMisread(misread.marks, index.marks),
  };
}

/** A loop and nothing else, so that engines compile it soon: what is done for a few words alone is `takePhrase`. */
function readWords(input: ScanInput, open: OpenIndex): void {
  const { folded, lower } = input.once(findBytes);
  const { openings } = TRIE;
  const words = new Int32Array(PIECE);
  let past = 0;
  for (let from = 0; from < input.folded.length; from += PIECE) {
    const count = findWordStarts(folded, from, Math.min(input.folded.length, from + PIECE), words);
    for (let word = 0; word < count; word++) {
      const at = words[word] ?? 0;
      if (at < past) continue;
      const three = threeAt(lower, at);
      const begins = BEGINS[three] ?? 0;
      if (begins === 0) continue;
      const four = fourAt(lower, at, three);
      if ((begins & CUE_WORD) !== 0) addCue(open.cues, lower, at, four);
      if ((begins & LABEL) === 0 || !opens(openings, lower, at, four)) continue;
      if (matchPhrase(TRIE, lower, at, open.found, folded)) past = takePhrase(input, at, open);
    }
  }
}

/** Adds the phrase found at `at`, if it is one there; gives its end, or `at` where the next word may begin another. */
function takePhrase(
  input: ScanInput,
  at: number,
  { labels, marks, cues, found }: OpenIndex,
): number {
  const { folded, lower } = input;
  if (found.end - at === 2 && isVenue(lower, at)) {
    if (!NUMBERED.test(lower.slice(found.end, found.end + 24))) return at;
    found.phrase = CASE_NUMBER;
  }
  if (found.phrase === MEDICAL_RECORD && !isOfNumber(folded, at, found.end)) return at;
  const isMark = IS_MARK[found.phrase] === 1;
  const isShort = found.end - at <= LONGEST_ACRONYM && !isMark;
  if (isShort && (isInHash(folded, at, found.end) || isLetters(folded, at, found.end, labels)))
    return found.end;
  addCuesWithin(cues, input.once(findBytes).lower, at + 1, found.end);
  const table = isMark ? marks : labels;
  if (isMark || !joinLastFour(lower, labels, at, found)) {
    addPhrase(table, at, found.end, found.phrase);
  }
  return found.end;
}

export function phraseAt({ phrases }: PhraseTable, index: number): Phrase | undefined {
  return PHRASES[phrases[index] ?? -1];
}

/** `SSN (last four)` and `last four of his SSN` are one label: four digits of it are all that is meant. */
function joinLastFour(
  lower: string,
  { starts, ends, phrases }: OpenTable,
  at: number,
  found: { readonly phrase: number; readonly end: number },
): boolean {
  const last = starts.length - 1;
  const end = ends.values[last] ?? 0;
  if (last < 0 || at - end > LONGEST_BETWEEN) return false;
  const kind = PHRASES[found.phrase]?.kind;
  const before = PHRASES[phrases.values[last] ?? -1]?.kind;
  const isJoined =
    kind === 'last-four'
      ? before === 'ssn' && BESIDE.test(lower.slice(end, at))
      : (kind === 'ssn' || kind === 'social') &&
        before === 'last-four' &&
        OF.test(lower.slice(end, at));
  if (!isJoined) return false;
  REST.lastIndex = found.end;
  ends.values[last] = found.end + (REST.exec(lower)?.[0].length ?? 0);
  phrases.values[last] = SSN_LAST_FOUR;
  return true;
}

/** `MR 6604012`; any other `Mr.` is a courtesy. */
function isOfNumber(folded: string, at: number, end: number): boolean {
  return folded.startsWith('MR', at) && NEXT_NUMBER.test(folded.slice(end, end + 16));
}

/** The `ss.` of `STATE OF OHIO ) ss.` and `County of Lake, ss:` is no label. */
function isVenue(lower: string, at: number): boolean {
  if (lower.charCodeAt(at) !== 0x73 || lower.charCodeAt(at + 1) !== 0x73) return false;
  if (FOLLOWED.test(lower.slice(at + 2, at + 6))) return false;
  let before = at - 1;
  while (before > at - 24 && unitAt(lower, before) === 0x20) before--;
  const unit = unitAt(lower, before);
  return unit === 0x29 || unit === 0x2c || unit === 0x7d;
}

/**
 * True for capitals that only begin a code and are no label: `1ZO318PH8346714873`, and behind the label of another thing
 * `produced at NDL 4122990`, `Pasaporte No.: DL4567771`.
 */
function isLetters(
  folded: string,
  at: number,
  end: number,
  { starts, ends, phrases }: OpenTable,
): boolean {
  for (let i = at; i < end; i++) {
    const unit = folded.charCodeAt(i);
    if (unit < 0x41 || unit > 0x5a) return false;
  }
  const next = unitAt(folded, end);
  const isGlued = isDigit(next);
  if (!isGlued && next !== 0x20 && next !== 0x5f) return false;
  if (!isGlued && !isDigit(unitAt(folded, end + 1))) return false;
  if (isGlued && isDigit(unitAt(folded, at - 1))) return true;
  const last = starts.length - 1;
  const gap = at - (ends.values[last] ?? 0);
  if (last < 0 || gap > 3) return false;
  const kind = PHRASES[phrases.values[last] ?? -1]?.kind;
  if (kind === undefined || !(isGlued ? NAMING : NUMBERING).has(kind)) return false;
  return OWN.test(folded.slice(at - gap, at));
}

/** Small letters behind a digit and before one are a piece of a number in base 16: `680dda8023`. */
function isInHash(folded: string, at: number, end: number): boolean {
  if (!isSmall(folded.charCodeAt(at)) || !isDigit(unitAt(folded, at - 1))) return false;
  const next = unitAt(folded, end);
  return isDigit(next) || isSmall(next) || next === 0x60 || next === 0x29 || next === 0x5d;
}

/** Number of the kind of a label, -1 past the last. */
export function kindAt({ phrases }: PhraseTable, index: number): number {
  return KIND_OF[phrases[index] ?? -1] ?? -1;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

interface OpenIndex {
  readonly labels: OpenTable;
  readonly marks: OpenTable;
  readonly cues: OpenCues;
  /** What `matchPhrase` found last. */
  readonly found: { phrase: number; end: number };
}

/** More capitals than the label of a number that is in front of a code has. */
const LONGEST_ACRONYM = 4;
/** What stands between a label and its own value. */
const OWN = /^(?:[:=]|[.#]:?)?[ "]{0,2}$/u;
/** Kinds of labels behind which a word of capitals before a number is the number's first part; */
const NUMBERING: ReadonlySet<LabelKind> = new Set(['bates', 'reference', 'case']);
/** glued to the number also these. */
const NAMING: ReadonlySet<LabelKind> = new Set([
  ...NUMBERING,
  'license',
  'passport',
  'medical',
  'account',
  'brokerage',
]);

const NEXT_NUMBER = /^(?:(?: {1,2}|[#:] ?)#?[0-9]{5}|[#:] {0,3}[0-9]{2,3}-[0-9]{2,3}-[0-9]{2})/u;
const MEDICAL_RECORD = PHRASES.findIndex(({ phrase }) => phrase === 'mr');

const CASE_NUMBER = PHRASES.findIndex(({ phrase }) => phrase === 'case no');

/** The number of the case, as captions have it beside the venue. */
const NUMBERED = /^[.:]{0,2} {0,16}no[.:]/u;

const SSN_LAST_FOUR = PHRASES.findIndex(({ kind }) => kind === 'ssn-last-four');

/** `, SS 812345678`. */
const FOLLOWED = /^[#:.]? ?[0-9]{2}/u;

const LONGEST_BETWEEN = 16;
const BESIDE = /^[ ,(:_-]{0,3}$/u;
/** Of `her social security number` behind `her social`. */
const REST = /(?:[ \n]security(?:[ \n](?:number|no\b\.?))?)?/uy;
const OF = /^(?:[ _-]{0,2}(?:digits? )?(?:of|for|in)? ?(?:his|her|my|your|their|the|its)? ?)$/u;

const IS_MARK: Uint8Array = Uint8Array.from(PHRASES, ({ kind }) => (isMarkKind(kind) ? 1 : 0));

/** How many units are looked through for words at a time. */
const PIECE = 4096;
