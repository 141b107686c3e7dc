import type { Hit, ScanInput } from '../../src/core/detector.js';
import { JOINT } from '../../src/core/scan-input/joint.js';
import { lastBefore } from '../../src/core/offset-index.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { addSurroundings } from '../shared/labels/surroundings.js';
import { isAsciiLetter } from '../shared/units.js';
import type { PhoneModels } from './models.js';

/** Numbers after a plus sign or the prefix 011, up to the length that their country has (ITU-T E.164). */
export function findForeignNumbers(input: ScanInput, model: PhoneModels['phone']): Hit[] {
  const { folded, numbers } = input;
  const { groupStarts, groupDigits } = numbers;
  const scene = input.once(findScene);
  const hits: Hit[] = [];
  let past = 0;
  const keep = (at: number, length: number): void => {
    const end =
      at < past || isInsideNumber(unitAt(folded, at - 1)) ? -1 : endOfNumber(scene, at, length);
    if (end < 0) return;
    past = end;
    const hit = judge(scene, model, at, end);
    if (hit !== undefined) hits.push(hit);
  };
  for (let at = folded.indexOf('+'); at >= 0; at = folded.indexOf('+', at + 1)) keep(at, 1);
  past = 0;
  for (let group = 0; group < groupStarts.length; group++) {
    if (groupDigits[group] !== 3) continue;
    const start = groupStarts[group] ?? 0;
    if (folded.charCodeAt(start) !== 0x30 || !folded.startsWith('011', start)) continue;
    const mark = unitAt(folded, start + 3);
    if (mark === 0x20 || mark === 0x2d) keep(start, 4);
  }
  return hits;
}

function judge(scene: Scene, model: PhoneModels['phone'], start: number, end: number) {
  const { evidence } = scene;
  begin(evidence, model);
  add(evidence, model, model.at.foreign);
  addLabels(scene, model, start, end);
  addSurroundings(scene, model, start, end);
  return decide(scene, model, start, end);
}

function isInsideNumber(unit: number): boolean {
  return (
    isAsciiLetter(unit) ||
    unit === 0x2b ||
    unit === 0x2e ||
    unit === 0x2d ||
    (unit >= 0x30 && unit <= 0x39)
  );
}

/** Where the number behind the prefix at `at` ends; -1 where there is none. */
function endOfNumber({ folded, groupsAt, input: { numbers } }: Scene, at: number, length: number) {
  const { groupStarts, groupEnds, groupDigits, joints } = numbers;
  let group = lastBefore(groupsAt, at + length - 1) + 1;
  const start = groupStarts[group] ?? Infinity;
  if (start > at + length + 1) return -1;
  // A plus sign stands right before its number; a blank or a parenthesis may be between.
  for (let i = at + length; i < start; i++) {
    if (unitAt(folded, i) !== 0x20 && unitAt(folded, i) !== 0x28) return -1;
  }
  const code = folded.slice(start, start + 2);
  if (code.startsWith('1') || code.startsWith('0')) return -1;
  const most = LONGEST.get(code) ?? LONGEST_OF_ALL;
  let digits = 0;
  let end = -1;
  for (;;) {
    const size = groupDigits[group] ?? 0;
    if (digits + size > most) break;
    digits += size;
    end = groupEnds[group] ?? 0;
    const joint = joints[group] ?? 0;
    if (joint === 0 || (joint & (JOINT.wide | JOINT.slash | JOINT.other)) !== 0) break;
    group++;
  }
  return digits >= SHORTEST ? end : -1;
}

/** Digits with the country code, E.164. */
const SHORTEST = 9;
const LONGEST_OF_ALL = 13;

/** How many digits the longest numbers have, by the first two of the country code. */
const LONGEST: ReadonlyMap<string, number> = new Map([
  ['20', 12],
  ['27', 11],
  ['30', 12],
  ['31', 11],
  ['32', 11],
  ['33', 11],
  ['34', 11],
  ['41', 11],
  ['44', 12],
  ['45', 10],
  ['46', 11],
  ['47', 10],
  ['48', 11],
  ['51', 11],
  ['52', 13],
  ['54', 13],
  ['55', 13],
  ['57', 12],
  ['60', 12],
  ['61', 11],
  ['63', 12],
  ['64', 12],
  ['65', 10],
  ['66', 11],
  ['77', 11],
  ['79', 11],
  ['81', 12],
  ['82', 12],
  ['84', 12],
  ['90', 12],
  ['91', 12],
  ['92', 12],
]);
