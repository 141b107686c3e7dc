import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // No measure of speed, only an end to what hangs; machines may be busy.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    pool: 'forks',
    // Files of one worker share what is loaded: no test may change a module's state, and none has any.
    isolate: false,
    // By default one less than there are cores, which on two cores is one.
    maxWorkers: '100%',
  },
});
