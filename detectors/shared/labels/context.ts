import { lastBefore } from '../../../src/core/offset-index.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { findHeadingKinds } from './heading-kinds.js';
import { labelAsked } from './asked.js';
import type { LabelSlot } from './label-slot.js';
import { BESIDE, empty } from './label-slot.js';
import { addLabel } from '../weighing/evidence.js';
import { labelOfCell } from './labels-in-cell.js';
import { PER_NUMBER } from './label-costs.js';
import { KIND_OF, PHRASES } from './lexicon/phrases.js';
import { labelAbove, labelBelow } from './labels-in-column.js';
import { labelAfter, labelsBefore } from './labels-in-line.js';
import type { Model } from '../weighing/model.js';
import { hasOwnName } from './own-name.js';
import { keyStart } from './record-key.js';
import type { Scene } from '../scene.js';
import { cellAt, findTableCells } from '../tables/table-cells.js';

/**
 * Adds what the labels around a value say: the nearest for and the nearest against before it in reading order, above it
 * (a column's heading or the label of a form), after it, and below it. Looks at a bounded stretch around the value. The
 * strongest label for the entity stands in the sheet afterwards (`phrase`, `where`, `cost`, `says`).
 */
export function addLabels(scene: Scene, model: Model, start: number, end: number): void {
  if (scene.labels.count === 0) return;
  const { slots } = scene;
  const { pro, con, above, after, below } = slots;
  empty(slots);
  // `List A   Document Number 812…`: a value that is named in its own cell is in no row of a table.
  const inCell = cellAt(scene.input.once(findTableCells), start);
  const cell = inCell >= 0 && isNamed(scene.folded, start) ? -1 : inCell;
  const key = cell < 0 ? keyStart(scene.folded, start) : -1;
  labelsBefore(scene, model, start, key, pro, con);
  // A label with a number of its own behind it, before one right at the value, speaks of that number.
  if (isBeside(con) && pro.cost >= con.cost + PER_NUMBER) pro.phrase = -1;
  // `SSN or Emp. No.: 812…` may be either.
  if (isEither(scene, pro, con) || isOfPaper(pro, con)) con.phrase = -1;
  // And so does one of the sentence before: `… his social security number. Part number 812…`.
  if (con.phrase >= 0 && con.cost <= BESIDE && pro.cost >= con.cost + OF_SENTENCE_BEFORE) {
    pro.phrase = -1;
  }
  if (cell < 0 && key < 0 && !isBeside(pro) && !isBeside(con)) {
    const isItem = labelAsked(scene, model, start, slots.asked);
    // What the question asks for besides stands before, too.
    if (isItem && pro.otherLine) pro.phrase = -1;
    if (isItem && con.otherLine) con.phrase = -1;
  }
  if (cell >= 0) labelOfCell(scene, model, cell, end, slots);
  else if (key >= 0) labelAfter(scene, model, end, after);
  // A label right before the value on its line is its own; headings and neighbours then say nothing about it.
  else if (isBeside(pro) || isBeside(con)) {
    if (pro.otherLine) pro.phrase = -1;
    if (con.otherLine) con.phrase = -1;
  } else if (isOfOther(pro, con, start) && hasOwnName(scene.folded, start, true)) {
    pro.phrase = -1;
    labelAfter(scene, model, end, after);
  } else {
    const headings = scene.input.once(findHeadingKinds);
    const line = lastBefore(scene.linesAt, start);
    // What stands above an answer, or a value that its cell names, is no heading of it.
    const isUnder = slots.asked.phrase < 0 && inCell < 0;
    if (isUnder && ((headings.above[line] ?? 0) & model.heeds) !== 0) {
      labelAbove(scene, model, start, end, above);
      // `U.S. passport   Document number 812…`: nor of what its line names.
      if (
        isOnLine(pro) &&
        (isNamed(scene.folded, start) || hasOwnName(scene.folded, start, true))
      ) {
        above.phrase = -1;
      }
    }
    const sameLine = isOnLine(pro) || isOnLine(con);
    if (isOfOtherColumn(pro, above)) pro.phrase = -1;
    if (isOfOtherColumn(con, above)) con.phrase = -1;
    labelAfter(scene, model, end, after);
    const lastLine = lastBefore(scene.linesAt, end - 1);
    const mayBeBelow = ((headings.own[lastLine + 1] ?? 0) & model.heeds) !== 0;
    if (!sameLine && above.phrase < 0 && mayBeBelow) labelBelow(scene, model, start, end, below);
  }
  // Labels around one value are not independent: of those that point one way only the strongest counts.
  const best = strongest(slots.all, 1);
  const worst = strongest(slots.all, -1);
  if (best !== undefined) {
    put(scene, model, best);
    const { evidence } = scene;
    evidence.phrase = best.phrase;
    evidence.where = best.where;
    evidence.cost = best.cost;
    evidence.says = best.says;
  }
  if (worst !== undefined) put(scene, model, worst);
}

function isNamed(folded: string, start: number): boolean {
  if (unitAt(folded, start - 1) !== 0x20) return false;
  return NAMED.test(folded.slice(Math.max(0, start - 10), start));
}

function put({ evidence }: Scene, model: Model, { phrase, where, amount }: LabelSlot): void {
  addLabel(evidence, model, KIND_OF[phrase] ?? 0, phrase * 4 + where, amount);
}

function isOnLine({ phrase, otherLine }: LabelSlot): boolean {
  return phrase >= 0 && !otherLine;
}

/** True where `or` parts the label against from the one for. */
function isEither({ folded }: Scene, pro: LabelSlot, con: LabelSlot): boolean {
  if (pro.phrase < 0 || !isBeside(con) || pro.cost > con.cost + LONGEST_OR) return false;
  return OR.test(folded.slice(Math.max(0, con.start - LONGEST_OR), con.start));
}

/** `passport, doc no. 812…`: the number of the paper that is named right before. */
function isOfPaper(pro: LabelSlot, con: LabelSlot): boolean {
  if (pro.phrase < 0 || con.phrase < 0 || pro.otherLine) return false;
  const between = con.start - pro.start;
  return between > 0 && between <= LONGEST_PAPER && isOfDocument(con.phrase);
}

function isOfDocument(phrase: number): boolean {
  return DOCUMENT.test(PHRASES[phrase]?.phrase ?? '');
}

/** True where no label stands before the value on its line, or only one with a number of its own behind it. */
function isOfOther(pro: LabelSlot, con: LabelSlot, start: number): boolean {
  if (isOnLine(con)) return false;
  return !isOnLine(pro) || pro.cost + SHORT_LABEL >= PER_NUMBER + start - pro.start;
}

function isBeside(slot: LabelSlot): boolean {
  return isOnLine(slot) && slot.cost <= BESIDE;
}

/** The end of a heading row is no label of what the next row begins with, where the column has its own heading. */
function isOfOtherColumn({ phrase, otherLine }: LabelSlot, above: LabelSlot): boolean {
  return otherLine && above.phrase >= 0 && above.cost <= 0 && above.phrase !== phrase;
}

function strongest(slots: readonly LabelSlot[], sign: 1 | -1): LabelSlot | undefined {
  let best: LabelSlot | undefined;
  for (const slot of slots) {
    if (slot.phrase < 0 || slot.says * sign <= 0) continue;
    if (best === undefined || slot.says * sign > best.says * sign) best = slot;
  }
  return best;
}

/** Of the end of a sentence, and a word. */
const OF_SENTENCE_BEFORE = 30;

/** What a label takes of the way to the value. */
const SHORT_LABEL = 20;

const NAMED = /[A-Za-z] [Nn]umber:? {1,2}$/u;

/** A label and what parts it from the next. */
const LONGEST_PAPER = 24;

const DOCUMENT = /^(?:doc(?:ument)?|id) /u;

const LONGEST_OR = 4;
const OR = /^ or $/u;
