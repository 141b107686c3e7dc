import type { Segment } from './segment.js';

/** What a unit is, which decides in which layer it is read. */
export type UnitKind =
  /** A paragraph, or another text that is read on its own, such as the reading aid above a word. */
  | 'paragraph'
  /** The code of a field: what Word evaluates. */
  | 'field'
  /** The text of an element that is no paragraph: a property, a value of a chart, custom data. */
  | 'loose'
  | 'attribute'
  /** A name or code of the format: an id, an address of a namespace, the name of an element. */
  | 'vocabulary'
  /** The same, but of somebody's own making: no word of the format. */
  | 'own name';

/** Where a unit stands, in numbers from 1; 0 where it does not apply. */
export interface UnitPlace {
  readonly paragraph: number;
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  /** The number of the last heading before it. */
  readonly heading: number;
}

/** A text within which words and values go on, however it is cut into runs. */
export interface Unit {
  readonly kind: UnitKind;
  readonly segments: readonly Segment[];
  readonly place: UnitPlace;
  /** For attributes and loose texts: the element's and attribute's local names. */
  readonly name: string;
  /**
   * What a mark in it may be made of: any text, or a name that other places refer to, or a value that may occur only
   * once in its list, or what can be evaluated: a formula, a number, a moment.
   */
  readonly form: 'text' | 'name' | 'unique' | 'formula' | 'number' | 'moment';
  /** An element in the part's text that goes as a whole with any of it, since it would make no sense any more. */
  readonly owner?: { readonly start: number; readonly end: number };
  /** The next text goes on with it, as after a large first letter. */
  readonly isLead?: true;
  /** How far on in the part's text the very same stretch is written again: what goes of it goes there too. */
  readonly copies?: readonly number[];
}
