import { ACCOUNTS } from './accounts.js';
import { BIRTHS } from './births.js';
import { DATES } from './dates.js';
import type { LabelKind } from './kinds.js';
import { KINDS } from './kinds.js';
import { LAST_FOUR } from './last-four.js';
import { LICENSES } from './licenses.js';
import { NUMBERS } from './numbers.js';
import { PAPERS } from './papers.js';
import { PAYMENTS } from './payments.js';
import { REACH } from './reach.js';
import { RECORDS } from './records.js';
import { TAXPAYERS } from './taxpayers.js';
import type { Words } from './words.js';

export interface Phrase {
  readonly kind: LabelKind;
  readonly phrase: string;
}

const LEXICON: Words<LabelKind> = {
  ...TAXPAYERS,
  ...LAST_FOUR,
  ...BIRTHS,
  ...ACCOUNTS,
  ...PAYMENTS,
  ...PAPERS,
  ...LICENSES,
  ...RECORDS,
  ...REACH,
  ...DATES,
  ...NUMBERS,
};

const NUMBER_WORDS = ['no', 'number', 'num', '#', 'nbr', 'nr'];

/** Kinds of which every phrase may have a word for "number" after it. */
const NUMBERED: ReadonlySet<LabelKind> = new Set([
  'account-word',
  'license',
  'license-word',
  'license-other',
  'passport',
  'medical',
]);

/** All phrases in one list, each once; a phrase's index in it is its number in a `LabelIndex`. */
export const PHRASES: readonly Phrase[] = allPhrases();

function allPhrases(): Phrase[] {
  const written = KINDS.flatMap((kind) =>
    LEXICON[kind].split(/\||\n\s*/u).map((phrase) => ({ kind, phrase })),
  );
  // What is written out comes first: `certificate number` is that of a paper, though `certificate no` may be an account's.
  const all = new Map(
    written
      .filter(({ phrase }) => !phrase.endsWith('+'))
      .map(({ kind, phrase }) => [bare(phrase), kind]),
  );
  for (const { kind, phrase } of written) {
    if (!/[~+]$/u.test(phrase) && !NUMBERED.has(kind)) continue;
    for (const word of NUMBER_WORDS) {
      const numbered = `${bare(phrase)} ${word}`;
      // "Checking account" is a thing; "checking account no." is the label of a number.
      if (!all.has(numbered)) all.set(numbered, kind === 'account-word' ? 'account' : kind);
    }
  }
  return [...all].map(([phrase, kind]) => ({ kind, phrase }));
}

function bare(phrase: string): string {
  return phrase.replace(/[~+]$/u, '');
}

/** The number of its kind, for each phrase. */
export const KIND_OF: Uint8Array = Uint8Array.from(PHRASES, ({ kind }) => KINDS.indexOf(kind));

/** The kind of a phrase by its number. */
export function phraseKind(phrase: number): LabelKind | undefined {
  return PHRASES[phrase]?.kind;
}
