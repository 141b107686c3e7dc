import type { OpenTag } from '../../xml/tokenize.js';
import type { Unit } from '../../xml/text/unit.js';

/** A cell of a table: what it holds as attributes, and what it shows. */
export interface OdfCell {
  readonly tag: OpenTag;
  /** Its attributes that say something, each a unit, and other readings of them. */
  readonly values: readonly Unit[];
  /** The paragraphs in it. */
  readonly texts: readonly Unit[];
}
