import { BESIDE } from './label-slot.js';
import type { LabelSlot, LabelSlots } from './label-slot.js';
import { fill } from './label-slot.js';
import { labelAfter } from './labels-in-line.js';
import type { LabelKind } from './lexicon/kinds.js';
import { PHRASES, phraseKind } from './lexicon/phrases.js';
import type { Model } from '../weighing/model.js';
import type { Scene } from '../scene.js';
import { findTableCells } from '../tables/table-cells.js';

/**
 * The label of a value in a cell of a table: one right before it in the cell itself, or else one in the heading of its column.
 * Whatever stands in other cells says nothing about it.
 * @param slots With what stands before the value.
 */
export function labelOfCell(
  scene: Scene,
  model: Model,
  cell: number,
  end: number,
  slots: LabelSlots,
): void {
  const { at, ends, firstLabels, pastLabels } = scene.input.once(findTableCells);
  const { pro, con, above } = slots;
  const start = at.starts[cell] ?? 0;
  const first = firstLabels[cell] ?? 0;
  const past = pastLabels[cell] ?? 0;
  if (isOfAny(scene, first, past) && isOfRow(pro, start, at.starts[cell - 1] ?? start)) {
    // Of `checking | 443211800` under `Kind | Number` the cell before tells.
    // What the cell before begins with says as much however wide it is.
    const nearer = pro.cost <= NEXT_CELL ? 1 : 1 / pro.amount;
    pro.says *= OF_ROW * nearer;
    pro.amount *= OF_ROW * nearer;
    if (!drop(con, start)) return;
  }
  const isOwn = drop(pro, start) || drop(con, start);
  // `MRN318887` under `DocID` only begins like a label.
  const isGlued = pro.phrase >= 0 && pro.cost <= 1 && pro.start === start;
  if (isOwn && !isGlued) return;
  const { labels } = scene;
  let most = 0;
  for (let label = first; label < past; label++) {
    const weight = model.byPhrase[labels.phrases[label] ?? 0] ?? 0;
    // Of a heading such as `SSN or EIN` what speaks for the entity counts.
    if (weight === 0 || (most > 0 ? weight <= most : most < 0 && weight < most)) continue;
    if (isGlued && (weight > 0 || !isNumbering(phraseKind(labels.phrases[label] ?? -1), pro)))
      return;
    most = weight;
    // As a heading even a word of every day, such as `Lot`, says what the cells are.
    const amount = weight < 0 ? Math.max(1, LEAST_AGAINST / weight) : 1;
    fill(above, labels, label, ABOVE, 0, amount, weight, true);
  }
  if (isGlued && most < 0) pro.phrase = -1;
  if (most !== 0 || isOwn) return;
  labelAfter(scene, model, end, slots.after);
  // Only what the cell itself says.
  if (slots.after.start >= (ends[cell] ?? 0)) slots.after.phrase = -1;
}

/** True for a heading that names nothing, or the number of any paper: `ID type;ID no`. */
function isOfAny({ labels }: Scene, first: number, past: number): boolean {
  for (let label = first; label < past; label++) {
    if (!ANY_PAPER.test(PHRASES[labels.phrases[label] ?? 0]?.phrase ?? '')) return false;
  }
  return true;
}

/** True for a label in the cell right before the value's. */
function isOfRow(
  { phrase, start, otherLine, cost }: LabelSlot,
  cellStart: number,
  before: number,
): boolean {
  if (phrase < 0 || start >= cellStart || otherLine) return false;
  return cost <= NEXT_CELL || (start === before && cost <= WHOLE_CELL);
}

/** Empties a slot whose label is not in the cell; true where it is and stands beside the value. */
function drop(slot: LabelSlot, cellStart: number): boolean {
  if (slot.phrase < 0) return false;
  if (slot.start >= cellStart) return slot.cost <= BESIDE;
  slot.phrase = -1;
  return false;
}

/** True for headings under which a cell is a code whatever letters it begins with. */
function isNumbering(kind: LabelKind | undefined, { cost }: LabelSlot): boolean {
  return kind === 'bates' || (cost === 0 && (kind === 'reference' || kind === 'case'));
}

const ANY_PAPER = /^(?:id|doc|document|docid) ?(?:no|num|number|nbr|nr|#)?$/u;

/** What of its weight a label keeps that stands in the cell before. */
const OF_ROW = 0.8;
const NEXT_CELL = 24;
/** Of the label with which the cell before begins. */
const WHOLE_CELL = 56;
/** Log-odds that the heading of another thing takes at the least. */
const LEAST_AGAINST = -3;
const ABOVE = 1;
