/** How long ago a file was changed, in classes that rules on keeping files speak of. */
export type Age = 'under-1' | '1-3' | '3-7' | '7-10' | 'over-10' | 'unknown';

export const AGES: readonly Age[] = ['under-1', '1-3', '3-7', '7-10', 'over-10', 'unknown'];

export const AGE_NAMES: Readonly<Record<Age, string>> = {
  'under-1': 'Under a year',
  '1-3': '1 to 3 years',
  '3-7': '3 to 7 years',
  '7-10': '7 to 10 years',
  'over-10': 'Over 10 years',
  unknown: 'Not known',
};

const YEAR_MS = 365.25 * 24 * 3600 * 1000;

const LIMITS: readonly (readonly [years: number, age: Age])[] = [
  [1, 'under-1'],
  [3, '1-3'],
  [7, '3-7'],
  [10, '7-10'],
];

/** @param modified and `now` in milliseconds since 1970 */
export function ageOf(modified: number | undefined, now: number): Age {
  if (modified === undefined || !Number.isFinite(modified) || !Number.isFinite(now))
    return 'unknown';
  const years = (now - modified) / YEAR_MS;
  return LIMITS.find(([limit]) => years < limit)?.[1] ?? 'over-10';
}
