import type { Court } from './court.js';
import data from './courts.json' with { type: 'json' };
import { parseCourt } from './parse-court.js';

/** The e-filing limits of every court that comes with the package, each with where and when they were read. */
export function courts(): Court[] {
  return data.map((one, at) => parseCourt(one, `courts.${String(at)}`));
}
