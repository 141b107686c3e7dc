import type { Hit, ScanInput } from '../../src/core/detector.js';
import { JOINT, PRINTED } from '../../src/core/joint.js';
import { unitAt } from '../../src/core/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import { isLikelyYear } from '../shared/dates/date-span.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { phraseKind } from '../shared/labels/lexicon.js';
import { orListedAfter, mayBeListed } from '../shared/labels/listed.js';
import { findNear } from '../shared/labels/near.js';
import { areYears } from '../shared/codes/years.js';
import { ANY_JOINT, isTied, jointsIn, shapeOf } from '../shared/codes/number-window.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { isUpper } from '../shared/units.js';
import { addSurroundings } from '../shared/labels/surroundings.js';
import type { AccountSpan } from './account-span.js';
import { MOST_BESIDE, accountAt } from './account-span.js';
import { isAfterTransit, isInPair } from './micr.js';
import type { AccountModels } from './models.js';
import { isOfLedger } from './of-ledger.js';

type Whole = AccountModels['whole'];

/** Numbers that a label calls an account; four digits alone as compliant (FRCP 5.2(a)(4)). */
export function findAccountNumbers(input: ScanInput, model: Whole): Hit[] {
  const scene = input.once(findScene);
  const hits: Hit[] = [];
  const { digits, starts, firstGroups, count } = input.numbers;
  const near = input.once(findNear);
  for (let candidate = 0; candidate < count; candidate++) {
    if ((digits[candidate] ?? 0) < 4) continue;
    const first = firstGroups[candidate] ?? 0;
    const isNear = ((near[candidate] ?? 0) & model.wants) !== 0 || isAfterTransit(scene, first);
    const from = (starts[candidate] ?? 0) - MOST_BESIDE;
    if (!isNear && !mayBeListed(hits.at(-1), from)) continue;
    const past = firstGroups[candidate + 1] ?? 0;
    for (let group = first; group < past; group++) {
      const span = accountAt(scene, group);
      if (span.digits < 4) continue;
      const judged = isNear ? judge(scene, span, model) : undefined;
      const hit = span.digits < 6 ? judged : orListedAfter(input, judged, hits.at(-1), span);
      if (hit === undefined) continue;
      hits.push(hit);
      group = span.last;
    }
  }
  return hits;
}

function judge(scene: Scene, span: AccountSpan, model: Whole): Hit | undefined {
  const { evidence } = scene;
  const { start, end, digits } = span;
  if (areYears(scene.folded, start, end)) return undefined;
  begin(evidence, model);
  add(evidence, model, lengthFeature(digits, model));
  addLabels(scene, model, start, end);
  const isPair = span.first === span.last && isInPair(scene, span.first, false);
  if (isPair) add(evidence, model, model.at.pair);
  else if (isAfterTransit(scene, span.first)) add(evidence, model, model.at.micr);
  else if (evidence.says <= 0 || isOfLedger(scene, digits)) return undefined;
  const kind = phraseKind(evidence.phrase);
  // "Account" alone is a word of every day: a short number is its number only right after it.
  const isBare = end - start === digits;
  if (digits < 6 && isBare && kind !== 'account' && evidence.cost > 3) return undefined;
  if (!isPair) addShape(scene, span, model);
  addSurroundings(scene, model, start, end);
  const entity = kind === 'brokerage' ? 'brokerage-account' : undefined;
  const isPartial = digits === 4 && end - start === 4;
  return decide(scene, model, start, end, entity, isPartial ? true : undefined);
}

function lengthFeature(digits: number, { at }: Whole): number {
  if (digits === 4) return at.four;
  if (digits === 5) return at.five;
  if (digits <= 7) return at['six-or-seven'];
  return digits > 17 ? at.long : at.usual;
}

function addShape({ evidence, input, folded }: Scene, span: AccountSpan, model: Whole): void {
  const { numbers } = input;
  const { at } = model;
  if (isTied(numbers, span)) {
    const isDecimal = ((numbers.joints[span.last] ?? 0) & JOINT.dot) !== 0;
    add(evidence, model, isDecimal ? at.cents : at.part);
  }
  const shape = shapeOf(numbers, span, ANY_JOINT);
  const isDashed = (jointsIn(numbers, span) & PRINTED) === JOINT.dash;
  if (shape === 334 || shape === 1334 || (shape === 34 && isDashed)) {
    add(evidence, model, at.phone);
  }
  const digitsAt = numbers.groupStarts[span.first] ?? 0;
  if (
    isBates(folded, digitsAt) ||
    isSeen(folded, span.start) ||
    isOfRange(folded, digitsAt, span.end)
  ) {
    add(evidence, model, at.bates);
  }
  if (shape === 324 && isDashed) add(evidence, model, at.ssn);
  if (shape === 224 || shape === 124 || shape === 114 || shape === 214) {
    add(evidence, model, at.date);
  }
  if (span.digits === 4 && isLikelyYear(Number(folded.slice(span.start, span.end)))) {
    add(evidence, model, at.year);
  }
}

/** `MARCH-000219`, `SMITH 000123`: a word in capitals and a number filled up with zeros. */
function isBates(folded: string, start: number): boolean {
  if (unitAt(folded, start) !== 0x30 || unitAt(folded, start + 1) !== 0x30) return false;
  return CAPITALS.test(folded.slice(Math.max(0, start - 5), start));
}

/** `See US-758524077`: a page that is cited, behind the capitals of who produced it. */
function isSeen(folded: string, start: number): boolean {
  const unit = unitAt(folded, start - 2) | 0x20;
  if (unitAt(folded, start - 1) !== 0x20 || !(unit === 0x65 || unit === 0x6f || unit === 0x2e))
    return false;
  return isUpper(unitAt(folded, start)) && SEEN.test(folded.slice(Math.max(0, start - 12), start));
}

/** `KXA 4043574 – KXA 4043580`, `US-758524077 – US-758524099`: both ends of a range begin with the same capitals. */
function isOfRange(folded: string, start: number, end: number): boolean {
  const letters = LETTERS.exec(folded.slice(Math.max(0, start - 6), start))?.[1];
  if (letters === undefined) return false;
  const before = folded.slice(Math.max(0, start - LONGEST_RANGE), start - letters.length);
  const after = folded.slice(end, end + LONGEST_RANGE);
  return (
    (TO.test(after) && after.replace(TO, '').startsWith(letters)) ||
    (FROM.exec(before)?.[1] ?? '') === letters
  );
}

const LONGEST_RANGE = 32;
const SEEN = /(?<![A-Za-z])(?:[Ss]ee(?: also)?|[Cc]f\.) $/u;
const LETTERS = /(?<![A-Za-z])([A-Z]{2,5}[-_ ]?)$/u;
const TO = /^ {0,2}(?:-|to|through|thru) {0,2}/u;
const FROM = /(?<![A-Za-z])([A-Z]{2,5}[-_ ]?)[0-9]{4,12} {0,2}(?:-|to|through|thru) {0,2}$/u;

const CAPITALS = /[A-Z]{3,4}[-_ ]?$/u;
