import type { ScanInput } from '../../../src/core/detector.js';
import type { OffsetIndex } from '../../../src/core/offset-index.js';
import { lastBefore } from '../../../src/core/offset-index.js';
import { findBytes } from '../../../src/core/scan-input/text-bytes.js';
import { isDigit, isUpper } from '../units.js';
import type { PhraseTable } from './phrase-table.js';

/** What stands between labels and values, in units with all penalties; worked out once, since every entity asks. */
export interface LabelCosts {
  /** For each label from the end of the one before it; -1 where not yet known. */
  readonly ofLabels: Int16Array;
  /** For each digit group from the end of the last label before it; -1 where not yet known. */
  readonly ofGroups: Int16Array;
}

/** A text whose labels are known. */
interface LabelledText {
  readonly input: ScanInput;
  readonly labels: PhraseTable;
  readonly groupsAt: OffsetIndex;
  readonly costs: LabelCosts;
}

/** What may stand between a label and a value after it. */
export const BEFORE_REACH = 120;

/** Letters and marks that a detector may take along with the digits of a value. */
export const SLACK = 8;

export function makeLabelCosts(labels: number, groups: number): LabelCosts {
  return {
    ofLabels: new Int16Array(labels).fill(-1),
    ofGroups: new Int16Array(groups).fill(-1),
  };
}

/** From the end of label `label` to the value that begins at `start`; `label` is the last one before it. */
export function costToValue(text: LabelledText, label: number, start: number): number {
  const { labels, groupsAt, costs } = text;
  const end = Math.min(labels.ends[label] ?? 0, start);
  if (start - end >= MOST_COST) return MOST_COST;
  const group = lastBefore(groupsAt, start);
  if (group < 0 || groupsAt.starts[group] !== start) return gapCost(text, end, start, group);
  const known = costs.ofGroups[group] ?? -1;
  if (known >= 0) return known;
  return (costs.ofGroups[group] = gapCost(text, end, start, group - 1));
}

/**
 * The same for one number candidate after the other, from left to right: what stands between a label and the numbers after
 * it is looked at once.
 */
export function costsInOrder(text: LabelledText): (label: number, candidate: number) => number {
  const { labels, costs, input } = text;
  const { folded } = input.once(findBytes);
  const { starts, firstGroups, groupStarts } = input.numbers;
  let before = -1;
  let at = 0;
  let penalties = 0;
  let numbers = 0;
  let blankLine = false;
  return (label, candidate) => {
    const start = starts[candidate] ?? 0;
    const labelEnd = labels.ends[label] ?? 0;
    // All that follow are further still.
    if (start - labelEnd >= MOST_COST) return MOST_COST;
    if (label !== before) {
      before = label;
      at = labelEnd;
      penalties = numbers = 0;
      blankLine = false;
    }
    for (; at < start; at++) {
      const unit = folded[at] ?? 0;
      if (unit > 0x2e) blankLine = false;
      else if (unit === 0x0a) {
        penalties += blankLine ? PER_EMPTY_LINE : PER_LINE;
        blankLine = true;
      } else if (unit !== 0x20) {
        blankLine = false;
        if (unit === 0x2e && isSentenceEnd(folded, at)) penalties += PER_SENTENCE;
      }
    }
    const group = firstGroups[candidate] ?? 0;
    const length = Math.max(0, start - labelEnd);
    const cost =
      length <= 1 ? length : Math.min(length + numbers * PER_NUMBER + penalties, MOST_COST);
    costs.ofGroups[group] = cost;
    // A run of numbers is one.
    const last = (firstGroups[candidate + 1] ?? 0) - 1;
    if ((groupStarts[last] ?? 0) >= labelEnd) numbers++;
    return cost;
  };
}

/** From the end of the label before `label` to its start. */
export function costToLabel(text: LabelledText, label: number): number {
  const { labels, costs, groupsAt } = text;
  const known = costs.ofLabels[label] ?? -1;
  if (known >= 0) return known;
  const start = labels.starts[label] ?? 0;
  const end = labels.ends[label - 1] ?? 0;
  const isFar = start - end >= MOST_COST;
  const cost = isFar ? MOST_COST : gapCost(text, end, start, lastBefore(groupsAt, start - 1));
  return (costs.ofLabels[label] = cost);
}

/**
 * Every unit, and on top of it every run of numbers, line end and end of a sentence in `[start, end)`; never over the most.
 * @param lastGroup The last digit group that begins before `end`, -1 for none.
 */
function gapCost(text: LabelledText, start: number, end: number, lastGroup: number): number {
  let cost = end - start;
  // Most labels stand right before their value.
  if (cost <= 1 || cost >= MOST_COST) return Math.min(cost, MOST_COST);
  const { input } = text;
  const { folded } = input.once(findBytes);
  const { groupStarts, joints } = input.numbers;
  const length = cost;
  for (
    let group = lastGroup;
    group >= 0 && (groupStarts[group] ?? 0) >= start && cost < MOST_COST;
    group--
  ) {
    if ((joints[group] ?? 0) === 0 || cost === length) cost += PER_NUMBER;
  }
  let blankLine = false;
  for (let at = start; at < end && cost < MOST_COST; at++) {
    const unit = folded[at] ?? 0;
    if (unit > 0x2e) blankLine = false;
    else if (unit === 0x0a) {
      cost += blankLine ? PER_EMPTY_LINE : PER_LINE;
      blankLine = true;
    } else if (unit !== 0x20) {
      blankLine = false;
      if (unit === 0x2e && isSentenceEnd(folded, at)) cost += PER_SENTENCE;
    }
  }
  return Math.min(cost, MOST_COST);
}

/**
 * A full stop after a word of three small letters, a number, a bracket or room (where a value was taken out), before a
 * blank or line end and a capital letter.
 */
function isSentenceEnd(folded: Uint8Array, at: number): boolean {
  let next = at + 1;
  while (next < at + 8 && isRoom(folded[next])) next++;
  if (next === at + 1 || !isUpper(folded[next] ?? 0)) return false;
  const before = folded[at - 1];
  if (before === 0x20 || before === 0x29 || before === 0x5d) return true;
  for (let i = at - 3; i < at; i++) {
    const letter = folded[i] ?? 0;
    if (!((letter >= 0x61 && letter <= 0x7a) || isDigit(letter))) return false;
  }
  return true;
}

function isRoom(unit: number | undefined): boolean {
  return unit === 0x20 || unit === 0x0a;
}

/** More is not told from it. */
const MOST_COST: number = BEFORE_REACH + SLACK;
export const PER_NUMBER = 40;
const PER_SENTENCE = 25;
const PER_LINE = 6;
const PER_EMPTY_LINE = 30;
