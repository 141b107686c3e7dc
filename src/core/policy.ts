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
  /** How marks name an entity, where that differs from its own label, and the rule's citation for it. */
  readonly marks?: Readonly<Partial<Record<EntityId, PolicyMark>>>;
}

/** What the mark styles `label` and `code` show for an entity. */
export interface PolicyMark {
  /** Without brackets: `SSN`. */
  readonly label?: string;
  /** `FRCP 5.2(a)(1)` */
  readonly code?: string;
}
