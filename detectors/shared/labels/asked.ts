import type { ScanInput } from '../../../src/core/detector.js';
import { lastBefore } from '../../../src/core/offset-index.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { findLabelBits } from './label-bits.js';
import { answersItems, itemIn, letterBefore } from './lettered.js';
import type { LabelSlot } from './label-slot.js';
import { fill } from './label-slot.js';
import type { Model } from '../weighing/model.js';
import type { Scene } from '../scene.js';
import { findScene } from '../scene.js';
import { isAsciiLetter, isDigit, isUpper } from '../units.js';

/** For the lines of answers in a transcript: where the question begins, -1 for all others; and the kinds of its labels. */
export interface Asked {
  readonly from: Int32Array;
  readonly kinds: Int32Array;
}

/**
 * Pairs answers with questions (`Q. … A. …`, `QUESTION: … THE WITNESS: …`) over objections and page ends, and messages of
 * a chat or a recording with the message before. Ask for it by `input.once(findAsked)`.
 */
export function findAsked(input: ScanInput): Asked {
  const { labels, labelsAt } = input.once(findScene);
  const { folded, lineStarts } = input;
  const { each } = input.once(findLabelBits);
  const from = new Int32Array(lineStarts.length + 1).fill(-1);
  const kinds = new Int32Array(lineStarts.length + 1);
  let question = -1;
  let before = -1;
  let message = -1;
  let turns = -1;
  /** Notes the labels since an offset for the answer in a line. */
  const ask = (line: number, since: number, start: number): void => {
    let bits = 0;
    for (let label = lastBefore(labelsAt, start - 1); label >= 0; label--) {
      if ((labels.starts[label] ?? 0) < since) break;
      bits |= each[label] ?? 0;
    }
    from[line] = since;
    kinds[line] = bits;
  };
  for (let line = 0; line < lineStarts.length; line++) {
    const start = lineStarts[line] ?? 0;
    const opens = pastIndentation(folded, start);
    const said = messageAt(folded, opens);
    if (said >= 0) {
      if (message >= 0 && start - message <= LONGEST) ask(line, message, start);
      message = said;
      continue;
    }
    const speaker = speakerAt(folded, start);
    const turn = speaker === undefined ? turnAt(folded, opens) : -1;
    if (turn >= 0) {
      if (turns >= 0 && start - turns <= SHORT_TURN && folded.slice(turns, start).includes('?'))
        ask(line, turns, start);
      turns = turn;
      continue;
    }
    const chat = speaker === undefined ? chatAt(folded, start) : -1;
    if (chat >= 0) {
      const before = lineStarts[line - 1] ?? 0;
      const isBare =
        start - before <= SHORT_TURN && BARE.test(folded.slice(chat, chat + LONGEST_BARE));
      if (isBare && isWanted(folded, before, start)) ask(line, before, start);
      continue;
    }
    if (speaker === 'question') {
      before = question;
      question = start;
    }
    if (question >= 0 && start - question > LONGEST) question = -1;
    if (question < 0 || speaker === 'question') continue;
    if (speaker === undefined) {
      // Answers to interrogatories often have no word before them.
      const past = lineStarts[line + 1] ?? folded.length;
      if (answersItems(folded, question, start, past)) ask(line, question, start);
      continue;
    }
    ask(line, question, start);
    // `Q. Yes. A. …` goes on with what was asked before.
    const goesOn =
      kinds[line] === 0 && before >= 0 && start - question <= SHORT && start - before <= LONGEST;
    if (goesOn) ask(line, before, start);
  }
  return { from, kinds };
}

/**
 * The last label for the entity in the question that the value's line answers. True where the value answers one item of
 * it: then only the label in that item counts.
 */
export function labelAsked(
  scene: Scene,
  { byPhrase }: Model,
  start: number,
  slot: LabelSlot,
): boolean {
  const { input, labels, labelsAt, linesAt } = scene;
  const line = lastBefore(linesAt, start);
  const { from } = input.once(findAsked);
  const question = from[line] ?? -1;
  if (question < 0) return false;
  const lineStart = linesAt.starts[line] ?? 0;
  const letter = letterBefore(scene.folded, start);
  const item = letter === 0 ? -1 : itemIn(scene.folded, question, lineStart, letter);
  const next = item < 0 ? -1 : itemIn(scene.folded, item, lineStart, letter + 1);
  let label = lastBefore(labelsAt, (next < 0 ? lineStart : next) - 1);
  for (; label >= 0 && (labels.starts[label] ?? 0) >= Math.max(question, item); label--) {
    const weight = byPhrase[labels.phrases[label] ?? 0] ?? 0;
    if (weight <= 0) continue;
    fill(slot, labels, label, BEFORE, 0, AMOUNT, weight, true);
    break;
  }
  return item >= 0;
}

function pastIndentation(folded: string, start: number): number {
  let at = start;
  while (at < start + MOST_INDENTATION && unitAt(folded, at) === 0x20) at++;
  return at;
}

/** Who speaks in the line that begins at `start`, after the number of the line. */
function speakerAt(folded: string, start: number): 'question' | 'answer' | undefined {
  let at = start;
  const farthest = Math.min(folded.length, start + LONGEST_LEAD);
  while (at < farthest && isLead(folded.charCodeAt(at))) at++;
  if (at === farthest || !isSpeaker(folded, at)) return undefined;
  const line = folded.slice(at, at + 36);
  return QUESTION.test(line) ? 'question' : ANSWER.test(line) ? 'answer' : undefined;
}

/** Where the words of a message begin whose line begins at `start`: `[3/4/24, 9:15 PM] Ann: …`; -1 for any other line. */
function messageAt(folded: string, start: number): number {
  if (!mayBeStamp(folded, start)) return -1;
  const length = MESSAGE.exec(folded.slice(start, start + LONGEST_STAMP))?.[0].length;
  return length === undefined ? -1 : start + length;
}

/**
 * Whether the second unit of a line is one of words that say who speaks: of `Q.`, `A:`, `A 812`, `BY MR.`, `QUESTION`,
 * `THE`, `JUROR`, `PROSPECTIVE`, `RESPONSE`, `REQUEST`, `INTERROGATORY`.
 */
function isSpeaker(folded: string, at: number): boolean {
  const second = unitAt(folded, at + 1);
  switch (folded.charCodeAt(at)) {
    case 0x51: // Q
    case 0x41: // A
      return second === 0x2e || second === 0x3a || second === 0x20 || isUpper(second);
    case 0x42: // B
    case 0x54: // T
    case 0x4a: // J
    case 0x50: // P
    case 0x52: // R
    case 0x49: // I
      return isUpper(second);
    default:
      return false;
  }
}

/** False where neither a date nor a time begins, perhaps in a bracket. */
function mayBeStamp(folded: string, start: number): boolean {
  const first = unitAt(folded, start) === 0x5b ? start + 1 : start;
  let at = first;
  while (at < first + MOST_DIGITS && isDigit(unitAt(folded, at))) at++;
  if (at === first) return false;
  const unit = unitAt(folded, at);
  return unit === 0x2f || unit === 0x2e || unit === 0x2d || unit === 0x3a;
}

/** Where the words begin of whoever is named in capitals: `OFFICER: …`, `MR. HALE: …`; -1 for any other line. */
function turnAt(folded: string, start: number): number {
  if (!isUpper(unitAt(folded, start)) || !isUpper(unitAt(folded, start + 1))) return -1;
  let at = start + 2;
  while (at < start + LONGEST_NAME && isNamePart(unitAt(folded, at))) at++;
  return unitAt(folded, at) === 0x3a && unitAt(folded, at + 1) === 0x20 ? at + 2 : -1;
}

/**
 * Where the words begin of one who is named as in a chat: `Mom: …`, `me: …`, `Visitor 4471: …`, `Sue (10:02 AM): …`; -1 for any
 * other line.
 */
function chatAt(folded: string, start: number): number {
  if (!isAsciiLetter(unitAt(folded, start))) return -1;
  let at = start + 1;
  while (at < start + LONGEST_CHAT_NAME && isChatName(unitAt(folded, at))) at++;
  if (unitAt(folded, at) === 0x28) at += STAMPED.exec(folded.slice(at, at + 20))?.[0].length ?? 0;
  return unitAt(folded, at) === 0x3a && unitAt(folded, at + 1) === 0x20 ? at + 2 : -1;
}

/** Something is asked for, or the line says so little that it asks by what it names. */
function isWanted(folded: string, from: number, to: number): boolean {
  if (WANTED.test(folded.slice(from, to))) return true;
  const said = chatAt(folded, from);
  return said >= 0 && to - said <= SHORT_ASKING;
}

function isChatName(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === 0x20 || unit === 0x5f || unit === 0x2e;
}

function isNamePart(unit: number): boolean {
  return isUpper(unit) || unit === 0x20 || unit === 0x2e || unit === 0x27;
}

function isLead(unit: number): boolean {
  return unit === 0x20 || unit === 0x7c || (unit >= 0x30 && unit <= 0x39);
}

const BEFORE = 0;
const AMOUNT = 0.85;
const LONGEST = 600;
const SHORT = 44;
const LONGEST_LEAD = 48;
const MOST_INDENTATION = 40;
const LONGEST_STAMP = 80;
/** Of a year. */
const MOST_DIGITS = 4;
/** Of whoever speaks. */
const LONGEST_NAME = 26;
const SHORT_TURN = 200;
const LONGEST_CHAT_NAME = 22;
const STAMPED = /^\([0-9]{1,2}:[0-9]{2}(?: ?[AaPp]\.?[Mm]\.?)?\)/u;
const SHORT_ASKING = 28;
const LONGEST_BARE = 56;

/** A message that is nothing but a number, and one that asks for something. */
const BARE =
  /^(?:(?:yes|yep|yeah|ok|sure|hi|here|it'?s|is)[,:]? ){0,3}(?:[A-Za-z]{3,9}\.? )?[0-9][0-9 /.-]{3,24}(?:(?:st|nd|rd|th)?,? [0-9]{4})?(?:[.!]|,? (?:thanks|thx|ty)[.!]?)?(?:\n|$)/u;
const WANTED =
  /\?|[^A-Za-z](?:need|send|gimme|give|whats|what's|what|text|tell|forgot|necesito|dame|mandame|p[a\u00e1]same|manda|env[i\u00ed]ame)[^A-Za-z]/u;

const MESSAGE =
  /^(?:\[?[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{2,4},? {0,2}[0-9]{1,2}:[0-9]{2}[^:\n]{0,3}(?::[0-9]{2})?|\[?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,3})?)?(?: ?[AaPp]\.?[Mm]\.?)?\]?(?= {1,4}[A-Z]|(?<=\]) {1,4}[a-z]))[^:\n]{1,40}: /u;

const QUESTION =
  /^(?:Q(?:[.:]| )|QUESTION:|BY (?:MR|MS|MRS|THE)\b|THE COURT:|INTERROGATORY |REQUEST )/u;
const ANSWER =
  /^(?:A(?:[.:] | {2})|(?:ANSWER|RESPONSE|(?:PROSPECTIVE )?JUROR[^:\n]{0,12}|THE (?:WITNESS|DEFENDANT|RESPONDENT|PETITIONER|PLAINTIFF|APPLICANT|MOTHER|FATHER)):|A [A-Z0-9])/u;
