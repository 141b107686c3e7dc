import type { EntityId } from './entity.js';

/** Somebody whose name must go wherever it stands. */
export interface RosterPerson {
  /** In full: `Olivia Marie Hale` or `Hale, Olivia Marie`. */
  readonly name: string;
  /** Other names: `Livvy`, `Olivia Brown`. */
  readonly aliases?: readonly string[];
  /** What the name is. @defaultValue `'minor-name'` */
  readonly entity?: EntityId;
}
