import type { Hit, ScanInput } from '../../src/core/detector.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { BEHIND, CHILDLIKE, DONE, LED_TO, LINK, OF_CHILDREN, SOMETIMES } from './doings.js';
import { isGrownUp } from './grown-ups.js';
import type { NameSpan } from './names-near.js';
import { nameFrom, nameUpTo } from './names-near.js';

/**
 * First names alone, of those who do or have what only children do or have, or for whom such is done: `Zoe's recital`, `did Zoe
 * nap`, `orthodontist for Zoe and Milo`. What grown-ups do now and then counts only in papers that speak of children.
 */
export function* namesByDoings(input: ScanInput): Generator<Hit> {
  const { text } = input;
  for (const place of placesOf(input.once(findLabels).cues, CUE.doing)) {
    for (const name of [...namesBehind(text, place), ...nameBefore(input, place)]) {
      const { start, end } = name;
      if (isGrownUp(text, text.slice(start, end))) continue;
      yield { start, end, confidence: 0.8, reasons: REASONS, local: true };
    }
  }
}

/** `orthodontist for Zoe and Milo`. */
function* namesBehind(text: string, place: number): Generator<NameSpan> {
  BEHIND.lastIndex = place;
  const led = BEHIND.exec(text);
  if (led === null) return;
  let at = place + led[0].length;
  const most = isAwarded(text, place, led[0]) ? MOST_WORDS : 1;
  for (let count = 0; count < MOST; count++) {
    const name = nameOnLine(text, at);
    if (name === undefined || name.words > most || name.isInitials || name.start !== at) return;
    const rest = text.slice(name.end, name.end + REACH);
    if (!LED_TO.test(rest)) return;
    yield name;
    const joint = JOINT.exec(rest);
    if (joint === null) return;
    at = name.end + joint[0].length;
  }
}

/** `sole custody of Zoe Roe`: an arrested man is in custody, but in nobody's sole custody. */
function isAwarded(text: string, place: number, led: string): boolean {
  return (
    led.endsWith('time with ') ||
    /^(?:adj|dear )/iu.test(led) ||
    AWARDED.test(text.slice(Math.max(0, place - REACH), place))
  );
}

/** The next line may begin with somebody else's. */
function nameOnLine(text: string, at: number): NameSpan | undefined {
  const [line = ''] = text.slice(at, at + REACH).split('\n');
  const name = nameFrom(line, 0);
  return name && { ...name, start: at + name.start, end: at + name.end };
}

/** `Zoe's recital`, `Zoe has a fever`. */
function* nameBefore(input: ScanInput, place: number): Generator<NameSpan> {
  const { text } = input;
  CHILDLIKE.lastIndex = SOMETIMES.lastIndex = place;
  const isSure = CHILDLIKE.test(text);
  if (!isSure && !(SOMETIMES.test(text) && input.once(isOfChildren))) return;
  const link = LINK.exec(text.slice(Math.max(0, place - REACH), place));
  if (link === null) return;
  const name = nameUpTo(text, place - link[0].length);
  if (name === undefined || name.words !== 1 || name.isInitials) return;
  if (name.end !== place - link[0].length) return;
  // `MEMO day care`: a thing needs a word between.
  if (link[0] === ' ' && !DONE.test(text.slice(place, place + LONGEST_DOING))) return;
  yield name;
  const joint = JOINED.exec(text.slice(Math.max(0, name.start - REACH), name.start));
  if (joint === null) return;
  const other = nameUpTo(text, name.start - joint[0].length);
  if (other?.words === 1 && other.end === name.start - joint[0].length) yield other;
}

/** Ask for it by `input.once`. */
function isOfChildren({ lower }: ScanInput): boolean {
  return OF_CHILDREN.test(lower);
}

const REASONS: readonly string[] = ['does what children do'];
const MOST = 4;
const REACH = 40;
const MOST_WORDS = 3;
const AWARDED =
  /\b(?:sole|joint|legal|physical|primary|full|residential|shared|temporary|emergency) (?:and (?:legal|physical|residential) )?$/iu;
const LONGEST_DOING = 12;
const JOINED = /(?<=\p{L})(?:,? and| &) $/u;
const JOINT = /^(?:, and|,| and| &)\s(?=\p{Lu})/u;
