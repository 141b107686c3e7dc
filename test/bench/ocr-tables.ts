import type { Condition } from '../../fixtures/scanned-pages/index.js';
import type { PageScore } from './ocr-score.js';

/** One line of the table. */
export function rowOf(name: string, scores: readonly PageScore[]): string {
  const identifiers = sum(scores, (one) => one.identifiers);
  const combs = sum(scores, (one) => one.comb.identifiers);
  const losing = scores.filter((one) => losesAny(one));
  const whole = scores.filter((one) => !losesAny(one));
  return [
    name.padEnd(20),
    String(identifiers).padStart(5),
    percent(
      sum(scores, (one) => one.exact),
      identifiers,
    ),
    percent(
      sum(scores, (one) => one.removed),
      identifiers,
    ),
    `${String(losing.filter(isFlagged).length)}/${String(losing.length)}`.padStart(8),
    `${String(whole.filter(isFlagged).length)}/${String(whole.length)}`.padStart(8),
    `${String(sum(scores, (one) => one.comb.removed))}/${String(combs)}`.padStart(8),
    (sum(scores, (one) => one.confidence) / Math.max(1, scores.length)).toFixed(2).padStart(6),
  ].join(' ');
}

export const HEAD: string = [
  'condition'.padEnd(20),
  '   n.',
  ' exact',
  'covered'.padStart(6),
  'lose one'.padStart(8),
  '   alarm',
  '   combs',
  '  conf.',
  ' CPU s',
].join(' ');

/** The groups, and what each is held to. */
export function printGroups(scores: ReadonlyMap<Condition, readonly PageScore[]>): void {
  process.stdout.write(`\n${HEAD}\n`);
  const entries = [...scores];
  for (const group of ['good', 'gray-100', 'fax', 'hard', 'worse', 'beyond'] as const) {
    const of = entries.flatMap(([condition, pages]) => (condition.group === group ? pages : []));
    if (of.length > 0) process.stdout.write(`${rowOf(group, of)}\n`);
  }
  process.stdout.write(`${rowOf('all', [...scores.values()].flat())}\n`);
}

function losesAny({ identifiers, removed, comb }: PageScore): boolean {
  return removed < identifiers || comb.removed < comb.identifiers;
}

function isFlagged(score: PageScore): boolean {
  return score.isFlagged;
}

function sum(scores: readonly PageScore[], of: (score: PageScore) => number): number {
  return scores.reduce((total, score) => total + of(score), 0);
}

function percent(part: number, of: number): string {
  return (of === 0 ? '-' : ((part / of) * 100).toFixed(1)).padStart(6);
}
