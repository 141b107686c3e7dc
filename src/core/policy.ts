import type { EntityId } from './entity.js';

/** What of a value may stay. */
export type Keep =
  | { readonly kind: 'nothing' }
  /** The last `count` digits or letters. */
  | { readonly kind: 'last'; readonly count: number }
  /** The year of a date. */
  | { readonly kind: 'year' }
  /** The first letter of each word of a name. */
  | { readonly kind: 'initials' }
  /** `John S.`: the first word of a name and the first letter of its last one. */
  | { readonly kind: 'first-name-last-initial' }
  /** The city and the state of an address. */
  | { readonly kind: 'city-state' };

/** A rule on what must go, as data. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  /** The rule's text: citation and the date of the text that was read. */
  readonly source: string;
  /** Entities that the rule protects; one that no detector looked for is named in the report. */
  readonly protects: readonly EntityId[];
  /** What may stay, by entity. Of a protected entity that is not named here nothing stays. */
  readonly keeps: Readonly<Partial<Record<EntityId, Keep>>>;
  /** What else the rule protects, by the rule's own names: no detector can look for it, so that is said each time. */
  readonly alsoProtects?: readonly string[];
  /** How marks name an entity and look, where the rule says so. */
  readonly marks?: Readonly<Partial<Record<EntityId, PolicyMark>>>;
  /** True where a form that is already partial (`XXX-XX-1234`) must satisfy `keeps` too, as a court's rule wants it. */
  readonly judgesPartial?: boolean;
  /** What its user must know each time, in one line each: how far the rule's text was read, and as of when. */
  readonly notices?: readonly string[];
}

/** How a rule wants the place of a removed value to look. */
export interface PolicyMark {
  /** What the mark style `label` shows, without brackets: `SSN`. */
  readonly label?: string;
  /** What the mark style `code` shows: `FRCP 5.2(a)(1)` */
  readonly code?: string;
  /** One X for each character taken out. */
  readonly fill?: 'x';
}
