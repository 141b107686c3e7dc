import type { ScanInput } from '../../../src/core/detector.js';

/** One candidate as it was weighed: what a fit of the weights learns from. */
export interface Observation {
  /** Which model weighed it. */
  readonly model: string;
  readonly start: number;
  readonly end: number;
  /** Names of the evidence, `label.<kind>` for labels, and how much of each there was. */
  readonly features: Readonly<Record<string, number>>;
  readonly logOdds: number;
}

export type Observer = (observation: Observation) => void;

/** Nobody, unless the input comes from `observed`. Ask for it by `input.once(observerOf)`. */
export function observerOf(_input: ScanInput): Observer | undefined {
  return undefined;
}

/**
 * The same input, but every candidate that a built-in detector weighs is shown to `observe`, whether it becomes a hit or
 * not.
 *
 * @example
 * const seen: Observation[] = [];
 * usSsn().scan(observed(prepareScan(text), (candidate) => seen.push(candidate)));
 */
export function observed(input: ScanInput, observe: Observer): ScanInput {
  const worked = new Map<unknown, unknown>([[observerOf, observe]]);
  const other: ScanInput = {
    ...input,
    once: <Result>(work: (input: ScanInput) => Result): Result => {
      if (!worked.has(work)) worked.set(work, work(other));
      return worked.get(work) as Result;
    },
  };
  return other;
}
