import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { lastBefore } from '../../src/core/offset-index.js';
import type { LabelKind } from '../shared/labels/lexicon/kinds.js';
import { phraseKind } from '../shared/labels/lexicon/phrases.js';
import type { Scene } from '../shared/scene.js';
import { isUpper } from '../shared/units.js';

/**
 * True for a page of a production (Bates number), whatever label stands before it: capitals and a number filled up with
 * zeros (`MARCH-000219`), capitals that are cited (`See US-758524077`), either end of a range (`KXA 4043574 – KXA 4043580`).
 * @param digitsAt Where the digits begin.
 */
export function isOfProduction(scene: Scene, digitsAt: number, end: number): boolean {
  const { folded, labels, labelsAt } = scene;
  const last = unitAt(folded, digitsAt - 1);
  const isCapital = isUpper(last) || (isMark(last) && isUpper(unitAt(folded, digitsAt - 2)));
  if (!isCapital) return false;
  const label = lastBefore(labelsAt, digitsAt - 1);
  const isNamed = (labels.ends[label] ?? 0) >= digitsAt - BESIDE;
  // `CHECKING 0044321180`: the capitals are the label.
  const isLabel = isNamed && last === 0x20 && ACCOUNTS.has(phraseKind(labels.phrases[label] ?? -1));
  if (!isLabel && (folded.startsWith('00', digitsAt) || last === UNDERSCORE)) {
    if (CAPITALS.test(folded.slice(Math.max(0, digitsAt - 7), digitsAt))) return true;
  }
  if (!isNamed && SEEN.test(folded.slice(Math.max(0, digitsAt - LONGEST_SEEN), digitsAt))) {
    return true;
  }
  return isOfRange(folded, digitsAt, end);
}

/** Both ends of a range begin with the same capitals. */
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

function isMark(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d || unit === UNDERSCORE;
}

const UNDERSCORE = 0x5f;
const ACCOUNTS: ReadonlySet<LabelKind | undefined> = new Set([
  'account',
  'account-word',
  'brokerage',
]);
/** Right behind its label a number is what the label says. */
const BESIDE = 3;
const CAPITALS = /[A-Z](?:[A-Z]{2,3}[-_ ]?|[A-Z]_)$/u;
/** `See US-758524077`, `See RBP 9025520 – DEF-098693271`. */
const SEEN =
  /(?<![A-Za-z])(?:[Ss]ee(?: also)?|[Cc]f\.) (?:[A-Z]{2,6}[-_ ]?[0-9]{4,10} {0,2}(?:[-,;]|to|through) {0,2}){0,3}[A-Z]{2,6}[-_ ]?$/u;
const LONGEST_SEEN = 88;
const LONGEST_RANGE = 32;
const LETTERS = /(?<![A-Za-z])([A-Z]{2,5}[-_ ]?)$/u;
const TO = /^ {0,2}(?:-|to|through|thru) {0,2}/u;
const FROM = /(?<![A-Za-z])([A-Z]{2,5}[-_ ]?)[0-9]{4,12} {0,2}(?:-|to|through|thru) {0,2}$/u;
