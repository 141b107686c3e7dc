import type { Parameters } from 'recheck';
import { checkSync } from 'recheck';
import { afterAll, describe, expect, it } from 'vitest';
import { ALL } from './all-expressions.js';
import { isUpdate, keepChecked, unchecked } from './checked-expressions.js';

/** Files over which the expressions are spread, so that workers share the work where all are checked. */
const SHARES = 4;

/**
 * By steps, never by the clock, and with the same lots at every run: on a busy machine an innocent expression would seem
 * slow. Of 30,000 characters something quadratic takes 450 million steps.
 */
const BY_STEPS: Parameters = {
  timeout: null,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  randomSeed: 20_261_122,
  maxAttackStringSize: 30_000,
  attackLimit: 100_000_000,
  maxIteration: 5,
  maxGenerationSize: 50,
  maxInitialGenerationSize: 200,
};
/** Only an end to what hangs: the longest expressions take some seconds. */
const PATIENT = { timeout: 600_000 };

/** `safe`, `vulnerable` or `unknown`. */
export function timeOf(source: string, flags: string): string {
  return checkSync(source, flags, BY_STEPS).status;
}

/** @param share From 0; the list of those that passed is renewed by the first share alone, which then takes all. */
export function describeLinearTime(share: number): void {
  describe('a regular expression takes linear time', () => {
    const all = unchecked(ALL);
    const now = isUpdate()
      ? all.filter(() => share === 0)
      : all.filter((_, number) => number % SHARES === share);
    let passed = 0;
    it.each(now)('$where: /$source/$flags', PATIENT, ({ source, flags }) => {
      expect(timeOf(source, flags)).toBe('safe');
      passed += 1;
    });
    it('has had its share of them checked', () => {
      expect(passed).toBe(now.length);
    });

    afterAll(() => {
      if (share === 0 && passed === now.length) keepChecked(ALL);
    });
  });
}
