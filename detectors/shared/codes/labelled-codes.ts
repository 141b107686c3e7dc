import type { Hit, ScanInput } from '../../../src/core/detector.js';
import type { CodeSpan } from './code-span.js';
import { findCodes } from './code-span.js';
import { mayBeListed, orListedAfter } from '../labels/listed.js';
import { areYears } from './years.js';
import type { Model } from '../weighing/model.js';
import { findNear, hasLabelFor } from '../labels/near.js';
import type { Scene } from '../scene.js';
import { findScene } from '../scene.js';

/** What one code is; asked only for those near which a label for the entity stands. */
export type JudgeCode = (scene: Scene, span: CodeSpan) => Hit | undefined;

/** Codes of letters and digits that a label may name, each judged by itself or as the next of a list. */
export function findLabelledCodes(input: ScanInput, model: Model, judge: JudgeCode): Hit[] {
  const scene = input.once(findScene);
  const hits: Hit[] = [];
  if (!hasLabelFor(scene, model)) return hits;
  const { starts, firstGroups, groupStarts, count } = input.numbers;
  const near = input.once(findNear);
  const codes = input.once(findCodes);
  const { folded } = input;
  let past = 0;
  let previous: Hit | undefined;
  for (let candidate = 0; candidate < count; candidate++) {
    const isNear = ((near[candidate] ?? 0) & model.wants) !== 0;
    if (!isNear && !mayBeListed(previous, (starts[candidate] ?? 0) - MOST_LEAD)) continue;
    const last = firstGroups[candidate + 1] ?? 0;
    for (let group = firstGroups[candidate] ?? 0; group < last; group++) {
      if ((groupStarts[group] ?? 0) < past) continue;
      const span = codes.at(group);
      if (span.digits < FEWEST_DIGITS || span.digits + span.letters < SHORTEST) continue;
      past = span.end;
      // Masked already: that is for another to say.
      if (isMaskedCode(folded, span) || isVehicle(folded, span)) continue;
      if (isOfProduction(folded, span.start) || areYears(folded, span.start, span.end)) continue;
      const hit = orListedAfter(input, isNear ? judge(scene, span) : undefined, previous, span);
      if (hit === undefined) continue;
      hits.push(hit);
      previous = hit;
    }
  }
  return hits;
}

/** `DL_00654321`: a number of Bates whose letters only look like a label; `_Toc123456789`: a bookmark that Word made; `see documents ADQ443872`. */
function isOfProduction(folded: string, start: number): boolean {
  const before = folded.charCodeAt(start - 1);
  if (before === BLANK)
    return PRODUCED.test(folded.slice(Math.max(0, start - LONGEST_WORDS), start));
  if (before !== UNDERSCORE) return false;
  return (
    folded.startsWith('00', start) ||
    folded.startsWith('Toc', start) ||
    folded.startsWith('Ref', start)
  );
}

function isMaskedCode(folded: string, { start, end }: CodeSpan): boolean {
  const isX = (folded.charCodeAt(start) | SMALL) === 0x78;
  return isX && MASKED.test(folded.slice(start, end));
}

function isVehicle(folded: string, { start, end }: CodeSpan): boolean {
  return end - start === VEHICLE_LENGTH && VEHICLE.test(folded.slice(start, end));
}

/** The bit of an ASCII letter that makes it a small one. */
const SMALL = 0x20;
const UNDERSCORE = 0x5f;
const BLANK = 0x20;
const LONGEST_WORDS = 24;
const PRODUCED =
  /(?:(?:[Ss]ee|at|as) (?:[Dd]ocuments?|[Dd]ocs?\.|pages?) |(?<![A-Za-z])(?:Bates|BATES)(?:[ -](?:[Nn]os?\.?|stamped|labell?ed|range|numbers?))? )$/u;
const VEHICLE_LENGTH = 17;
const MASKED = /^x{3,}-?[0-9]{1,4}$/iu;

/** The number of a vehicle (49 CFR 565.13): 17 capitals but I, O and Q, and digits, the last four of them digits. */
const VEHICLE = /^(?=[A-HJ-NPR-Z0-9]{0,8}[A-Z])[A-HJ-NPR-Z0-9]{13}[0-9]{4}$/u;

const FEWEST_DIGITS = 3;
const SHORTEST = 5;

/** Letters that a code may have before its first digit. */
const MOST_LEAD = 8;
