import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { findScene } from '../shared/scene.js';
import { isAsciiLetter, isDigit } from '../shared/units.js';
import type { PhoneModels } from './models.js';

/**
 * Numbers that a scan has damaged: letters for digits, a digit lost or doubled, a blank within a group, a comma or tilde
 * for the mark between two. Only in text that was read from pictures.
 */
export function findScannedNumbers(input: ScanInput, { scanned }: PhoneModels): Hit[] {
  if (input.source !== 'ocr') return [];
  const { folded } = input;
  const scene = input.once(findScene);
  const { evidence } = scene;
  const hits: Hit[] = [];
  for (const found of folded.matchAll(SCANNED)) {
    const value = found[0];
    if (TARIFF.test(value) || TIMED.test(value)) continue;
    const start = found.index;
    // A rule between two columns is no digit.
    const end = start + (value.endsWith(' |') ? value.length - 2 : value.length);
    let digits = 0;
    let letters = 0;
    let blanks = 0;
    for (let at = start; at < end; at++) {
      const unit = unitAt(folded, at);
      if (isDigit(unit)) digits++;
      else if (unit === 0x20) blanks++;
      else if (isAsciiLetter(unit) || unit === 0x24 || unit === 0x7c) letters++;
    }
    const count = digits + letters - (COUNTRY.test(value) ? 1 : 0);
    if (digits < LEAST_DIGITS || blanks > MOST_BLANKS || count < 9 || count > 11) continue;
    begin(evidence, scanned);
    add(evidence, scanned, shapeOf(value, scanned.at));
    if (count !== 10) add(evidence, scanned, scanned.at['other-length']);
    if (letters > 0) add(evidence, scanned, scanned.at.letters, letters);
    addLabels(scene, scanned, start, end);
    const hit = decide(scene, scanned, start, end);
    if (hit !== undefined) hits.push(hit);
  }
  return hits;
}

function shapeOf(value: string, at: PhoneModels['scanned']['at']): number {
  if (/\(.{3,7}\)/u.test(value)) return at.bracketed;
  // One mark alone is that of an article or a file as well.
  if (/[-~].{3,8}[-~]/u.test(value)) return at.dashed;
  if (/[-~.,/].{3,8}[-~.,/]/u.test(value)) return at.dotted;
  return at.blanks;
}

const LEAST_DIGITS = 6;
const MOST_BLANKS = 5;

/** `8471.30.0100`, of the Harmonized Tariff Schedule (19 U.S.C. § 1202). */
const TARIFF = /^[0-9OoDlIZSBg]{4} ?[.,] ?[0-9OoDlIZSBg]{2} ?[.,] ?[0-9OoDlIZSBg]{3,5}$/u;

/** `2025-03-18 01`, before the minutes of a log. */
const TIMED = /^(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9] [0-2][0-9]$/u;

const COUNTRY = /^\+|^[1lI|][ -]/u;

/** Area code, exchange and line with anything that a scan makes of them; a mark or a blank between each two. */
const SCANNED =
  /(?<![0-9A-Za-z$.,-])(?:\+?[1lI|] ?[-.]? ?)?(?:\( ?)?[0-9OoDlI|ZzSGbg](?: ?[0-9OoDlI|ZzS$GBbg]){1,3} ?[)\]]?(?: ?[-~./,] ?| |\n)?[0-9OoDlI|ZzS$GBbg](?: ?[0-9OoDlI|ZzS$GBbg]){1,3}(?: ?[-~.,] ?| |\n)?[0-9OoDlI|ZzS$GBbg](?: ?[0-9OoDlI|ZzS$GBbg]){2,4}(?![0-9A-Za-z$]|[-.,/][0-9])/gu;
