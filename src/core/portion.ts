import type { BlindSpot } from './document.js';

/**
 * A portion of a file that holds very many documents: a file that is opened by itself, so that no more than one portion
 * is held at a time.
 */
export interface Portion {
  readonly bytes: Uint8Array;
  /** Where something is in the whole file that stands there within the portion: `['message 3']` to `['message 403']`. */
  readonly where: (within: readonly string[]) => readonly string[];
  /** What belongs here and could not be had. */
  readonly blindSpots?: readonly BlindSpot[];
}

/** A file in portions. */
export interface Portions {
  /** What it is, as opening it would say. */
  readonly mediaType: string;
  /** At least 1; how often the usual time it may take. */
  readonly count: number;
  readonly all: () => AsyncIterable<Portion> | Iterable<Portion>;
}
