import type { Hit, ScanInput } from '../../src/core/detector.js';
import { findBytes } from '../../src/core/scan-input/text-bytes.js';
import { addLabels } from '../shared/labels/context.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { isAlphanumeric, isDigit, isUpper } from '../shared/units.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { cityEnd } from './city-abroad.js';
import type { AddressModel } from './models.js';
import { streetStart } from './street-abroad.js';

/**
 * Addresses of countries that write the postal code before the city: `Lindenstraße 11, 80331 München`, `8 rue de la Paix, 75002
 * Paris`, `Rua das Palmeiras, 49, 01310-100 São Paulo - SP`. They are read from the code, which is rarer than a word for a street.
 */
export function findAddressesAbroad(input: ScanInput, model: AddressModel): Hit[] {
  const { folded, numbers } = input;
  const { groupStarts, groupDigits } = numbers;
  const scene = input.once(findScene);
  const { folded: bytes } = input.once(findBytes);
  const hits: Hit[] = [];
  let past = 0;
  for (let group = 0; group < groupStarts.length; group++) {
    const digits = groupDigits[group] ?? 0;
    if (digits !== 5 && digits !== 4 && digits !== 2) continue;
    const code = groupStarts[group] ?? 0;
    if (!mayBeCode(bytes, code, digits)) continue;
    const end = cityEnd(folded, code);
    if (end < 0) continue;
    const start = streetStart(folded, code, past);
    if (start < 0) continue;
    past = end;
    const hit = judge(scene, model, start, end);
    if (hit !== undefined) hits.push(hit);
  }
  return hits;
}

/**
 * Behind a comma, a line end, a country's letter or the word for such a code; before a city or the code's other half. What is
 * refused is none for `cityEnd` either.
 */
function mayBeCode(bytes: Uint8Array, start: number, digits: number): boolean {
  const past = start + digits;
  const isHalf = bytes[past] === 0x2d;
  if (isHalf ? !isOtherHalf(bytes, past + 1) : digits === 2 || bytes[past] !== 0x20) return false;
  let at = start - 1;
  while (at > 0 && at > start - MOST_ROOM && bytes[at] === 0x20) at--;
  const before = bytes[at] ?? 0;
  // The last of `CEP`, `C.P.:`; only behind them a code has no city behind it.
  const mayBeCalled = before === 0x50 || before === 0x3a || before === 0x2e;
  if (mayBeCalled) return true;
  if (before !== 0x2c && before !== 0x0a && before !== 0x2d && before !== 0x3e) return false;
  return isHalf || isCapital(bytes[past + 1] ?? 0);
}

/** Three digits and no more. */
function isOtherHalf(bytes: Uint8Array, at: number): boolean {
  for (let next = at; next < at + 3; next++) if (!isDigit(bytes[next] ?? 0)) return false;
  const after = bytes[at + 3] ?? 0;
  return !isAlphanumeric(after) && after !== 0x2d;
}

/** Of ASCII and Latin-1. */
function isCapital(unit: number): boolean {
  return isUpper(unit) || (unit >= 0xc0 && unit <= 0xde);
}

function judge(scene: Scene, model: AddressModel, start: number, end: number): Hit | undefined {
  const { evidence } = scene;
  begin(evidence, model);
  add(evidence, model, model.at.abroad);
  addLabels(scene, model, start, end);
  return decide(scene, model, start, end);
}

const MOST_ROOM = 40;
