import type { BlindSpot, Coverage } from './coverage.js';
import type { FileAccess } from './file-access.js';
import type { EntityId } from './entity.js';
import type { Finding } from './finding.js';
import type { Refusal } from './refusal.js';

/**
 * What an entry of a folder is. A folder that was walked through has no record of its own; one that was not has (it
 * cannot be read, lies on another file system, is excluded).
 */
export type EntryKind = 'file' | 'folder' | 'link' | 'special' | 'missing';

/**
 * What came of one entry:
 * - `clean`: read whole, nothing found;
 * - `found`: read whole, with findings;
 * - `incomplete`: read, but something in it could not be (`blindSpots`); there may be findings;
 * - `unread`: it should have been read and could not be (`reason`): encrypted, damaged, unsupported, too large, out of time …;
 * - `skipped`: not to be read (`reason`): a link, a special file, excluded by a pattern.
 */
export type ScanStatus = 'clean' | 'found' | 'incomplete' | 'unread' | 'skipped';

/** How an earlier reading took the place of one in this run. */
export type Reused =
  /** Path, size, times, detectors and policies are those of an earlier run. */
  | 'unchanged'
  /** Another file of this run holds the same bytes. */
  | 'same-content';

/** Breach classes of one record; the letters are those of the README's table. */
export type BreachClass = 'B0' | 'B1' | 'B2' | 'B3' | 'C' | 'H' | 'K' | 'M';

/** What the findings of one file mean together. */
export interface Weight {
  /** Findings that count, by entity: neither compliant nor below the confidence asked for. */
  readonly entities: Readonly<Partial<Record<EntityId, number>>>;
  /** At least so many different persons are told of, as far as their values can be told apart. */
  readonly persons: number;
  readonly classes: readonly BreachClass[];
  /** From 0 to 100: what it holds, times who can reach it. Only good for sorting. */
  readonly score: number;
}

/** What a scan tells of one entry that it met. Never a value, nor any text around one. */
export interface ScanRecord {
  /**
   * Identity of the entry across runs: HMAC of its path under the scan's key, hexadecimal. Two entries whose masked paths
   * are the same have different ones.
   */
  readonly id?: string;
  /** Relative to the root that was given, `/` between names; values found in it are masked. */
  readonly path: string;
  /** Index of the root among the paths that were given. */
  readonly root: number;
  /** The name's bytes in base64 where they are not UTF-8; `path` then shows U+FFFD for what is not. */
  readonly pathBytes?: string;
  readonly kind: EntryKind;
  readonly status: ScanStatus;
  /** Why it is `unread` or `skipped`; for a person, with what to do about it. */
  readonly reason?: Refusal;
  /** In bytes. */
  readonly size?: number;
  /** Last change of the content, in milliseconds since 1970. */
  readonly modified?: number;
  /** What it is by its content. */
  readonly mediaType?: string;
  /** The name's extension says another format than the content: what it says. */
  readonly namedAs?: string;
  readonly findings: readonly Finding[];
  /**
   * How many more there are of an entity than `findings` holds, which keeps the surest thousand of each: only those that
   * count, being neither compliant nor unprotected. Absent where there are none.
   */
  readonly findingsOmitted?: Readonly<Partial<Record<EntityId, number>>>;
  /** Findings in the name and path themselves. */
  readonly nameFindings?: readonly Finding[];
  readonly blindSpots: readonly BlindSpot[];
  readonly coverage?: Coverage;
  /** HMAC-SHA256 of the content under the scan's key, hexadecimal: equal files have equal ones. */
  readonly content?: string;
  readonly reused?: Reused;
  readonly access?: FileAccess;
  readonly weight?: Weight;
  /** Ids of findings that the baseline accepts. */
  readonly accepted?: readonly string[];
  /** Time spent on it in milliseconds. */
  readonly ms?: number;
}
