import type { EntityId } from './entity.js';

/** What of a value may stay. */
export type Keep =
  | { readonly kind: 'nothing' }
  /** The last `count` digits or letters. */
  | { readonly kind: 'last'; readonly count: number }
  /** The year of a date. */
  | { readonly kind: 'year' }
  /** The first letter of each word of a name. */
  | { readonly kind: 'initials' };

/** A rule on what must go, as data. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  /** The rule's text: citation and the date of the text that was read. */
  readonly source: string;
  /** Entities that the rule protects; one that no detector looked for is named in the report. */
  readonly protects: readonly EntityId[];
  /** What may stay, by entity; of anything not named here nothing stays. */
  readonly keeps: Readonly<Partial<Record<EntityId, Keep>>>;
}
