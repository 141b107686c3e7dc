import type { Hit, ScanInput } from '../../src/core/detector.js';
import { lastBefore } from '../../src/core/offset-index.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { shapeOfCode } from '../shared/codes/code-shape.js';
import { hasLabelFor } from '../shared/labels/near.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { isDigit } from '../shared/units.js';
import type { LicenseModels } from './models.js';
import { isWashingtonNumber, statesOf } from './state-formats.js';

/**
 * Numbers in cells of their own with the state behind them, `45193655 / TX`, that have that state's format, below a label for
 * licences: a recognised table may have lost which column is whose.
 */
export function findStatedLicenses(input: ScanInput, model: LicenseModels['whole']): Hit[] {
  const scene = input.once(findScene);
  if (!hasLabelFor(scene, model)) return [];
  const { folded } = input;
  const hits: Hit[] = [];
  for (let at = folded.indexOf('/'); at >= 0; at = folded.indexOf('/', at + 1)) {
    // Most are of dates.
    if (isDigit(unitAt(folded, at + 1))) continue;
    const state = STATE.exec(folded.slice(at, at + LONGEST_STATE))?.[1];
    if (state === undefined) continue;
    const from = Math.max(0, at - LONGEST_CODE);
    const cell = CELL.exec(folded.slice(from, at));
    const code = cell?.[1];
    if (cell === null || code === undefined || !isOfState(code, state)) continue;
    const start = from + cell.index + cell[0].indexOf(code);
    if (!isBelowLabel(scene, model, start)) continue;
    const reasons = ['in its own cell before a state', 'format of the state that is named'];
    hits.push({ start, end: start + code.length, confidence: CONFIDENCE, reasons });
  }
  return hits;
}

function isOfState(code: string, state: string): boolean {
  const bare = code.replace(/[ -]/gu, '');
  return (
    statesOf(shapeOfCode(bare)).includes(state) || (state === 'WA' && isWashingtonNumber(bare))
  );
}

/** True where one of the labels within the lines above names licences. */
function isBelowLabel(
  { labels, labelsAt }: Scene,
  { byPhrase }: LicenseModels['whole'],
  start: number,
): boolean {
  for (let label = lastBefore(labelsAt, start - 1); label >= 0; label--) {
    if (start - (labels.starts[label] ?? 0) > FARTHEST) return false;
    if ((byPhrase[labels.phrases[label] ?? 0] ?? 0) >= LEAST_WEIGHT) return true;
  }
  return false;
}

const CONFIDENCE = 0.75;
const FARTHEST = 600;
/** Of a label that speaks for a licence without a doubt. */
const LEAST_WEIGHT = 6;
const LONGEST_STATE = 8;
const LONGEST_CODE = 30;
const STATE = /^\/ {0,2}([A-Z]{2})(?: {2}|\n|$)/u;
const CELL = /(?:^|\n| {2})([A-Z0-9][A-Z0-9-]{5,18}|[A-Z0-9]{1,5}(?: [A-Z0-9]{3,5}){1,4}) {0,2}$/u;
