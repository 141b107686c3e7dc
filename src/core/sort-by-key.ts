/**
 * `things` in the order of `compare`, as a stable sort gives it. Sorts by numbers first, many times faster than by calls, and
 * then by `compare` what a number cannot tell.
 *
 * @param keyOf An integer from 0 up, the same for things that are the same in the order; for nearly all it grows as the order
 *   does.
 */
export function sortByKey<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => number,
  compare: (a: Thing, b: Thing) => number,
): Thing[] {
  const count = things.length;
  const keys = new Float64Array(count);
  let most = 0;
  let isAscending = true;
  for (let at = 0; at < count; at++) {
    const thing = things[at];
    const key = thing === undefined ? 0 : keyOf(thing);
    if (key >= most) most = key;
    else isAscending = false;
    keys[at] = key * count + at;
  }
  if (!((most + 1) * count <= Number.MAX_SAFE_INTEGER)) return [...things].sort(compare);
  if (!isAscending) keys.sort();
  const sorted: Thing[] = [];
  let moves = 0;
  for (const key of keys) {
    const thing = things[key % count];
    if (thing === undefined) continue;
    let place = sorted.length;
    for (; place > 0; place--) {
      const before = sorted[place - 1];
      if (before === undefined || compare(before, thing) <= 0) break;
      // Its number says little of the order: then calls are faster.
      if (++moves > count * MOST_MOVES) return [...things].sort(compare);
      sorted[place] = before;
    }
    sorted[place] = thing;
  }
  return sorted;
}

const MOST_MOVES = 8;
