import type { EntityId } from '../../core/entity.js';

/** A value that somebody said may stay where it is. */
export interface AcceptedFinding {
  /** HMAC-SHA256 of the value under the baseline's key, hexadecimal. */
  readonly fingerprint: string;
  /** Accepted as this kind alone; absent for any. */
  readonly entity?: EntityId;
  /** Accepted in this file alone, as records name it; with `/` at its end, in this folder. Absent for anywhere. */
  readonly path?: string;
  readonly reason: string;
  /** Who accepted it, as given. */
  readonly by: string;
  /** When, as `2026-03-31`. */
  readonly accepted: string;
  /** The last day on which it holds; absent for ever. */
  readonly expires?: string;
}

/** What a scan found before and is not to tell again. It holds no values, and is of no use without its key. */
export interface Baseline {
  readonly schemaVersion: 1;
  /** Tells whether a key is the one that the fingerprints were made with. */
  readonly keyCheck: string;
  readonly accepted: readonly AcceptedFinding[];
}

/** @param today As `2026-03-31` */
export function isExpired({ expires }: AcceptedFinding, today: string): boolean {
  return expires !== undefined && expires < today;
}

/** The day of a moment in UTC, as baselines write it. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
