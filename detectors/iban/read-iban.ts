import { unitAt } from '../../src/core/unit-at.js';
import { pastLineEnd } from '../shared/line-end.js';
import type { Scene } from '../shared/scene.js';
import { isAlphanumeric, isAsciiLetter, isDigit } from '../shared/units.js';

/** What was read of an IBAN. */
export interface ReadIban {
  readonly end: number;
  /** Capitals and digits; with digits for letters, and the reverse, where recognition confused them. */
  readonly code: string;
  /** `short` where it stops before its country's length or against its structure, `long` where it goes on after it. */
  readonly length: 'right' | 'short' | 'long';
  /** In groups of four units with blanks or dashes between. */
  readonly grouped: boolean;
}

/**
 * Reads an IBAN from `start` on, over blanks, dashes, dots and line ends, as far as its structure goes.
 * @param structure `STRUCTURES` of its country.
 */
export function readIban(
  scene: Scene,
  start: number,
  structure: string,
  isRecognized: boolean,
): ReadIban {
  const { folded } = scene;
  let code = '';
  let at = start;
  let end = start;
  let gaps = 0;
  let isInFours = true;
  while (code.length < structure.length) {
    const unit = unitAt(folded, at);
    const read = readAs(structure.charCodeAt(code.length), unit, isRecognized);
    if (read !== '') {
      code += read;
      at++;
      end = at;
      continue;
    }
    const next = pastGap(scene, at);
    if (next < 0 || code.length < 4) break;
    gaps++;
    if (code.length % 4 !== 0) isInFours = false;
    at = next;
  }
  const grouped = isInFours && gaps > 0 && gaps >= Math.floor((code.length - 1) / 4);
  if (code.length < structure.length) {
    return { end: restEnd(folded, end), code, length: 'short', grouped };
  }
  const length = isAlphanumeric(unitAt(folded, end)) ? 'long' : 'right';
  return { end: length === 'long' ? restEnd(folded, end) : end, code, length, grouped };
}

/** A code with digits wherever its structure allows letters and digits and recognition may have taken one for the other. */
export function withDigitsFor(code: string, structure: string): string {
  return code.replaceAll(/[OQDILZSGB]/gu, (unit, at: number) =>
    structure.charCodeAt(at) === EITHER ? (DIGITS[unit] ?? unit) : unit,
  );
}

/** The unit as what must stand at its place, or nothing. */
function readAs(kind: number, unit: number, isRecognized: boolean): string {
  const written = String.fromCharCode(unit);
  if (kind === N) {
    if (isDigit(unit)) return written;
    return isRecognized ? (DIGITS[written] ?? '') : '';
  }
  if (isAsciiLetter(unit)) return written.toUpperCase();
  if (!isDigit(unit)) return '';
  return kind === A ? (isRecognized ? (LETTERS[written] ?? '') : '') : written;
}

/** Past one blank, dash or dot, or a line end with what belongs to it; -1 where no letter or digit follows. */
function pastGap(scene: Scene, start: number): number {
  const { folded } = scene;
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
