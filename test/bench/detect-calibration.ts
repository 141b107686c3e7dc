/** What a tool said and whether it was so. */
export interface Said {
  readonly confidence: number;
  readonly right: boolean;
}

export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly rightShare: number;
}

export interface Calibration {
  /** Mean square of confidence minus truth. */
  readonly brier: number;
  /** Expected calibration error over ten bins of equal width. */
  readonly ece: number;
  readonly bins: readonly Bin[];
}

export function calibration(said: readonly Said[]): Calibration {
  const bins = Array.from({ length: 10 }, (_, at) => {
    const inside = said.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === at);
    return {
      from: at / 10,
      count: inside.length,
      meanConfidence: mean(inside.map(({ confidence }) => confidence)),
      rightShare: mean(inside.map(({ right }) => Number(right))),
    };
  });
  return {
    brier: mean(said.map(({ confidence, right }) => (confidence - Number(right)) ** 2)),
    ece: bins.reduce(
      (sum, bin) =>
        bin.count === 0
          ? sum
          : sum + (bin.count / said.length) * Math.abs(bin.meanConfidence - bin.rightShare),
      0,
    ),
    bins,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
