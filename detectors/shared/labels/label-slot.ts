import type { PhraseTable } from './phrase-table.js';

/** One label that was found near a value, or none; reused for all values. */
export interface LabelSlot {
  /** -1 for none. */
  phrase: number;
  /** Offset of the label. */
  start: number;
  /** An index into `WHERE`. */
  where: number;
  cost: number;
  /** How much of its weight it keeps at its distance. */
  amount: number;
  /** What it adds to the log-odds. */
  says: number;
  otherLine: boolean;
}

function makeSlot(): LabelSlot {
  return { phrase: -1, start: 0, where: 0, cost: 0, amount: 0, says: 0, otherLine: false };
}

export function fill(
  slot: LabelSlot,
  labels: PhraseTable,
  label: number,
  where: number,
  cost: number,
  amount: number,
  weight: number,
  otherLine: boolean,
): void {
  slot.phrase = labels.phrases[label] ?? -1;
  slot.start = labels.starts[label] ?? 0;
  slot.where = where;
  slot.cost = cost;
  slot.amount = amount;
  slot.says = weight * amount;
  slot.otherLine = otherLine;
}

/** One slot for each place in which a label can stand. */
export interface LabelSlots {
  readonly asked: LabelSlot;
  readonly pro: LabelSlot;
  readonly con: LabelSlot;
  readonly above: LabelSlot;
  readonly after: LabelSlot;
  readonly below: LabelSlot;
  readonly all: readonly LabelSlot[];
}

export function makeSlots(): LabelSlots {
  const asked = makeSlot();
  const pro = makeSlot();
  const con = makeSlot();
  const above = makeSlot();
  const after = makeSlot();
  const below = makeSlot();
  return { asked, pro, con, above, after, below, all: [pro, asked, con, above, after, below] };
}

/** Takes the labels of the value before out of them; all but `phrase` is left as it was. */
export function empty({ asked, pro, con, above, after, below }: LabelSlots): void {
  asked.phrase = pro.phrase = con.phrase = above.phrase = after.phrase = below.phrase = -1;
}

/** A label that stands no further before a value than this is its own. */
export const BESIDE = 12;
