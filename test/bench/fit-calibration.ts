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

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}
