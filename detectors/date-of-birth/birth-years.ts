import type { Hit, ScanInput } from '../../src/core/detector.js';
import { findCandidates } from '../shared/weighing/candidates.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { endAt, findMaskedGroups } from '../shared/codes/masked-forms.js';
import { findNear, hasLabelFor } from '../shared/labels/near.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import type { BirthModels } from './models.js';

/** The year alone, as FRCP 5.2(a)(2) lets it stay: `born in 1985`, `DOB: XX/XX/1985`. Reported as compliant. */
export function findBirthYears(input: ScanInput, models: BirthModels): Hit[] {
  const scene = input.once(findScene);
  const hits: Hit[] = [];
  const keep = (hit: Hit | undefined): void => {
    if (hit !== undefined) hits.push(hit);
  };
  const { groupStarts, groupDigits } = input.numbers;
  for (const group of input.once(findMaskedGroups)) {
    if (groupDigits[group] === 4) keep(masked(scene, (groupStarts[group] ?? 0) - 6, models));
  }
  findBareYears(scene, models, keep);
  return hits;
}

/** `XX/XX/1985`. */
function masked(scene: Scene, start: number, { masked: model }: BirthModels): Hit | undefined {
  const end = endAt(MASKED_DATE, scene.lower, start);
  if (end < 0) return undefined;
  begin(scene.evidence, model);
  add(scene.evidence, model, model.at.masked);
  addLabels(scene, model, start, end);
  return decide(scene, model, start, end, undefined, true);
}

function findBareYears(
  scene: Scene,
  { year: model, datesNear }: BirthModels,
  keep: (hit: Hit | undefined) => void,
): void {
  const { evidence, input, lower } = scene;
  if (!hasLabelFor(scene, model)) return;
  const { starts, ends } = input.numbers;
  const near = input.once(findNear);
  const dates = input.once(datesNear);
  let date = 0;
  for (const candidate of input.once(findCandidates).four) {
    if (((near[candidate] ?? 0) & model.wants) === 0) continue;
    const start = starts[candidate] ?? 0;
    const end = ends[candidate] ?? 0;
    while ((dates[date]?.end ?? Infinity) <= start) date++;
    // The year of a date that shows more is no year alone.
    if ((dates[date]?.start ?? Infinity) < end) continue;
    if (!BARE_YEAR.test(lower.slice(Math.max(0, start - BEFORE), end + 2))) continue;
    begin(evidence, model);
    add(evidence, model, model.at.year);
    addLabels(scene, model, start, end);
    keep(decide(scene, model, start, end, undefined, true));
  }
}

const BEFORE = 8;

/** A year with nothing on either side that would make it part of another number or of a date. */
const BARE_YEAR = /(?:^|[ :(\n])(?:18[7-9][0-9]|19[0-9][0-9]|20[0-3][0-9])(?:[^0-9a-z/-].?|.?$)/su;

const MASKED_DATE =
  /(?<![0-9a-z*#])(?:[x*#_]{2}|mm)[/-](?:[x*#_]{2}|dd)[/-](?:19|20)[0-9]{2}(?![0-9])/uy;
