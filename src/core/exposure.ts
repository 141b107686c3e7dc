import type { Box } from './place.js';

/**
 * How something that nobody is meant to see can be had from a document all the same: the ways in which redactions
 * fail. Each is explained in the README.
 */
export type ExposureCode =
  | 'text-under-box'
  | 'text-under-image'
  | 'text-under-annotation'
  | 'same-colour-text'
  | 'invisible-text'
  | 'tiny-text'
  | 'text-off-page'
  | 'hidden-layer'
  | 'clipped-text'
  | 'undrawn-text'
  | 'unapplied-redaction'
  | 'hidden-annotation'
  | 'earlier-revision';

/** One place of a document that holds what its pages do not show. Never the text itself. */
export interface Exposure {
  readonly code: ExposureCode;
  /** For a person: `page 3`, `earlier revision 1, page 3`. */
  readonly where: string;
  /** Page (from 1) and area, where it is on one. */
  readonly page?: number;
  readonly box?: Box;
  /** How likely it is that this was meant to be hidden, in [0, 1]. */
  readonly confidence: number;
  readonly why: string;
}
