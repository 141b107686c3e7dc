import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import type { DateSpan } from '../shared/dates/date-span.js';
import { phraseKind } from '../shared/labels/lexicon/phrases.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { orListedAfter } from '../shared/labels/listed.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import type { BirthModels } from './models.js';
import { isInBirthRecord } from './birth-record.js';
import { isOfEvent } from './of-event.js';
import { isOfKin } from './of-kin.js';
import { isUnderNumberedField } from './numbered-field.js';
import { isOfPerson } from './of-person.js';
import { orOfNextPerson } from './next-person.js';
import { weekdayStart } from './weekday.js';

type DateModel = BirthModels['date'];

/** Dates with evidence of a birth, and dates listed right after such a one or in its row. */
export function findBirthDates(input: ScanInput, { date: model, datesNear }: BirthModels): Hit[] {
  const scene = input.once(findScene);
  const hits: Hit[] = [];
  let previous: Hit | undefined;
  for (const date of input.once(datesNear)) {
    const listed = orListedAfter(input, judge(scene, date, model), previous, date);
    const hit = orOfNextPerson(scene, listed, previous, date);
    previous = hit;
    if (hit !== undefined) hits.push(hit);
  }
  return hits;
}

function judge(scene: Scene, date: DateSpan, model: DateModel): Hit | undefined {
  const { evidence, folded, lower } = scene;
  const { start, end } = date;
  begin(evidence, model);
  add(evidence, model, shapeFeature(date, model));
  addLabels(scene, model, start, end);
  const opens = date.form === 'words' ? weekdayStart(lower, start) : start;
  const before = unitAt(lower, unitAt(lower, opens - 1) === 0x20 ? opens - 2 : opens - 1);
  if (before === 0x2e && BORN_ABBREVIATED.test(lower.slice(Math.max(0, opens - 6), opens))) {
    add(evidence, model, model.at['born-abbreviated']);
  }
  // `children whose support is ordered: Zoe Roe (`, `Birth mother: Dana Roe (`: what is said before the name is not said of the date.
  const { con } = scene.slots;
  const isPastName = con.phrase >= 0 && con.cost > PAST_NAME;
  if (isInBirthRecord(folded, start)) add(evidence, model, model.at.record);
  else if (isOfKin(folded, start)) add(evidence, model, model.at.kin, isPastName ? 1.4 : 1);
  else if (isOfPerson(folded, start, end) || isUnderNumberedField(folded, start)) {
    const isOfBirth = isPastName && phraseKind(con.phrase) === 'birth-other';
    add(evidence, model, model.at.person, isOfBirth ? 1.4 : 1);
  }
  if (mayBeThreshold(lower, start) && THRESHOLD.test(lower.slice(Math.max(0, start - 24), start))) {
    add(evidence, model, model.at.threshold);
  }
  if (isOfEvent(folded, start, end)) add(evidence, model, model.at.event);
  if (mayBeTime(lower, end) && TIME.test(lower.slice(end, end + 12))) {
    const isStamp = STAMP.test(lower.slice(Math.max(0, start - 2), start));
    add(evidence, model, model.at['with-time'], isStamp ? 2 : 1);
  }
  const hit = decide(scene, model, start, end);
  if (hit === undefined) return undefined;
  // Elsewhere the date is the same without its weekday.
  const whole = opens === start ? hit : { ...hit, start: opens, core: { start, end } };
  // `March 4` is also a part of other dates.
  return isPart(date) ? { ...whole, local: true } : whole;
}

/** Whether the word before a date ends as `before`, `after`, `prior to`, `since` and `until` do. */
function mayBeThreshold(lower: string, start: number): boolean {
  let at = start - 1;
  while (at > start - 5 && unitAt(lower, at) <= 0x20) at--;
  const unit = unitAt(lower, at);
  return unit === 0x65 || unit === 0x72 || unit === 0x6f || unit === 0x6c;
}

/** Whether a colon stands near enough behind a date to be one of a time. */
function mayBeTime(lower: string, end: number): boolean {
  for (let at = end + 1; at < end + 7; at++) if (unitAt(lower, at) === 0x3a) return true;
  return false;
}

function isPart({ shows }: DateSpan): boolean {
  return shows === 'day-and-month' || shows === 'month-and-year';
}

function shapeFeature({ form, shows }: DateSpan, { at }: DateModel): number {
  if (shows === 'loose') return at.loose;
  if (shows !== 'day') return at.part;
  return form === 'words' ? at.words : at.numeric;
}

/** What a label that stands before a name costs at least. */
const PAST_NAME = 8;

/** A message begins with when it was sent. */
const STAMP = /(?:^|\n|\[)$/u;

/** `, 6:15 PM`: of a message or an event. */
const TIME = /^(?:,| at|t)? ?[0-9]{1,2}:[0-9]{2}/u;

/** `if you were born before January 2, 1946`: no one's birthday. */
const THRESHOLD = /\bborn (?:on or )?(?:before|after|prior to|since|until)\s{0,3}$/u;

/** `(b. March 4, 1985)`, as pedigrees and obituaries write it. */
const BORN_ABBREVIATED = /(?:[(,;] ?|[a-z] )b\. ?$/u;
