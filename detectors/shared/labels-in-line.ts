import { lastBefore } from '../../src/core/offset-index.js';
import { BEFORE_REACH, costToLabel, costToValue } from './label-costs.js';
import type { LabelSlot } from './label-slot.js';
import { fill } from './label-slot.js';
import type { Model } from './model.js';
import type { Scene } from './scene.js';
import { isDigit } from './units.js';

/**
 * The nearest label for and, if nearer still, the nearest against, among the last few before the value. What stands
 * between costs: every unit 1, another number 40, a sentence's end 25, a line end 6, an empty line 30.
 */
export function labelsBefore(
  scene: Scene,
  { byPhrase }: Model,
  start: number,
  pro: LabelSlot,
  con: LabelSlot,
): void {
  const { labels, labelsAt } = scene;
  const first = lastBefore(labelsAt, start - 1);
  const last = Math.max(0, first - MOST_BEFORE + 1);
  let cost = 0;
  for (let label = first; label >= last; label--) {
    cost += label === first ? costToValue(scene, label, start) : costToLabel(scene, label + 1);
    if (cost >= BEFORE_REACH) break;
    const weight = byPhrase[labels.phrases[label] ?? 0] ?? 0;
    if (weight === 0 || (weight < 0 && con.phrase >= 0)) continue;
    const amount = 1 - Math.max(0, cost - FREE) / BEFORE_REACH;
    const otherLine = Math.min(labels.ends[label] ?? 0, start) < lineStart(scene, start);
    fill(weight > 0 ? pro : con, labels, label, BEFORE, cost, amount, weight, otherLine);
    // A label for the entity that is nearer than any against it is the last word.
    if (weight > 0) break;
  }
}

/** A label that follows on the same line: `812-34-5678 (SSN)`, `… is her date of birth`, not the next value's own. */
export function labelAfter(scene: Scene, { byPhrase }: Model, end: number, slot: LabelSlot): void {
  const { labels, labelsAt } = scene;
  let label = lastBefore(labelsAt, end - 1) + 1;
  for (let seen = 0; seen < MOST_AFTER && label < labels.count; seen++, label++) {
    const start = labels.starts[label] ?? 0;
    const gap = start - end;
    if (gap > AFTER_REACH) break;
    const weight = byPhrase[labels.phrases[label] ?? 0] ?? 0;
    if (weight === 0) continue;
    if (isApart(scene.folded, end, start) || ownsValue(scene, labels.ends[label] ?? 0)) break;
    const amount = gap <= 3 ? 0.85 : VERB.test(scene.lower.slice(end, start)) ? 0.75 : 0.3;
    fill(slot, labels, label, AFTER, gap, amount, weight, false);
    return;
  }
}

/** True where a number follows a label closely on its line, so that the label is taken. */
export function ownsValue({ folded, input, groupsAt }: Scene, labelEnd: number): boolean {
  const start = input.numbers.groupStarts[lastBefore(groupsAt, labelEnd - 1) + 1];
  if (start === undefined || start - labelEnd > OWN_REACH) return false;
  for (let at = labelEnd; at < start; at++) {
    const unit = folded.charCodeAt(at);
    if (unit === 0x0a || unit === 0x29) return false;
  }
  return true;
}

/** True where the label at `end` belongs to something else than the value that ends at `start`. */
function isApart(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (isDigit(unit) || unit === 0x0a || unit === 0x3a || unit === 0x3b || unit === 0x24)
      return true;
    if (unit === 0x2e && folded.charCodeAt(at + 1) === 0x20 && at + 1 < end) return true;
  }
  return false;
}

export function lineStart({ linesAt }: Scene, offset: number): number {
  return linesAt.starts[lastBefore(linesAt, offset)] ?? 0;
}

const FREE = 8;
/** How far after a value a label may stand. */
export const AFTER_REACH = 32;
const OWN_REACH = 16;
/** How many labels before a value are looked at. */
export const MOST_BEFORE = 6;
const MOST_AFTER = 3;

const BEFORE = 0;
const AFTER = 2;

const VERB = /\b(?:is|was|as|being|which|when)\b/u;
