import type { Finding } from '../../core/finding.js';
import type { RecordSpot } from './record-spot.js';
import { spotOf } from './record-spot.js';

/** An identifier and the name that it is told of. */
export interface RecordLink {
  readonly name: Finding;
  readonly identifier: Finding;
}

type Placed = readonly [Finding, RecordSpot];

/** So many names of one record are compared at most. */
const MOST_IN_RECORD = 64;

/**
 * Each identifier with the nearest name: in its own row or line before any other of its table, page or text. On a page a
 * name at any distance counts, in texts one up to ten lines or paragraphs away. n log n.
 */
export function recordLinks(
  names: readonly Finding[],
  identifiers: readonly Finding[],
): RecordLink[] {
  const scopes = new Map<string, Placed[]>();
  for (const [name, spot] of names.flatMap(placed)) {
    const scope = scopes.get(spot.scope);
    if (scope === undefined) scopes.set(spot.scope, [[name, spot]]);
    else scope.push([name, spot]);
  }
  for (const scope of scopes.values()) scope.sort(([, a], [, b]) => a.down - b.down);
  return identifiers.flatMap(placed).flatMap(([identifier, spot]) => {
    const name = nearest(scopes.get(spot.scope) ?? [], spot);
    return name === undefined ? [] : [{ name, identifier }];
  });
}

function placed(finding: Finding): Placed[] {
  const spot = spotOf(finding);
  return spot === undefined ? [] : [[finding, spot]];
}

/** @param names Of one scope, in order. */
function nearest(names: readonly Placed[], spot: RecordSpot): Finding | undefined {
  const at = firstFrom(names, spot.down);
  const sides = [names[at - 1], names[at]].filter((one) => one !== undefined);
  const [closest] = sides.sort(([, a], [, b]) => gap(a, spot) - gap(b, spot));
  if (closest === undefined || gap(closest[1], spot) > spot.reach) return undefined;
  const record = names
    .slice(Math.max(0, at - MOST_IN_RECORD), at + MOST_IN_RECORD)
    .filter(([, other]) => gap(other, closest[1]) <= spot.height);
  return record.sort(
    ([, a], [, b]) => Math.abs(a.along - spot.along) - Math.abs(b.along - spot.along),
  )[0]?.[0];
}

function gap(a: RecordSpot, b: RecordSpot): number {
  return Math.abs(a.down - b.down);
}

/** The first of them that is not before `down`. */
function firstFrom(names: readonly Placed[], down: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.[1].down ?? Infinity) < down) low = middle + 1;
    else high = middle;
  }
  return low;
}
