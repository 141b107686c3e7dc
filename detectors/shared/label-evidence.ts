import type { Evidence } from './evidence.js';

/** A label that says something about a value, and how strongly after its distance is taken off. */
export interface LabelEvidence extends Evidence {
  readonly phrase: number;
  readonly where: 'before' | 'above' | 'after' | 'below';
  /** Units between label and value with all penalties; for labels above and below how far to the side they stand. */
  readonly cost: number;
  readonly otherLine: boolean;
}
