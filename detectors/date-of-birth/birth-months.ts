import type { Hit, ScanInput } from '../../src/core/detector.js';
import { addLabels } from '../shared/labels/context.js';
import { findNear } from '../shared/labels/near.js';
import { findScene } from '../shared/scene.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import type { BirthModels } from './models.js';

/** Month and year in digits behind a word for birth, `DOB: 03/1957`: FRCP 5.2(a)(2) lets only the year stay. */
export function findBirthMonths(input: ScanInput, { date: model }: BirthModels): Hit[] {
  const { starts, ends, shapes, count } = input.numbers;
  const hits: Hit[] = [];
  let near: Int32Array | undefined;
  for (let candidate = 0; candidate < count; candidate++) {
    if (shapes[candidate] !== 24 && shapes[candidate] !== 14) continue;
    near ??= input.once(findNear);
    if (((near[candidate] ?? 0) & model.wants) === 0) continue;
    const start = starts[candidate] ?? 0;
    const end = ends[candidate] ?? 0;
    if (!MONTH.test(input.folded.slice(start, end))) continue;
    const scene = input.once(findScene);
    begin(scene.evidence, model);
    add(scene.evidence, model, model.at.part);
    addLabels(scene, model, start, end);
    if (scene.evidence.says <= 0) continue;
    const hit = decide(scene, model, start, end);
    if (hit !== undefined) hits.push({ ...hit, local: true });
  }
  return hits;
}

const MONTH = /^(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:19|20)[0-9]{2}$/u;
