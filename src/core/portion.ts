import type { BlindSpot } from './coverage.js';
import type { OpenOptions } from './open-options.js';
import type { Refusal } from './refusal.js';

/**
 * A portion of a file that holds very many documents: a file that is opened by itself, so that no more than one portion
 * is held at a time.
 */
export interface Portion {
  readonly bytes: Uint8Array;
  /** Where something is in the whole file that stands there within the portion: `['message 3']` to `['message 403']`. */
  readonly where: (within: readonly string[]) => readonly string[];
  /** What belongs here and could not be had; its places are those in the whole file. */
  readonly blindSpots?: readonly BlindSpot[];
  /** It is no document of the file, but what the file says of them: names of folders and entries. */
  readonly isOfFrame?: true;
}

/** A file in portions. */
export interface Portions {
  /** What it is, as opening it would say. */
  readonly mediaType: string;
  /** At least 1: as many small documents it may take as long as. */
  readonly count: number;
  readonly all: () => AsyncIterable<Portion> | Iterable<Portion>;
}

export interface PortionOptions extends Pick<OpenOptions, 'limits' | 'signal'> {
  /** Why the file could not be opened as a whole, where that was tried. */
  readonly refused?: Refusal;
}
