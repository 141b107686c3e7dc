import { spawnSync } from 'node:child_process';

/** Runs the fuzz laws a hundred times longer from a seed of the day; a failure prints seed and counterexample. */
const seed = process.argv[2] ?? String(Date.now() % 2 ** 31);
process.stdout.write(`seed ${seed}\n`);
const { status } = spawnSync('npx', ['vitest', 'run', 'test/fuzz', '--testTimeout=3600000'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_FACTOR: '100', FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
