import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { lastBefore } from '../../../src/core/offset-index.js';
import { add } from '../weighing/evidence.js';
import type { Model } from '../weighing/model.js';
import type { Scene } from '../scene.js';
import { isAsciiLetter, isDigit } from '../units.js';

/** Reasons of the evidence that `addSurroundings` gives, for the list of a model's own. */
export const SURROUNDINGS = {
  money: 'amount of money',
  commas: 'part of a number with commas',
  percent: 'percentage',
  'glued-before': 'glued to letters before',
  'glued-after': 'glued to letters after',
  citation: 'part of a citation',
} as const;

export type Surrounding = keyof typeof SURROUNDINGS;

/** What the units right beside a number say against its being an identifier: a currency sign, a decimal, a glued word. */
export function addSurroundings(
  scene: Scene,
  model: Model<Surrounding>,
  start: number,
  end: number,
): void {
  const { folded, evidence } = scene;
  const before = unitAt(folded, start - 1);
  const after = unitAt(folded, end);
  const previous = before === 0x20 ? unitAt(folded, start - 2) : before;
  const isDollar = previous === 0x44 && DOLLARS.test(folded.slice(Math.max(0, start - 4), start));
  if (previous === 0x24 || previous === 0xa3 || previous === 0x20ac || isDollar) {
    add(evidence, model, model.at.money);
  }
  if (
    (before === 0x2c && isDigit(unitAt(folded, start - 2)) && areThree(folded, start)) ||
    (after === 0x2c && areThree(folded, end + 1))
  ) {
    add(evidence, model, model.at.commas);
  }
  if (after === 0x25) add(evidence, model, model.at.percent);
  if (isAsciiLetter(before) && !isLabelEnd(scene, start)) {
    add(evidence, model, model.at['glued-before']);
  }
  if (isAsciiLetter(after)) add(evidence, model, model.at['glued-after']);
  if (isCited(folded, start, previous)) add(evidence, model, model.at.citation);
}

/** Behind `§` or the name of a code or of reports: `42 U.S.C. §§ 4152-57`, `Pub. L. No. 420-473`, `2019 WL 1234567`. */
function isCited(folded: string, start: number, previous: number): boolean {
  if (previous === SECTION) return true;
  if (previous !== STOP && previous !== L) return false;
  return CITED.test(folded.slice(Math.max(0, start - LONGEST_CITED), start));
}

/** Three digits and no more, as commas part thousands; any other number, such as `813-45-6789`, is the next cell of a row. */
function areThree(folded: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (!isDigit(unitAt(folded, i))) return false;
  const after = unitAt(folded, at + 3);
  return !isDigit(after) && !(after === 0x2d && isDigit(unitAt(folded, at + 4)));
}

function isLabelEnd({ labels, labelsAt }: Scene, at: number): boolean {
  const label = lastBefore(labelsAt, at - 1);
  return label >= 0 && labels.ends[label] === at;
}

const DOLLARS = /USD ?$/u;
const SECTION = 0xa7;
const STOP = 0x2e;
const L = 0x4c;
const LONGEST_CITED = 26;
const CITED =
  /(?:\b(?:U\. ?S\. ?C\.|C\. ?F\. ?R\.|Pub\. ?L\.[ \n0-9|]{1,12}(?:No\.)?|Fed\. ?Reg\.|S\. ?Ct\.|L\. ?Ed\.|Stat\.)|\d WL) {0,2}$/u;
