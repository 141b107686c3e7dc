import type { ValuePattern } from './value-pattern.js';

/** One of the values of a search, with its place in the list of them. */
export interface NumberedPattern {
  readonly number: number;
  readonly pattern: ValuePattern;
}
