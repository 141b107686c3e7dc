import type { ValuePattern } from './value-pattern.js';
import { plainForm, valuePattern } from './value-pattern.js';

/** One of the values of a search. Most stand only where they were found, so the closer look is worked out when it is needed. */
export interface SoughtValue {
  /** As in a `ValuePattern`. */
  readonly plain: string | undefined;
  readonly pattern: () => ValuePattern;
}

/** @param value With a letter or digit at least. */
export function soughtValue(value: string): SoughtValue {
  let known: ValuePattern | undefined;
  const pattern = (): ValuePattern => {
    known ??= valuePattern(value);
    if (known === undefined) throw new RangeError('A value without letters');
    return known;
  };
  return { plain: plainForm(value, pattern), pattern };
}
