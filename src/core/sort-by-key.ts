/**
 * `things` in the order of `compare`, as a stable sort gives it. Sorts by numbers, many times faster than by calls, and by
 * `compare` only those whose numbers are the same. Lists that are made of few ascending ones take time nearly linear in their
 * length.
 *
 * @param keyOf A finite number that grows as the order does, or stays the same: never less for a thing that comes later.
 */
export function sortByKey<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => number,
  compare: (a: Thing, b: Thing) => number,
): Thing[] {
  if (things.length < 2) return [...things];
  const order = orderByKey(things, keyOf, compare);
  const sorted: Thing[] = [];
  for (const at of order) {
    const thing = things[at];
    if (thing !== undefined) sorted.push(thing);
  }
  return sorted;
}

/** The same as numbers of the things in their list. */
export function orderByKey<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => number,
  compare: (a: Thing, b: Thing) => number,
): Int32Array {
  const count = things.length;
  const keys = new Float64Array(count);
  const order = new Int32Array(count);
  /** Where each ascending run begins, and the end. */
  const runs: number[] = [];
  let last = 0;
  for (let at = 0; at < count; at++) {
    const thing = things[at];
    const key = thing === undefined ? 0 : keyOf(thing);
    if (at === 0 || key < last) runs.push(at);
    keys[at] = last = key;
    order[at] = at;
  }
  runs.push(count);
  const merged = mergeRuns(order, keys, runs);
  sortTies(merged, keys, things, compare);
  return merged;
}

/** Merges neighbouring runs until one is left. */
function mergeRuns(order: Int32Array, keys: Float64Array, runs: readonly number[]): Int32Array {
  let from = order;
  let to = order;
  let bounds = runs;
  while (bounds.length > 2) {
    if (to === from) to = new Int32Array(order.length);
    const next: number[] = [];
    for (let run = 0; run + 1 < bounds.length; run += 2) {
      const start = bounds[run] ?? 0;
      const middle = bounds[run + 1] ?? 0;
      const end = bounds[run + 2] ?? middle;
      next.push(start);
      mergeTwo(from, to, keys, start, middle, end);
    }
    next.push(order.length);
    bounds = next;
    [from, to] = [to, from];
  }
  return from;
}

function mergeTwo(
  from: Int32Array,
  to: Int32Array,
  keys: Float64Array,
  start: number,
  middle: number,
  end: number,
): void {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const one = from[left] ?? 0;
    const other = from[right] ?? 0;
    const isLeft = right >= end || (left < middle && (keys[one] ?? 0) <= (keys[other] ?? 0));
    to[at] = isLeft ? one : other;
    if (isLeft) left++;
    else right++;
  }
}

function sortTies<Thing>(
  order: Int32Array,
  keys: Float64Array,
  things: readonly Thing[],
  compare: (a: Thing, b: Thing) => number,
): void {
  const byThing = (a: number, b: number): number => {
    const [one, other] = [things[a], things[b]];
    return one === undefined || other === undefined ? 0 : compare(one, other);
  };
  for (let at = 1; at < order.length; at++) {
    const key = keys[order[at - 1] ?? 0];
    if (keys[order[at] ?? 0] !== key) continue;
    let past = at + 1;
    while (past < order.length && keys[order[past] ?? 0] === key) past++;
    if (past - at > 1 || byThing(order[at - 1] ?? 0, order[at] ?? 0) > 0) {
      order.set([...order.subarray(at - 1, past)].sort(byThing), at - 1);
    }
    at = past;
  }
}
