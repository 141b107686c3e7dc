/** One candidate: evidence by number with its amount, and whether it was what the model tells. */
export interface Sample {
  readonly features: readonly (readonly [feature: number, amount: number])[];
  readonly right: boolean;
}

/**
 * Weights of a logistic regression, by Newton's method. Each weight is held near where it starts by a normal prior of
 * variance `freedom`, so that evidence which the samples don't have keeps what was known of it.
 *
 * @param start One weight a feature; feature 0 is the bias, which every sample has.
 */
export function fitWeights(
  samples: readonly Sample[],
  start: readonly number[],
  freedom = 4,
): number[] {
  const weights = [...start];
  for (let round = 0; round < 20; round++) {
    const gradient = weights.map((weight, at) => ((start[at] ?? 0) - weight) / freedom);
    const hessian = weights.map((_, row) => weights.map((_, at) => (at === row ? 1 / freedom : 0)));
    for (const { features, right } of samples) {
      const said = 1 / (1 + Math.exp(-logOddsOf(features, weights)));
      const curve = said * (1 - said);
      for (const [feature, amount] of features) {
        gradient[feature] = (gradient[feature] ?? 0) + (Number(right) - said) * amount;
        const row = hessian[feature] ?? [];
        for (const [other, by] of features) row[other] = (row[other] ?? 0) + curve * amount * by;
      }
    }
    const step = solved(hessian, gradient);
    // Far from the optimum a whole step can overshoot.
    const longest = Math.max(...step.map(Math.abs));
    const share = longest > 2 ? 2 / longest : 1;
    for (const [at, by] of step.entries()) weights[at] = (weights[at] ?? 0) + by * share;
    if (longest < 1e-4) break;
  }
  return weights;
}

export function logOddsOf(features: Sample['features'], weights: readonly number[]): number {
  let sum = 0;
  for (const [feature, amount] of features) sum += (weights[feature] ?? 0) * amount;
  return sum;
}

/** Mean log-loss in nats. */
export function logLoss(samples: readonly Sample[], weights: readonly number[]): number {
  let loss = 0;
  for (const { features, right } of samples) {
    const logOdds = logOddsOf(features, weights);
    loss += Math.log1p(Math.exp(right ? -logOdds : logOdds));
  }
  return loss / samples.length;
}

/** Solves a system with a symmetric positive definite matrix by Gaussian elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (const [at, pivot] of rows.entries()) {
    for (let below = at + 1; below < size; below++) {
      const row = rows[below] ?? [];
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      if (factor === 0) continue;
      for (let column = at; column <= size; column++) {
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
      }
    }
  }
  const out = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] ?? [];
    let value = row[size] ?? 0;
    for (let column = at + 1; column < size; column++)
      value -= (row[column] ?? 0) * (out[column] ?? 0);
    out[at] = value / (row[at] ?? 1);
  }
  return out;
}
