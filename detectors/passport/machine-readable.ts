import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { isDigit, isUpper } from '../shared/units.js';

/**
 * The second line of a passport's machine-readable zone (ICAO Doc 9303-4: 44 units, check digits 7-3-1): the document's
 * number, the holder's date of birth and the personal number, each with its check digit. One line in a thousand passes three
 * check digits by chance, and none is 44 units of capitals, digits and `<` by chance.
 */
export function findMachineReadable(input: ScanInput): Hit[] {
  const { folded, lineStarts } = input;
  const hits: Hit[] = [];
  const read = (start: number, isAfterNames: boolean): void => {
    const length = zoneLength(folded, start);
    if (length === 0) return;
    const sums = [0, 13, 21].filter((from) => passes(folded, start + from, from === 0 ? 9 : 6));
    // Behind a line of names units may have been lost or doubled.
    const isLikely = isAfterNames && length >= SHORTEST && isSex(unitAt(folded, start + 20));
    if (!isLikely && (length !== ZONE || sums.length < (isAfterNames ? 1 : 3))) return;
    const reasons = ['second line of a machine-readable zone'];
    if (sums.length === 3) reasons.push('passes the check digits');
    const confidence = sums.length === 3 ? 0.99 : 0.9;
    hits.push({ start, end: start + 10, confidence, reasons });
    hits.push({ start: start + 13, end: start + 20, confidence, reasons, entity: 'date-of-birth' });
    if (length === ZONE && unitAt(folded, start + 28) !== FILLER) {
      hits.push({ start: start + 28, end: start + 43, confidence, reasons });
    }
  };
  for (let line = 0; line < lineStarts.length; line++) {
    read(firstOfLine(folded, lineStarts[line] ?? 0), follows(folded, lineStarts[line - 1]));
  }
  for (const start of namedZones(input)) read(start, true);
  return hits;
}

/** Where the value of a key begins that is called so: `"mrz2":"L898902C36UTO…"`. */
function namedZones({ folded, once }: ScanInput): number[] {
  const starts: number[] = [];
  for (const at of placesOf(once(findLabels).cues, CUE.zone)) {
    const key = KEY.exec(folded.slice(at, at + LONGEST_KEY));
    if (key !== null) starts.push(at + key[0].length);
  }
  return starts;
}

/** The sum of ICAO Doc 9303-3 §4.9 over `length` units, and the digit after them. */
export function passes(folded: string, start: number, length: number): boolean {
  let sum = 0;
  for (let at = 0; at < length; at++) {
    sum += valueOf(unitAt(folded, start + at)) * (at % 3 === 0 ? 7 : at % 3 === 1 ? 3 : 1);
  }
  return sum % 10 === unitAt(folded, start + length) - 0x30;
}

function valueOf(unit: number): number {
  if (isDigit(unit)) return unit - 0x30;
  return isUpper(unit) ? unit - 0x37 : 0;
}

function firstOfLine(folded: string, lineStart: number): number {
  let at = lineStart;
  while (at < lineStart + 12 && unitAt(folded, at) === 0x20) at++;
  return at;
}

/** How many units of the zone's alphabet stand at `start`; 0 without a country and a date where they belong, or for too many. */
function zoneLength(folded: string, start: number): number {
  let length = 0;
  for (; length <= LONGEST; length++) {
    const unit = unitAt(folded, start + length);
    if (!isDigit(unit) && !isUpper(unit) && unit !== FILLER) break;
    if (length === 10 && !isUpper(unit)) return 0;
    if (length >= 13 && length < 19 && !isDigit(unit)) return 0;
  }
  return length > LONGEST || length < SHORTEST ? 0 : length;
}

function isSex(unit: number): boolean {
  return unit === 0x4d || unit === 0x46 || unit === 0x58 || unit === FILLER;
}

/** True after a line that begins as the first of the zone does: `P<USA`. */
function follows(folded: string, previous: number | undefined): boolean {
  if (previous === undefined) return false;
  const at = firstOfLine(folded, previous);
  return (
    unitAt(folded, at) === 0x50 &&
    unitAt(folded, at + 5) !== 0x20 &&
    isUpper(unitAt(folded, at + 2))
  );
}

const LONGEST_KEY = 24;
const KEY = /^.{3}[A-Za-z0-9_]{0,12}["'> ]{0,2}[:=]?[ "'>]{1,3}/u;

const FILLER = 0x3c;
const ZONE = 44;
const SHORTEST = 38;
const LONGEST = 50;
