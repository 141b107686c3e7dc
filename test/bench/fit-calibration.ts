/** What a model's sum was for a candidate, and whether it was right. */
export interface Scored {
  readonly logOdds: number;
  readonly right: boolean;
}

/**
 * Ascending pairs of log-odds and probability: isotonic regression (pool adjacent violators) over bins of equal count,
 * each mean drawn a little towards the half so that nothing is ever certain. Fewer than 200 samples give none.
 */
export function isotonicTable(scored: readonly Scored[], most = 16): (readonly [number, number])[] {
  if (scored.length < 200) return [];
  const sorted = [...scored].sort((a, b) => a.logOdds - b.logOdds);
  const size = Math.max(40, Math.ceil(sorted.length / most));
  const blocks: { sum: number; right: number; count: number }[] = [];
  let from = 0;
  while (from < sorted.length) {
    let to = from + size;
    // Equal sums are one bin: they can have one probability only.
    while (to < sorted.length && sorted[to]?.logOdds === sorted[to - 1]?.logOdds) to++;
    const bin = sorted.slice(from, to);
    from = to;
    blocks.push({
      sum: bin.reduce((total, { logOdds }) => total + logOdds, 0),
      right: bin.filter(({ right }) => right).length,
      count: bin.length,
    });
    for (let last = blocks.length - 1; last > 0; last--) {
      const [before, here] = [blocks[last - 1], blocks[last]];
      if (before === undefined || here === undefined) break;
      if (before.right / before.count < here.right / here.count) break;
      blocks.splice(last - 1, 2, {
        sum: before.sum + here.sum,
        right: before.right + here.right,
        count: before.count + here.count,
      });
    }
  }
  return blocks.map(({ sum, right, count }) => [
    rounded(sum / count, 2),
    rounded((right + 0.5) / (count + 1), 4),
  ]);
}

/**
 * A table that leaves the probabilities up to that of `pivot` as they are and makes those over it as much steeper as the
 * candidates say, never flatter: what is reported stays the same, however often made-up texts hold a value.
 */
export function steepenedTable(
  scored: readonly Scored[],
  pivot: number,
): (readonly [number, number])[] {
  const over = scored
    .map(({ logOdds, right }) => ({ over: logOdds - pivot, right: Number(right) }))
    .filter((it) => it.over > 0);
  let slope = 1;
  for (let round = 0; round < 300; round++) {
    let step = 0;
    for (const it of over) {
      step += (sigmoid(pivot + slope * it.over) - it.right) * Math.min(it.over, 4);
    }
    // As if twenty more candidates said that nothing is to change.
    slope = Math.min(3, Math.max(1, slope - (0.5 * step) / (over.length + 20)));
  }
  if (slope === 1) return [];
  const sums = [...Array.from({ length: 29 }, (_, at) => at / 2 - 6), pivot].sort((a, b) => a - b);
  return sums.map((sum): readonly [number, number] => {
    const said = sum <= pivot ? sum : pivot + slope * (sum - pivot);
    return [rounded(sum, 4), rounded(Math.min(0.999, Math.max(0.001, sigmoid(said))), 4)];
  });
}

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}
