import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { pastLineEnd } from '../shared/line-end.js';
import type { Scene } from '../shared/scene.js';
import { isAlphanumeric, isAsciiLetter, isDigit } from '../shared/units.js';

/** What was read of an IBAN; one sheet for all of a text. */
export interface ReadIban {
  end: number;
  /** Capitals and digits; with digits for letters, and the reverse, where recognition confused them. */
  readonly units: Uint8Array;
  count: number;
  /** `short` where it stops before its country's length or against its structure, `long` where it goes on after it. */
  length: 'right' | 'short' | 'long';
  /** In groups of four units with blanks or dashes between. */
  grouped: boolean;
}

export function makeReadIban(): ReadIban {
  return { end: 0, units: new Uint8Array(LONGEST), count: 0, length: 'short', grouped: false };
}

export function codeOf({ units, count }: ReadIban): string {
  return String.fromCharCode(...units.subarray(0, count));
}

/**
 * Reads an IBAN from `start` on into `iban`, over blanks, dashes, dots and line ends, as far as its structure goes.
 * @param structure `STRUCTURES` of its country.
 */
export function readIban(
  scene: Scene,
  start: number,
  structure: string,
  isRecognized: boolean,
  iban: ReadIban,
): void {
  const { folded } = scene;
  const { units } = iban;
  let count = 0;
  let at = start;
  let end = start;
  let gaps = 0;
  let isInFours = true;
  while (count < structure.length) {
    const unit = unitAt(folded, at);
    const read = readAs(structure.charCodeAt(count), unit, isRecognized);
    if (read !== 0) {
      units[count++] = read;
      at++;
      end = at;
      continue;
    }
    const next = pastGap(scene, at);
    if (next < 0 || count < 4) break;
    gaps++;
    if (count % 4 !== 0) isInFours = false;
    at = next;
  }
  iban.count = count;
  iban.grouped = isInFours && gaps > 0 && gaps >= Math.floor((count - 1) / 4);
  const isLong = isAlphanumeric(unitAt(folded, end));
  iban.length = count < structure.length ? 'short' : isLong ? 'long' : 'right';
  iban.end = iban.length === 'right' ? end : restEnd(folded, end);
}

/** A code with digits wherever its structure allows letters and digits and recognition may have taken one for the other. */
export function withDigitsFor(code: string, structure: string): string {
  return code.replaceAll(/[OQDILZSGB]/gu, (unit, at: number) =>
    structure.charCodeAt(at) === EITHER ? (DIGITS[unit] ?? unit) : unit,
  );
}

/** The unit as what must stand at its place, or 0. */
function readAs(kind: number, unit: number, isRecognized: boolean): number {
  if (kind === N) {
    if (isDigit(unit)) return unit;
    return isRecognized ? misread(DIGITS, unit) : 0;
  }
  if (isAsciiLetter(unit)) return unit & ~SMALL;
  if (!isDigit(unit)) return 0;
  return kind === A ? (isRecognized ? misread(LETTERS, unit) : 0) : unit;
}

function misread(as: Readonly<Record<string, string>>, unit: number): number {
  return as[String.fromCharCode(unit)]?.charCodeAt(0) ?? 0;
}

/** Past one blank, dash or dot, or a line end with what belongs to it; -1 where no letter or digit follows. */
function pastGap(scene: Scene, start: number): number {
  const { folded } = scene;
  // Most gaps are one blank.
  if (unitAt(folded, start) === 0x20 && isAlphanumeric(unitAt(folded, start + 1))) return start + 1;
  let at = start;
  while (at < start + LONGEST_GAP && isJoint(unitAt(folded, at))) at++;
  const next = Math.max(at, pastLineEnd(scene, at), pastLineEnd(scene, start));
  if (next === start || (next === at && at - start === LONGEST_GAP)) return -1;
  return isAlphanumeric(unitAt(folded, next)) ? next : -1;
}

function isJoint(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d || unit === 0x2e;
}

/** Where the digits that follow without a break, or in groups of up to four, end. */
function restEnd(folded: string, start: number): number {
  let end = start;
  while (end < start + LONGEST_REST) {
    let at = end;
    if (unitAt(folded, at) === 0x20 && isDigit(unitAt(folded, at + 1))) at++;
    let past = at;
    while (past < at + LONGEST_REST && isAlphanumeric(unitAt(folded, past))) past++;
    if (past === at || (at > end && past - at > 4)) break;
    end = past;
  }
  return end;
}

/** No country has longer ones. */
const LONGEST = 34;
/** The bit of an ASCII letter that makes it a small one. */
const SMALL = 0x20;
const N = 0x6e;
const A = 0x61;
const EITHER = 0x63;
const LONGEST_GAP = 4;
const LONGEST_REST = 34;

const DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  L: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  $: '5',
  G: '6',
  b: '6',
  B: '8',
  g: '9',
  q: '9',
};

const LETTERS: Readonly<Record<string, string>> = {
  0: 'O',
  1: 'I',
  2: 'Z',
  5: 'S',
  6: 'G',
  8: 'B',
};
