import type { Hit, ScanInput } from '../../src/core/detector.js';
import { knownShape } from '../shared/codes/code-shape.js';
import type { CodeSpan } from '../shared/codes/code-span.js';
import { codeOf } from '../shared/codes/code-span.js';
import { hasSmallLetters, isTiedCode } from '../shared/codes/code-surroundings.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { findLabelledCodes } from '../shared/codes/labelled-codes.js';
import { phraseKind } from '../shared/labels/lexicon/phrases.js';
import type { Scene } from '../shared/scene.js';
import { addSurroundings } from '../shared/labels/surroundings.js';
import { writtenShape } from '../shared/codes/written-shape.js';
import type { LicenseModels } from './models.js';
import { namedState } from './named-state.js';
import { isOtherLicense } from './other-licenses.js';
import { isStateShape, isWashingtonNumber, statesOf } from './state-formats.js';

type Whole = LicenseModels['whole'];

/** Numbers that a label calls a driver's licence or a state's identity card, whatever their format. */
export function findLicenseNumbers(input: ScanInput, model: Whole): Hit[] {
  return findLabelledCodes(input, model, (scene, span) => judge(scene, span, model));
}

function judge(scene: Scene, span: CodeSpan, model: Whole): Hit | undefined {
  const { evidence, folded } = scene;
  const { start, end } = span;
  const { at } = model;
  begin(evidence, model);
  addLabels(scene, model, start, end);
  if (evidence.says <= 0) return undefined;
  if (phraseKind(evidence.phrase) === 'license-word' && isOfVehicle(folded, span)) {
    return undefined;
  }
  if (isOtherLicense(scene, start, end)) return undefined;
  addFormat(scene, span, model);
  const other = writtenShape(folded, span);
  if (other !== undefined) add(evidence, model, at[other]);
  if (hasSmallLetters(folded, span)) add(evidence, model, at['small-letters']);
  if (isTiedCode(folded, span)) add(evidence, model, at.tied);
  addSurroundings(scene, model, start, end);
  return decide(scene, model, start - lengthOfName(folded, start), end);
}

/** Of `MARSH*J` before the digits of `MARSH*J123QK`, as Washington made numbers of names until 2018. */
function lengthOfName(folded: string, start: number): number {
  if (!folded.slice(Math.max(0, start - MOST_OF_NAME), start).includes('*')) return 0;
  return NAME.exec(folded.slice(Math.max(0, start - MOST_OF_NAME - 1), start))?.[0].length ?? 0;
}

/** `VEH: 2014 HONDA CIVIC  LIC 8ABC961  VIN …`: a plate, which has seven units at most. */
function isOfVehicle(folded: string, { start, end, digits, letters }: CodeSpan): boolean {
  if (digits + letters > LONGEST_PLATE) return false;
  return (
    YEAR_AND_MODEL.test(folded.slice(Math.max(0, start - 48), start)) ||
    VEHICLE_BEFORE.test(folded.slice(Math.max(0, start - 56), start)) ||
    /^[ ,;]{1,4}(?:VIN|Vin|vin)\b/u.test(folded.slice(end, end + 8))
  );
}

const LONGEST_PLATE = 7;
const MOST_OF_NAME = 7;
const NAME = /(?<![A-Z0-9*])[A-Z]{2,6}\*{1,5}[A-Z]{0,2}$/u;

/** `Cars: 2011 Corolla, lic. 4ODY680`. */
const YEAR_AND_MODEL =
  /\b(?:19|20)[0-9]{2} [A-Z][A-Za-z0-9 -]{2,24}, {1,2}[Ll]ic(?:ense)?\.? (?:[Nn]o\. )?$/u;
const VEHICLE_BEFORE = /\b(?:VEH|VEHICLE|Vehicle|Veh|YR\/MAKE|MAKE|SEDAN|COUPE)\b[^\n]{0,48}$/u;

function addFormat(scene: Scene, span: CodeSpan, model: Whole): void {
  const { evidence, folded, input } = scene;
  const { start, end, digits, letters } = span;
  const { at } = model;
  const code = codeOf(folded, span);
  const shape = knownShape(code, isStateShape, input.source === 'ocr');
  const states = shape !== undefined ? statesOf(shape) : isWashingtonNumber(code) ? ['WA'] : [];
  if (states.length === 0) {
    add(evidence, model, digits + letters <= 5 ? at.short : at['other-format']);
    return;
  }
  add(evidence, model, at['state-format']);
  const named = namedState(scene, Math.max(0, start - 60), start, end, end + 8);
  if (named === undefined) return;
  add(evidence, model, states.includes(named) ? at['named-format'] : at['other-state']);
}
