import type { EntityId } from './entity.js';
import type { Place } from './place.js';
import type { TextSource } from './text.js';

/** What was found, without the value itself. */
export interface Finding {
  /** Stable for the same document and place: `us-ssn@page-3:120-131`. */
  readonly id: string;
  readonly entity: EntityId;
  readonly detector: string;
  /** Calibrated probability in [0, 1]. */
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly places: readonly Place[];
  /** What the policy in force lets anyone see of it: `[SSN]`, or `***-**-5678` where the last four may stay. */
  readonly masked: string;
  readonly source: TextSource;
  /** True for a form that is already masked or partial as rules permit; it is left alone. */
  readonly compliant?: true;
  /** True where no policy in force protects the entity; the value is left alone. */
  readonly unprotected?: true;
  /** Other entities that the same span could be, the likelier first. */
  readonly alternatives?: readonly { readonly entity: EntityId; readonly confidence: number }[];
  /** HMAC-SHA256 of the normalised value under the caller's key, hexadecimal; only when a key was given. */
  readonly fingerprint?: string;
  /** Half-open UTF-16 offsets; only for `detect`, where the caller holds the text. */
  readonly start?: number;
  readonly end?: number;
}
