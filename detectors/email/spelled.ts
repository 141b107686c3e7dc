import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { findScene } from '../shared/scene.js';
import { isAsciiLetter, isDigit } from '../shared/units.js';
import { isKnownEnd } from './host-names.js';
import type { EmailModels } from './models.js';

/** Addresses whose at sign, or dots too, are spelled out: `mary [at] example.com`, `mary at example dot com`. */
export function findSpelledEmails(input: ScanInput, model: EmailModels['spelled']): Hit[] {
  const { lower } = input;
  const hits: Hit[] = [];
  for (const trigger of TRIGGERS) {
    let past = 0;
    for (const at of placesOfTrigger(input, trigger)) {
      if (at < past) continue;
      const sign = trigger.startsWith('at') ? at - 1 : signBefore(lower, at);
      const start = sign < 0 ? -1 : localStart(lower, sign);
      if (start < 0) continue;
      const rest = AFTER.exec(lower.slice(sign, sign + REACH));
      if (rest === null) continue;
      const end = sign + rest[0].length;
      const scene = input.once(findScene);
      const { evidence } = scene;
      begin(evidence, model);
      add(evidence, model, model.at.spelled);
      if (isKnownEnd(rest[1] ?? '')) add(evidence, model, model.at['known-end']);
      addLabels(scene, model, start, end);
      const hit = decide(scene, model, start, end);
      if (hit === undefined) continue;
      hits.push(hit);
      past = end;
    }
  }
  return hits;
}

/** Where a trigger stands, in order: looked for by what of it is rare in prose. */
function* placesOfTrigger({ lower, once }: ScanInput, trigger: string): Generator<number> {
  if (trigger.includes('dot')) {
    for (const dot of placesOf(once(findLabels).cues, CUE.dot)) {
      if (lower.startsWith(trigger, dot - 1)) yield dot - 1;
    }
    return;
  }
  const rare = trigger.slice(-1);
  const lead = trigger.length - 1;
  for (let at = lower.indexOf(rare, lead); at >= 0; at = lower.indexOf(rare, at + 1)) {
    if (lower.startsWith(trigger, at - lead)) yield at - lead;
  }
}

/** Where the spelled at sign begins before the host's first label, which ends before the dot at `dot`; -1 for none. */
function signBefore(lower: string, dot: number): number {
  const end = unitAt(lower, dot - 1) === 0x20 ? dot - 1 : dot;
  const label = wordStart(lower, end);
  if (label === end) return -1;
  const before = lower.slice(Math.max(0, label - 6), label);
  return before.endsWith(' at ') ? label - 4 : -1;
}

/** Where the local part begins that ends before `sign`, with dots of its own that are spelled out; -1 for none. */
function localStart(lower: string, sign: number): number {
  let end = unitAt(lower, sign - 1) === 0x20 ? sign - 1 : sign;
  let start = wordStart(lower, end);
  if (start === end) return -1;
  for (let dots = 0; dots < MOST_DOTS; dots++) {
    const dot = SPELLED_DOTS.find((it) => lower.startsWith(it, start - it.length));
    if (dot === undefined) break;
    end = start - dot.length;
    const next = wordStart(lower, end);
    if (next === end) break;
    start = next;
  }
  while (!isWordUnit(lower.charCodeAt(start))) start++;
  return start;
}

function wordStart(lower: string, end: number): number {
  let at = end;
  while (end - at < LONGEST_WORD && isPartUnit(unitAt(lower, at - 1))) at--;
  return at;
}

function isWordUnit(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit);
}

function isPartUnit(unit: number): boolean {
  return isWordUnit(unit) || unit === 0x2e || unit === 0x2d || unit === 0x5f || unit === 0x2b;
}

/** What such an address holds. */
const TRIGGERS = ['at]', 'at)', 'at}', ' dot ', '[dot]', '(dot)'] as const;
const SPELLED_DOTS = [' dot ', '[dot]', '(dot)', ' [dot] ', ' (dot) '] as const;

const REACH = 90;
const LONGEST_WORD = 40;
const MOST_DOTS = 2;

/** At sign and host; the last label of it counts. */
const AFTER =
  /^ ?[[({]?at[\])}]? ?[a-z0-9-]{1,40}(?:(?:\.| dot | ?[[(]dot[\])] ?)([a-z0-9-]{2,24})){1,4}/u;
