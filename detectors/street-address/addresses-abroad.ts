import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { isDigit } from '../shared/units.js';
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
  const hits: Hit[] = [];
  let past = 0;
  for (let group = 0; group < groupStarts.length; group++) {
    const digits = groupDigits[group] ?? 0;
    if (digits !== 5 && digits !== 4 && digits !== 2) continue;
    const code = groupStarts[group] ?? 0;
    if (!mayBeCode(folded, code, digits)) continue;
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

/** Behind a comma, a line end, a country's letter or the word for such a code; before a city or the code's other half. */
function mayBeCode(folded: string, start: number, digits: number): boolean {
  const after = unitAt(folded, start + digits);
  if (after === 0x2d ? !isDigit(unitAt(folded, start + digits + 1)) : !endsCode(after, digits)) {
    return false;
  }
  let at = start - 1;
  while (at > start - MOST_ROOM && unitAt(folded, at) === 0x20) at--;
  const before = unitAt(folded, at);
  return (
    before === 0x2c ||
    before === 0x0a ||
    before === 0x2d ||
    before === 0x3e ||
    before === 0x3a ||
    before === 0x2e ||
    // `CEP`, `CP`.
    before === 0x50
  );
}

function endsCode(unit: number, digits: number): boolean {
  return digits > 2 && unit === 0x20;
}

function judge(scene: Scene, model: AddressModel, start: number, end: number): Hit | undefined {
  const { evidence } = scene;
  begin(evidence, model);
  add(evidence, model, model.at.abroad);
  addLabels(scene, model, start, end);
  return decide(scene, model, start, end);
}

const MOST_ROOM = 40;
