/** A fact that could be found out, or `unknown`: never "no" where nobody looked. */
export type Known<T> = T | 'unknown';

/** Who can get at a file, as far as it can be told from outside. */
export interface FileAccess {
  /** Name of the owner, or the number where there is no name. */
  readonly owner: Known<string>;
  readonly group: Known<string>;
  /** Permission bits, `0640`. */
  readonly mode: Known<string>;
  /** Number of names of the same file (hard links). */
  readonly links: Known<number>;
  /** Whether an access control list adds to the bits; the group bits are then its mask. */
  readonly acl: Known<'none' | 'present'>;
  /** Everyone with an account can read it: its bits, and a way to it through every folder above. */
  readonly worldReadable: Known<boolean>;
  readonly worldWritable: Known<boolean>;
  /** Everyone of its group can read it, the way included. */
  readonly groupReadable: Known<boolean>;
  /** What could not be found out, and why. */
  readonly unknown?: readonly string[];
}
