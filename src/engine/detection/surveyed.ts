import type { BlindSpot } from '../../core/coverage.js';
import type { Fate } from './fate.js';
import type { HitCluster } from '../merging/hit-cluster.js';

/** A finding to be, with what becomes of it. */
export interface Surveyed {
  readonly id: string;
  readonly cluster: HitCluster;
  readonly fate: Fate;
  /** A person asked for it to go although the rules would let it stay, so nothing of it stays. */
  readonly whole?: true;
  /** The reason that a person gave for this one. */
  readonly code?: string;
}

/** Everything that was found in one document, in the order of its layers. */
export interface Survey {
  readonly found: readonly Surveyed[];
  readonly blindSpots: readonly BlindSpot[];
}
