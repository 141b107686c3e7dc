import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isDigit } from '../shared/units.js';
import type { Hit, ScanInput } from '../../src/core/detector.js';
import { knownShape } from '../shared/codes/code-shape.js';
import type { CodeSpan } from '../shared/codes/code-span.js';
import { codeOf } from '../shared/codes/code-span.js';
import { hasSmallLetters, isTiedCode } from '../shared/codes/code-surroundings.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { findLabelledCodes } from '../shared/codes/labelled-codes.js';
import type { Scene } from '../shared/scene.js';
import { addSurroundings } from '../shared/labels/surroundings.js';
import { writtenShape } from '../shared/codes/written-shape.js';
import { fitsPassport, isForeignShape, isUsShape } from './book-formats.js';
import type { PassportModels } from './models.js';

type Whole = PassportModels['whole'];

/** Numbers that a label calls a passport's. */
export function findPassportNumbers(input: ScanInput, model: Whole): Hit[] {
  return findLabelledCodes(input, model, (scene, span) => judge(scene, span, model));
}

function judge(scene: Scene, span: CodeSpan, model: Whole): Hit | undefined {
  const { evidence, folded, input } = scene;
  const { start, end } = span;
  const { at } = model;
  begin(evidence, model);
  addLabels(scene, model, start, end);
  if (evidence.says <= 0 || FORM.test(folded.slice(start, end))) return undefined;
  const code = codeOf(folded, span);
  const isRecognized = input.source === 'ocr';
  if (knownShape(code, isUsShape, isRecognized) !== undefined) {
    add(evidence, model, at['us-format']);
  } else if (knownShape(code, isForeignShape, isRecognized) !== undefined) {
    add(evidence, model, at['foreign-format']);
  } else add(evidence, model, fitsPassport(code) ? at.fits : at['other-format']);
  const other = writtenShape(folded, span);
  if (other !== undefined) add(evidence, model, at[other]);
  if (end - start > code.length) add(evidence, model, at.grouped);
  if (hasSmallLetters(folded, span)) add(evidence, model, at['small-letters']);
  if (isTiedCode(folded, span)) add(evidence, model, at.tied);
  addSurroundings(scene, model, start, end);
  return decide(scene, model, start - seriesBefore(folded, start), end);
}

/** How many units the letters of a series and a blank take before the digits: `EK 8827441`. */
function seriesBefore(folded: string, start: number): number {
  if (unitAt(folded, start - 1) !== 0x20 || !isDigit(unitAt(folded, start))) return 0;
  const series = SERIES.exec(folded.slice(Math.max(0, start - LONGEST_LEAD), start))?.[1];
  return series === undefined || COUNTRIES.has(series) ? 0 : series.length + 1;
}

/** Of the Department of State: `DS-3053`. */
const FORM = /^DS-?[0-9]{2,4}$/u;
const LONGEST_LEAD = 12;
const SERIES = /(?:[a-z.#:] {1,3}|[#:])([A-Z]{1,2}) $/u;
/** Whose passport it is. */
const COUNTRIES: ReadonlySet<string> = new Set(
  'US UK GB CA MX EU ID NO DE FR IT ES IN CN PH SV GT HN CO BR'.split(' '),
);
