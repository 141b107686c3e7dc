import type { LabelKind } from './lexicon.js';
import { PHRASES } from './lexicon.js';

/** What a label right beside a value says for or against an entity, in natural log-odds, by kind; absent kinds say nothing. */
export type LabelWeights = Readonly<Partial<Record<LabelKind, number>>>;

/** `label "ssn" before`: quotes the lexicon, never the document. */
export function labelReason(phrase: number, where: string, logOdds: number): string {
  const { phrase: words, kind } = PHRASES[phrase] ?? { phrase: '', kind: '' };
  return logOdds > 0 ? `label "${words}" ${where}` : `"${words}" ${where} says ${kind}`;
}
