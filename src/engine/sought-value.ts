import type { ValuePattern } from './value-pattern.js';
import { plainForm, valuePattern } from './value-pattern.js';

/** One of the values of a search. Most stand only where they were found, so the closer look is worked out when it is needed. */
export interface SoughtValue {
  /** Its letters and digits, folded as in a `CompactText`. */
  readonly letters: string;
  /** As in a `ValuePattern`. */
  readonly plain: string | undefined;
  readonly pattern: () => ValuePattern;
}

/** @param letters Those of the value: at least one. */
export function soughtValue(value: string, letters: string): SoughtValue {
  let known: ValuePattern | undefined;
  const pattern = (): ValuePattern => {
    known ??= valuePattern(value);
    if (known === undefined) throw new RangeError('A value without letters');
    return known;
  };
  return { letters, plain: plainForm(value, pattern), pattern };
}

export function soughtPattern(pattern: ValuePattern): SoughtValue {
  const { letters, plain } = pattern;
  return { letters, plain, pattern: () => pattern };
}
