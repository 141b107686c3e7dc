import { lastBefore } from '../../../src/core/offset-index.js';
import { BEFORE_REACH, costToLabel, costToValue } from './label-costs.js';
import { findHeadings } from './headings.js';
import type { LabelSlot } from './label-slot.js';
import { fill } from './label-slot.js';
import { PHRASES } from './lexicon/phrases.js';
import type { Model } from '../weighing/model.js';
import { lineStart, ownsValue, saysNone } from './own-value.js';
import type { Scene } from '../scene.js';
import { isDigit } from '../units.js';

/**
 * The nearest label for and, if nearer still, the nearest against, among the last few before the value. What stands
 * between costs: every unit 1, another number 40, a sentence's end 25, a line end 6, an empty line 30.
 * @param floor Where what can name the value begins: the cell or the key of a record that it stands in.
 */
export function labelsBefore(
  scene: Scene,
  { byPhrase }: Model,
  start: number,
  floor: number,
  pro: LabelSlot,
  con: LabelSlot,
): void {
  const { labels, labelsAt } = scene;
  const first = lastBefore(labelsAt, start - 1);
  const last = Math.max(0, first - MOST_BEFORE + 1);
  let cost = 0;
  for (let label = first; label >= last; label--) {
    cost += label === first ? costToValue(scene, label, start) : costToLabel(scene, label + 1);
    if (cost >= BEFORE_REACH || (labels.ends[label] ?? 0) <= floor) break;
    const weight = byPhrase[labels.phrases[label] ?? 0] ?? 0;
    if (weight === 0 || (weight < 0 && con.phrase >= 0)) continue;
    const amount = 1 - Math.max(0, cost - FREE) / BEFORE_REACH;
    const otherLine = Math.min(labels.ends[label] ?? 0, start) < lineStart(scene, start);
    if (otherLine && saysNone(scene.folded, labels.ends[label] ?? 0)) continue;
    if (otherLine && scene.input.once(findHeadings).isCaption(label)) continue;
    if (isSpeaker(scene, label)) continue;
    fill(weight > 0 ? pro : con, labels, label, BEFORE, cost, amount, weight, otherLine);
    // A label for the entity that is nearer than any against it is the last word.
    if (weight > 0) break;
  }
}

/** `CALLER: 812-34-5678` on the line after another who speaks: who says it, not what it is. */
function isSpeaker(scene: Scene, label: number): boolean {
  const { folded, labels } = scene;
  if (!SPEAKERS.has(labels.phrases[label] ?? -1)) return false;
  if (folded.charCodeAt(labels.ends[label] ?? 0) !== 0x3a) return false;
  const line = lineStart(scene, labels.starts[label] ?? 0);
  return SPEECH.test(folded.slice(Math.max(0, line - LONGEST_SPEECH), line));
}

const SPEAKERS: ReadonlySet<number> = new Set(
  PHRASES.flatMap(({ phrase }, index) => (phrase === 'caller' ? [index] : [])),
);
const LONGEST_SPEECH = 200;
const SPEECH =
  /(?:^|\n)(?:\[[0-9:. ]{1,14}\] {0,2})?[A-Z][A-Za-z. ]{1,20}: {1,2}[A-Z][^\n]{8,170}\n$/u;

/** A label that follows on the same line: `812-34-5678 (SSN)`, `… is her date of birth`, not the next value's own. */
export function labelAfter(scene: Scene, { byPhrase }: Model, end: number, slot: LabelSlot): void {
  const { labels, labelsAt } = scene;
  let label = lastBefore(labelsAt, end - 1) + 1;
  for (let seen = 0; seen < MOST_AFTER && label < labels.count; seen++, label++) {
    const start = labels.starts[label] ?? 0;
    const gap = start - end;
    if (gap > AFTER_REACH) break;
    const weight = byPhrase[labels.phrases[label] ?? 0] ?? 0;
    // What speaks against it does so only right beside it.
    if (weight === 0 || (weight < 0 && gap > 3)) continue;
    const isVerb = VERB.test(scene.lower.slice(end, start));
    if (isApart(scene.folded, end, start, isVerb)) break;
    if (!isVerb && ownsValue(scene, labels.ends[label] ?? 0)) break;
    const isSame = isVerb || APPOSITION.test(scene.lower.slice(end, end + 12));
    const amount = gap <= 3 || isSame ? 0.85 : 0.3;
    fill(slot, labels, label, AFTER, gap, amount, weight, false);
    return;
  }
}

/** True where the label at `end` belongs to something else than the value that ends at `start`. */
function isApart(folded: string, start: number, end: number, isVerb: boolean): boolean {
  let lines = isVerb ? 0 : 1;
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (unit === 0x0a && ++lines > 1) return true;
    // After a line end a number may be that of the line.
    if (isDigit(unit) && (lines !== 1 || !isVerb)) return true;
    if (unit === 0x3a || unit === 0x3b || unit === 0x24) return true;
    if (unit === 0x2e && isRoom(folded.charCodeAt(at + 1)) && at + 1 < end) return true;
  }
  return false;
}

function isRoom(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a;
}

const FREE = 8;
/** How far after a value a label may stand. */
export const AFTER_REACH = 48;
/** How many labels before a value are looked at. */
export const MOST_BEFORE = 6;
const MOST_AFTER = 5;

const BEFORE = 0;
const AFTER = 2;

/** `443211800, the money market account, …` */
const APPOSITION = /^, (?:the|a|his|her|its|my|our|their) /u;

const VERB = /\b(?:is|was|as|being|which|when|by|that['’]s)\b/u;
