import type { ReaderRecord } from '../../core/audit.js';
import type { BlindSpot } from '../../core/coverage.js';
import type { EmbeddedChange } from '../../core/embedded.js';

/** What became of the files in one document, and of the files in them. */
export interface EmbeddedResult {
  readonly changes: readonly EmbeddedChange[];
  /** How many files were taken out as a whole. */
  readonly taken: number;
  readonly readers: readonly ReaderRecord[];
  /** Of files that stay although something in them was not read, where that is allowed. */
  readonly blindSpots: readonly BlindSpot[];
  readonly metadataRemoved: readonly string[];
  readonly notes: readonly string[];
}
