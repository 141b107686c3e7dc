import type { LabelKind } from '../labels/lexicon/kinds.js';
import { KINDS } from '../labels/lexicon/kinds.js';
import { KIND_OF } from '../labels/lexicon/phrases.js';

/** What is known about one way of telling an entity, as it stands in a detector's `weights.json`. */
export interface ModelData {
  /** Log-odds of a candidate before any evidence. All logarithms are natural. */
  readonly bias: number;
  /** What each piece of evidence adds, by name. */
  readonly evidence: Readonly<Record<string, number>>;
  /** What a label right beside the value adds, by kind; kinds that are not named say nothing. */
  readonly labels: Readonly<Record<string, number>>;
  /**
   * Ascending pairs of log-odds and probability that the sum is read off from, with straight lines between; the logistic
   * function where there is none.
   */
  readonly calibration?: readonly (readonly number[])[];
}

/** A model that is ready for use: evidence by number. Numbers below `KINDS.length` are labels of that kind. */
export interface Model<Name extends string = string> {
  readonly id: string;
  readonly bias: number;
  /** Number of each piece of evidence. */
  readonly at: Readonly<Record<Name, number>>;
  /** By number. */
  readonly weights: Float64Array;
  readonly names: readonly string[];
  readonly reasons: readonly string[];
  /** By number of phrase. */
  readonly byPhrase: Float64Array;
  /** Bits of the kinds of labels that speak for it; see `kindBit`. */
  readonly wants: number;
  /** Bits of the kinds that say anything for or against it. */
  readonly heeds: number;
  /** Log-odds of the calibration, ascending, and the probability at each. */
  readonly calibratedAt: Float64Array;
  readonly calibrated: Float64Array;
}

/**
 * @param reasons What a finding says of each piece of evidence: words of our own, never of the document.
 * @throws RangeError when data and reasons name different evidence, or a kind is not in the lexicon
 */
export function compileModel<Name extends string>(
  id: string,
  data: ModelData,
  reasons: Readonly<Record<Name, string>>,
): Model<Name> {
  const own = Object.keys(reasons) as Name[];
  const known = Object.keys(data.evidence);
  const odd = [
    ...own.filter((name) => !known.includes(name)),
    ...known.filter((name) => !Object.hasOwn(reasons, name)),
    ...Object.keys(data.labels).filter((kind) => !KINDS.includes(kind as LabelKind)),
  ];
  if (odd.length > 0) throw new RangeError(`Weights of ${id}: ${odd.join(', ')}`);
  const at = Object.fromEntries(own.map((name, n) => [name, KINDS.length + n]));
  const byKind = KINDS.map((kind) => data.labels[kind] ?? 0);
  return {
    id,
    bias: data.bias,
    at: at as Record<Name, number>,
    weights: Float64Array.from([...byKind, ...own.map((name) => data.evidence[name] ?? 0)]),
    names: [...KINDS.map((kind) => `label.${kind}`), ...own],
    reasons: [
      ...KINDS.map(() => ''),
      ...own.map((name) => weighed(reasons[name], data.evidence[name] ?? 0)),
    ],
    byPhrase: weightsOfPhrases(byKind),
    wants: kindBits(byKind.map((weight) => weight > 0)),
    heeds: kindBits(byKind.map((weight) => weight !== 0)),
    calibratedAt: Float64Array.from(data.calibration ?? [], ([logOdds = 0]) => logOdds),
    calibrated: Float64Array.from(data.calibration ?? [], ([, probability = 0]) => probability),
  };
}

function weightsOfPhrases(byKind: readonly number[]): Float64Array {
  const weights = new Float64Array(KIND_OF.length);
  for (let phrase = 0; phrase < weights.length; phrase++) {
    weights[phrase] = byKind[KIND_OF[phrase] ?? 0] ?? 0;
  }
  return weights;
}

/** A reason with what it adds to the log-odds: `fails luhn (-4.5)`; one that adds nothing as it is. */
export function weighed(reason: string, says: number): string {
  const rounded = Math.round(says * 10) / 10;
  if (rounded === 0) return reason;
  return `${reason} (${rounded > 0 ? '+' : ''}${rounded.toFixed(1)})`;
}

/** One of 32 bits for a kind of label. Two kinds may share one, so a bit that is set says only that it may be there. */
export function kindBit(kind: number): number {
  return 1 << (kind & 31);
}

function kindBits(kinds: readonly boolean[]): number {
  return kinds.reduce((bits, isIn, kind) => (isIn ? bits | kindBit(kind) : bits), 0);
}

/** What log-odds are worth as a probability, after the model's calibration. */
export function probabilityOf({ calibratedAt, calibrated }: Model, logOdds: number): number {
  const { length } = calibratedAt;
  if (length === 0) return 1 / (1 + Math.exp(-logOdds));
  let point = 0;
  while (point < length && logOdds >= (calibratedAt[point] ?? 0)) point++;
  if (point === length) return calibrated[length - 1] ?? 0;
  const y = calibrated[point] ?? 0;
  const x = calibratedAt[point] ?? 0;
  const x0 = calibratedAt[point - 1] ?? x;
  const y0 = calibrated[point - 1] ?? y;
  return x <= x0 ? y : y0 + ((y - y0) * (logOdds - x0)) / (x - x0);
}
