/**
 * How many inputs a law is tried on: few by `npm test`, three times as many by `.ci/run`, far more by `npm run fuzz`,
 * which also takes a new seed. The same number and seed give the same inputs: a law that fails must fail again.
 */
export function runs(
  few: number,
  seed: number = 20_817,
): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: few * runFactor(), seed: Number(process.env['FUZZ_SEED'] ?? seed) };
}

export function runFactor(): number {
  return Number(process.env['FUZZ_FACTOR'] ?? 1);
}
