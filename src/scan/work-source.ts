import type { Entry } from './entry.js';
import type { WalkRules } from './walk-rules.js';
import { walk } from './walk.js';

/** Where the entries of a scan come from: a walk today; a queue that many machines share fits as well. */
export interface WorkSource {
  /** Every entry that this scan is to make a record of, once each. */
  readonly entries: () => AsyncIterable<Entry>;
  /** Told once the record of an entry is safe. */
  readonly done?: (entry: Entry) => Promise<void>;
}

export function walkSource(paths: readonly string[], rules: WalkRules): WorkSource {
  return { entries: () => walk(paths, rules) };
}
