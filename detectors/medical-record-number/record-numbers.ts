import type { Hit, ScanInput } from '../../src/core/detector.js';
import type { CodeSpan } from '../shared/codes/code-span.js';
import { codeOf } from '../shared/codes/code-span.js';
import { hasSmallLetters, isTiedCode } from '../shared/codes/code-surroundings.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { findLabelledCodes } from '../shared/codes/labelled-codes.js';
import type { Scene } from '../shared/scene.js';
import { addSurroundings } from '../shared/labels/surroundings.js';
import { writtenShape } from '../shared/codes/written-shape.js';
import type { RecordModels } from './models.js';
import { isBeneficiaryId, isProviderNumber } from './other-numbers.js';

type Whole = RecordModels['whole'];

/** Numbers that a label calls a patient's or a medical record's: every hospital has a format of its own. */
export function findRecordNumbers(input: ScanInput, model: Whole): Hit[] {
  return findLabelledCodes(input, model, (scene, span) => judge(scene, span, model));
}

function judge(scene: Scene, span: CodeSpan, model: Whole): Hit | undefined {
  const { evidence, folded } = scene;
  const { start, end } = span;
  const { at } = model;
  begin(evidence, model);
  addLabels(scene, model, start, end);
  if (evidence.says <= 0) return undefined;
  add(evidence, model, lengthFeature(span, model));
  const code = codeOf(folded, span);
  if (isProviderNumber(code)) add(evidence, model, at.npi);
  if (isBeneficiaryId(code)) add(evidence, model, at['beneficiary-id']);
  const other = writtenShape(folded, span);
  if (other !== undefined) add(evidence, model, at[other]);
  if (hasSmallLetters(folded, span)) add(evidence, model, at['small-letters']);
  if (isTiedCode(folded, span)) add(evidence, model, at.tied);
  addSurroundings(scene, model, start, end);
  return decide(scene, model, start, end);
}

function lengthFeature({ digits, letters }: CodeSpan, { at }: Whole): number {
  if (letters > digits) return at['many-letters'];
  if (digits + letters <= 5) return at.short;
  if (digits + letters > 13) return at.long;
  return letters > 0 ? at['with-letters'] : at.digits;
}
