import type { Hit, ScanInput } from '../../src/core/detector.js';
import { findBytes } from '../../src/core/scan-input/text-bytes.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { isSpokenFor } from '../shared/labels/near.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { isAlphanumeric, isAsciiLetter, isUpper } from '../shared/units.js';
import type { IbanModels } from './models.js';
import { isIban } from './passes-mod-97.js';
import type { ReadIban } from './read-iban.js';
import { codeOf, makeReadIban, readIban, withDigitsFor } from './read-iban.js';
import { structureOf } from './structures.js';

type Whole = IbanModels['whole'];

/** IBANs by their check digits and structure, and where a label names them even if these are wrong. */
export function findIbanNumbers(input: ScanInput, model: Whole): Hit[] {
  const scene = input.once(findScene);
  const { groupStarts } = input.numbers;
  const hits: Hit[] = [];
  const iban = makeReadIban();
  let past = 0;
  const { folded: bytes } = input.once(findBytes);
  for (const at of groupStarts) {
    // Most numbers have no letter in front of them.
    if (at < past || at === 0 || !isAsciiLetter(bytes[at - 1] ?? 0)) continue;
    const farthest = input.source === 'ocr' ? at - 3 : at - 2;
    for (let start = at - 2; start >= farthest; start--) {
      const structure = structureAt(scene, start);
      if (structure === undefined) continue;
      const hit = judge(scene, start, structure, model, iban);
      if (hit === undefined) continue;
      hits.push(hit);
      past = hit.end;
      break;
    }
  }
  return hits;
}

/** The structure of the country whose code stands at `start`, as a word's beginning or glued to the label. */
function structureAt({ folded, lower, input }: Scene, start: number): string | undefined {
  const first = unitAt(lower, start);
  const second = unitAt(lower, start + 1);
  if (start < 0 || !isAsciiLetter(first) || !isAsciiLetter(second)) return undefined;
  const structure = structureOf(first, second);
  if (structure === undefined) return undefined;
  const before = unitAt(folded, start - 1);
  if (isAlphanumeric(before) && !lower.startsWith('iban', start - 4)) {
    // Recognition loses blanks: `accountDE89 3704`.
    const isLost = input.source === 'ocr' && before >= 0x61 && isUpper(unitAt(folded, start));
    if (!isLost) return undefined;
  }
  return structure;
}

function judge(
  scene: Scene,
  start: number,
  structure: string,
  model: Whole,
  iban: ReadIban,
): Hit | undefined {
  const { evidence, input } = scene;
  const { at } = model;
  const isRecognized = input.source === 'ocr';
  readIban(scene, start, structure, isRecognized, iban);
  const { end, length, grouped } = iban;
  if (end - start < SHORTEST) return undefined;
  const passes = length === 'right' && mayPass(codeOf(iban), structure, isRecognized);
  if (!passes && !grouped && !isSpokenFor(scene, model, start, end)) return undefined;
  begin(evidence, model);
  add(evidence, model, passes ? at.checksum : at['no-checksum']);
  add(evidence, model, length === 'right' ? at['right-length'] : at[length]);
  if (grouped) add(evidence, model, at.grouped);
  addLabels(scene, model, start, end);
  return decide(scene, model, start, end);
}

function mayPass(code: string, structure: string, isRecognized: boolean): boolean {
  return (
    isIban(code, structure) || (isRecognized && isIban(withDigitsFor(code, structure), structure))
  );
}

/** Less is no account in any country. */
const SHORTEST = 12;
