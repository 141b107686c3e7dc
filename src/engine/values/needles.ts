import type { Needle } from '../../core/audit.js';
import { lettersOf } from './compact-text.js';
import { VALUES_DETECTOR, coreOf } from '../merging/layer-hit.js';
import type { Surveyed } from '../detection/surveyed.js';
import { isDistinctive } from './same-value-hits.js';
import { valuePattern } from './value-pattern.js';

/**
 * What a finished file is hunted for: what was removed, and every value that was given, found or not: it may stand in a
 * place that could not be read.
 */
export function allNeedles(found: readonly Surveyed[], values: readonly string[]): Needle[] {
  const removed = needlesOf(found);
  const known = new Set(removed.map(({ value }) => lettersOf(value)));
  const given = values.map((value, at) => ({ id: `value ${String(at + 1)}`, value }));
  return [...removed, ...given.filter(({ value }) => !known.has(lettersOf(value)))];
}

/**
 * The values that must be gone: in full, though a policy lets a part stay. A detector's value of fewer than five letters
 * or digits is no needle, nor one that only its place makes a value, since the same characters stand for other things elsewhere; its own place is proved by the
 * readers' text and the page's glyphs.
 */
function needlesOf(found: readonly Surveyed[]): Needle[] {
  const needles = new Map<string, Needle>();
  for (const { id, cluster, fate } of found) {
    if (fate !== 'removed') continue;
    const same = cluster.others.filter(
      ({ entity, detector }) => entity === cluster.hit.entity || detector === VALUES_DETECTOR,
    );
    for (const hit of [cluster.hit, ...same]) {
      const value = coreOf(hit);
      const pattern = valuePattern(value);
      if (pattern === undefined) continue;
      if (hit.detector !== VALUES_DETECTOR && (hit.local === true || !isDistinctive(pattern)))
        continue;
      if (!needles.has(pattern.letters)) needles.set(pattern.letters, { id, value });
    }
  }
  return [...needles.values()];
}

/** Whether a person's decisions leave in one place what goes in another, which no proof could pass. */
export function isKeptElsewhere(found: readonly Surveyed[]): boolean {
  const needles = new Set(needlesOf(found).map(({ value }) => lettersOf(value)));
  return found.some(
    ({ fate, cluster }) => fate === 'kept' && needles.has(lettersOf(coreOf(cluster.hit))),
  );
}
