/** How many inputs each law is tried on: few in the tests, many by `npm run fuzz`, which also takes a new seed. */
export function runs(few: number): { readonly numRuns: number; readonly seed: number } {
  const factor = Number(process.env['FUZZ_FACTOR'] ?? 1);
  const seed = Number(process.env['FUZZ_SEED'] ?? 20_817);
  return { numRuns: few * factor, seed };
}
