import { lastBefore } from '../../src/core/offset-index.js';
import { PHRASES } from '../shared/labels/lexicon/phrases.js';
import { lineStart } from '../shared/labels/own-value.js';
import type { Scene } from '../shared/scene.js';

/**
 * True for a short number in the column of accounts of a general ledger, a journal or a trial balance: a line of the
 * books, not an account with a bank. The heading of the table says so, or the title right over it.
 */
export function isOfLedger(scene: Scene, digits: number): boolean {
  const { evidence, slots, lower, linesAt } = scene;
  if (digits > MOST_DIGITS || evidence.where !== ABOVE) return false;
  if (slots.above.phrase !== evidence.phrase) return false;
  if (!BARE.has(PHRASES[evidence.phrase]?.phrase ?? '')) return false;
  const heading = lineStart(scene, slots.above.start);
  const next = linesAt.starts[lastBefore(linesAt, heading) + 1] ?? lower.length;
  const said = lower.slice(Math.max(0, heading - TITLE), Math.min(next, heading + LONGEST_HEADING));
  return LEDGERS.some((words) => said.includes(words));
}

const ABOVE = 1;
/** The longest numbers of charts of accounts. */
const MOST_DIGITS = 8;
const TITLE = 120;
const LONGEST_HEADING = 240;
const BARE: ReadonlySet<string> = new Set(['account', 'acct', 'account no', 'acct no', 'acct #']);
const LEDGERS: readonly string[] = [
  'general ledger',
  'gl detail',
  'g/l detail',
  'jrnl',
  'journal entr',
  'trial balance',
  'chart of accounts',
];
