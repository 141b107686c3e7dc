import { ENTITIES, NEGATIVE_KINDS } from '../../fixtures/text/index.js';
import type { Calibration } from './detect-calibration.js';
import type { EntityTally, Miss, Tally } from './detect-score.js';
import { tallyOf } from './detect-score.js';

/** One line an entity, then the figures over all of them. */
export function printAccuracy(title: string, tally: Tally): void {
  console.log(`\n${title}`);
  console.log('  entity                  labels      P      R     F1   exact F1');
  for (const entity of ENTITIES) {
    const of = tallyOf(tally, entity);
    console.log(
      `  ${entity.padEnd(22)} ${String(of.labels).padStart(7)}  ${rate(precision(of))}  ${rate(recall(of))}  ${rate(f1(of))}      ${rate(harmonic(of.exactRight / of.predicted, of.exactFound / of.labels))}`,
    );
  }
  const met = ENTITIES.map((entity) => tallyOf(tally, entity)).filter(({ labels }) => labels > 0);
  const all = met.map(f1);
  console.log(`  macro-F1 ${rate(all.reduce((sum, value) => sum + value, 0) / all.length)}`);
  console.log(
    `  fully covered ${rate(tally.covered / tally.labels)} of ${String(tally.labels)} labels; letters and digits left ${rate(tally.unitsLeft / tally.units)}`,
  );
}

export function printNegatives(clean: Tally, ocr: Tally): void {
  console.log('\nnear misses flagged        count   clean     ocr');
  for (const kind of NEGATIVE_KINDS) {
    const of = clean.negatives.get(kind) ?? { count: 0, flagged: 0 };
    const noisy = ocr.negatives.get(kind) ?? { count: 0, flagged: 0 };
    console.log(
      `  ${kind.padEnd(22)} ${String(of.count).padStart(7)}   ${rate(of.flagged / of.count)}   ${rate(noisy.flagged / noisy.count)}`,
    );
  }
}

export function printCalibration(title: string, { brier, ece, bins }: Calibration): void {
  console.log(`\n${title}: Brier ${rate(brier)}, ECE ${rate(ece)}`);
  console.log('  said        count   mean said   was right');
  for (const { from, count, meanConfidence, rightShare } of bins) {
    if (count === 0) continue;
    console.log(
      `  ${from.toFixed(1)}-${(from + 0.1).toFixed(1)} ${String(count).padStart(9)}       ${rate(meanConfidence)}       ${rate(rightShare)}`,
    );
  }
}

/** Misses with some text around them; the text is made up. */
export function printMisses(misses: readonly Miss[], limit: number): void {
  for (const { document, kind, entity, start, end, confidence } of misses.slice(0, limit)) {
    const { text } = document;
    const said = confidence === undefined ? '' : ` ${confidence.toFixed(2)}`;
    const around = `${text.slice(Math.max(0, start - 70), start)}‹${text.slice(start, end)}›${text.slice(end, end + 40)}`;
    console.log(
      `${kind} ${entity}${said} ${document.id}\n    ${JSON.stringify(around).slice(1, -1)}`,
    );
  }
  if (misses.length > limit) console.log(`and ${String(misses.length - limit)} more`);
}

/** Where all of an entity was found under another name that counts as well, no word of its own was wrong. */
export function precision({ right, predicted, found }: EntityTally): number {
  return predicted === 0 ? Number(found > 0) : right / predicted;
}

export function recall({ found, labels }: EntityTally): number {
  return labels === 0 ? 0 : found / labels;
}

export function f1(of: EntityTally): number {
  return harmonic(precision(of), recall(of));
}

function harmonic(p: number, r: number): number {
  return p + r > 0 ? (2 * p * r) / (p + r) : 0;
}

function rate(value: number): string {
  return Number.isNaN(value) ? '    -' : value.toFixed(3);
}
