import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { JOINT, PRINTED } from '../../src/core/scan-input/joint.js';
import { addLabels } from '../shared/labels/context.js';
import { isLikelyYear } from '../shared/dates/date-span.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import type { LabelKind } from '../shared/labels/lexicon/kinds.js';
import { phraseKind } from '../shared/labels/lexicon/phrases.js';
import { orListedAfter, mayBeListed } from '../shared/labels/listed.js';
import { findNear } from '../shared/labels/near.js';
import { areYears } from '../shared/codes/years.js';
import { ANY_JOINT, isTied, jointsIn, shapeOf } from '../shared/codes/number-window.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { addSurroundings } from '../shared/labels/surroundings.js';
import type { AccountSpan } from './account-span.js';
import { MOST_BESIDE, accountAt } from './account-span.js';
import { isWithBroker } from './is-with-broker.js';
import { isAfterTransit, isInPair } from './micr.js';
import type { AccountModels } from './models.js';
import { isOfLedger } from './of-ledger.js';
import { isOfOtherBusiness } from './of-other-business.js';
import { isOfProduction } from './of-production.js';
import { isOfSuit } from '../shared/labels/of-suit.js';

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
  else if (isOfSuit(scene.folded, start) || isOfOtherBusiness(scene, start, end)) return undefined;
  const kind = phraseKind(evidence.phrase);
  // "Account" alone is a word of every day: a short number is its number only right after it.
  const isBare = end - start === digits;
  if (digits < 6 && isBare && kind !== 'account' && evidence.cost > 3) return undefined;
  if (!isPair) addShape(scene, span, model);
  addSurroundings(scene, model, start, end);
  const isBrokerage =
    kind === 'brokerage' || (isOfAccount(kind) && isWithBroker(scene.folded, start));
  const entity = isBrokerage ? 'brokerage-account' : undefined;
  const isPartial = digits === 4 && end - start === 4;
  // A font for checks keeps the symbol behind the account as a letter.
  const past = evidence.says <= 0 && unitAt(scene.folded, end - 1) === ON_US ? end - 1 : end;
  return decide(scene, model, start, past, entity, isPartial ? true : undefined);
}

function lengthFeature(digits: number, { at }: Whole): number {
  if (digits === 4) return at.four;
  if (digits === 5) return at.five;
  if (digits <= 7) return at['six-or-seven'];
  return digits > 17 ? at.long : at.usual;
}

function addShape(scene: Scene, span: AccountSpan, model: Whole): void {
  const { evidence, input, folded } = scene;
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
  if (isOfProduction(scene, digitsAt, span.end)) {
    add(evidence, model, at.bates);
  }
  if (shape === 324 && isDashed) add(evidence, model, at.ssn);
  if (DATES.has(shape) || (YEAR_FIRST.has(shape) && isDashed && isCentury(folded, digitsAt))) {
    add(evidence, model, at.date);
  }
  if (span.digits === 4 && isLikelyYear(Number(folded.slice(span.start, span.end)))) {
    add(evidence, model, at.year);
  }
}

function isOfAccount(kind: LabelKind | undefined): boolean {
  return kind === 'account' || kind === 'account-word';
}

/** `19` or `20`, as years begin. */
function isCentury(folded: string, at: number): boolean {
  return folded.startsWith('19', at) || folded.startsWith('20', at);
}

const ON_US = 0x43;
const DATES: ReadonlySet<number> = new Set([224, 124, 114, 214]);
const YEAR_FIRST: ReadonlySet<number> = new Set([422, 421, 412, 411]);
