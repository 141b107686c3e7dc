import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { isAsciiLetter, isDigit } from '../shared/units.js';
import { isKnownEnd } from './host-names.js';
import type { EmailModels } from './models.js';
import { nextLine, previousLine } from './over-lines.js';

type Plain = EmailModels['plain'];

/** What stands around at signs. */
export function findEmails(input: ScanInput, model: Plain): Hit[] {
  const { folded } = input;
  const hits: Hit[] = [];
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    // Scans double signs, and set blanks beside them.
    const past = unitAt(folded, at + 1) === 0x40 ? at + 2 : at + 1;
    const before = isHostUnit(unitAt(folded, at - 1)) ? at : beforeBlank(folded, at);
    const start = localStart(folded, before);
    if (start < 0) continue;
    const host = hostStart(folded, past);
    const end = host < 0 ? -1 : hostEnd(input, host);
    if (end < 0) continue;
    if (isMessageId(input.lower, start) || isOfMachine(input.lower, start, end)) continue;
    const hit = judge(input.once(findScene), model, start, end, before !== at);
    if (hit !== undefined) hits.push(hit);
    at = Math.max(at, end - 1);
  }
  return hits;
}

function judge(
  scene: Scene,
  model: Plain,
  start: number,
  end: number,
  isApart: boolean,
): Hit | undefined {
  const { evidence, lower } = scene;
  const host = lower.lastIndexOf('@', end - 1) + 1;
  const last = lastLabel(lower, host, end);
  begin(evidence, model);
  if (last === undefined) add(evidence, model, model.at['no-end']);
  else add(evidence, model, isKnownEnd(last) ? model.at['known-end'] : model.at['other-end']);
  if (isApart || unitAt(lower, host) === 0x20) add(evidence, model, model.at.blanks);
  if (isOverLine(lower, start, end)) add(evidence, model, model.at['over-line']);
  addLabels(scene, model, start, end);
  return decide(scene, model, start, end);
}

/** The last label of a host in `[start, end)`; undefined where it has but one. */
function lastLabel(lower: string, start: number, end: number): string | undefined {
  for (let at = end - 1; at >= start; at--) {
    const unit = lower.charCodeAt(at);
    if (unit >= 0x61 && unit <= 0x7a) continue;
    if (unit === 0x2e && end - at > 2 && end - at <= LONGEST_END) return lower.slice(at + 1, end);
    return LAST_LABEL.exec(lower.slice(start, end))?.[1];
  }
  return undefined;
}

function isOverLine(lower: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (lower.charCodeAt(at) === 0x0a) return true;
  return false;
}

/** `Message-ID: <…@…>` names a message, not a mailbox (RFC 5322 §3.6.4). */
function isMessageId(lower: string, start: number): boolean {
  return (
    unitAt(lower, start - 1) === 0x3c &&
    (MESSAGE_ID.test(lower.slice(Math.max(0, start - 20), start)) ||
      GUID.test(lower.slice(start, start + 37)))
  );
}

/** `UID:…@…` names an entry of a calendar (RFC 5545 §3.8.4.7), `git@host:path` where a program is kept. */
function isOfMachine(lower: string, start: number, end: number): boolean {
  if (lower.startsWith('uid:', start - 4)) return unitAt(lower, start - 5) <= 0x20;
  return lower.startsWith('git@', start) && unitAt(lower, end) === 0x3a;
}

function beforeBlank(folded: string, at: number): number {
  return unitAt(folded, at - 1) === 0x20 && isHostUnit(unitAt(folded, at - 2)) ? at - 1 : at;
}

/** Where the local part that ends at `end` begins; -1 where there is none. */
function localStart(folded: string, end: number): number {
  let at = end;
  const least = Math.max(0, end - MOST_LOCAL);
  for (;;) {
    while (at > least && isLocalUnit(folded.charCodeAt(at - 1))) {
      // Leaders of a form run up to the value.
      if (folded.charCodeAt(at - 1) === 0x2e && unitAt(folded, at - 2) === 0x2e) break;
      at--;
    }
    const above = at > least && at < end ? previousLine(folded, at) : -1;
    const mark = above < 0 ? -1 : unitAt(folded, above - 1);
    if (!((mark === 0x2d || mark === 0x5f) && isHostUnit(unitAt(folded, above - 2)))) break;
    at = above;
    if (at <= least) break;
  }
  while (at < end && !isFirstUnit(folded.charCodeAt(at))) at++;
  return at < end ? at : -1;
}

function hostStart(folded: string, past: number): number {
  if (isHostUnit(unitAt(folded, past))) return past;
  const at = unitAt(folded, past) === 0x20 ? past + 1 : past;
  if (isHostUnit(unitAt(folded, at))) return at;
  const below = nextLine(folded, past);
  return below >= 0 && isHostUnit(unitAt(folded, below)) ? below : -1;
}

/** Where the host that begins at `start` ends. */
function hostEnd({ folded, lower, source }: ScanInput, start: number): number {
  const most = Math.min(folded.length, start + MOST_HOST);
  let label = start;
  let at = start;
  let end = start;
  let hasDot = false;
  for (;;) {
    while (at < most && isHostUnit(folded.charCodeAt(at))) at++;
    while (at > label && folded.charCodeAt(at - 1) === 0x2d) {
      const below = at === label + 1 ? -1 : nextLine(folded, at);
      if (below < 0 || !isHostUnit(unitAt(folded, below))) {
        at--;
        continue;
      }
      at = below;
      while (at < most && isHostUnit(folded.charCodeAt(at))) at++;
    }
    if (at > label) end = at;
    const isKnown = hasDot && isKnownEnd(lower.slice(label, at));
    const next = nextLabel(folded, lower, at, isKnown, hasDot, source === 'ocr');
    if (at === label || next < 0 || next >= most) return end;
    hasDot = true;
    label = next;
    at = next;
  }
}

/** Where the next label of a host begins after the one that ends at `at`; -1 at its end. */
function nextLabel(
  folded: string,
  lower: string,
  at: number,
  isKnown: boolean,
  hasDot: boolean,
  isScan: boolean,
): number {
  const mark = unitAt(folded, at);
  const next = at + 1;
  if (mark === 0x2e && isHostUnit(unitAt(folded, next))) return next;
  if (mark === 0x2e && !isKnown) {
    const below = nextLine(folded, next);
    if (below >= 0 && isHostUnit(unitAt(folded, below))) return below;
    if (unitAt(folded, next) === 0x20 && isEndAt(lower, next + 1)) return next + 1;
  }
  if (isKnown) return -1;
  if (mark === 0x2c) {
    const blank = unitAt(folded, next) === 0x20 ? next + 1 : next;
    if (!hasDot && isEndAt(lower, blank)) return blank;
  }
  // A scan sets a blank where there is none.
  if (isScan && !hasDot && mark === 0x20 && SPLIT_HOST.test(lower.slice(next, next + 40))) {
    return next;
  }
  return -1;
}

function isEndAt(lower: string, at: number): boolean {
  const word = WORD.exec(lower.slice(at, at + 12));
  return word?.[0] !== undefined && isKnownEnd(word[0]);
}

function isLocalUnit(unit: number): boolean {
  return isHostUnit(unit) || LOCAL_MARKS.includes(String.fromCharCode(unit));
}

function isFirstUnit(unit: number): boolean {
  return (isHostUnit(unit) && unit !== 0x2d) || unit === 0x5f;
}

/** Letters of any script, digits and the hyphen. */
function isHostUnit(unit: number): boolean {
  if (unit < 0xc0) return isAsciiLetter(unit) || isDigit(unit) || unit === 0x2d;
  // Thorns stand around the values of a load file.
  return unit !== 0xde && unit !== 0xfe && LETTER.test(String.fromCharCode(unit));
}

/** RFC 5321 §4.5.3.1. */
const MOST_LOCAL = 64;
const MOST_HOST = 255;

/** A made-up name that no mailbox has. */
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}@/u;
const MESSAGE_ID = /(?:message-id|in-reply-to|references): {0,2}<$/u;
const LOCAL_MARKS = "._+%'~!#$";
const LETTER = /^\p{L}$/u;
const LONGEST_END = 25;
const LAST_LABEL = /[.,][ \n0-9|]*([\p{L}]{2,24}|xn--[a-z0-9-]{2,60})$/u;
const WORD = /^[a-z]{2,10}(?![a-z0-9])/u;
const SPLIT_HOST = /^[a-z0-9-]{1,24}\.[a-z]{2,10}(?![a-z])/u;
