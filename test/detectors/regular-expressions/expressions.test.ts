import { expect, it } from 'vitest';
import { filesWithMadeExpressions, LITERALS } from './all-expressions.js';
import { describeLinearTime, timeOf } from './linear-time.js';

it('meets the regular expressions of the detectors', () => {
  expect(LITERALS.length).toBeGreaterThan(8);
});

it('has regular expressions made of strings in the files whose exports are checked', () => {
  expect(filesWithMadeExpressions()).toEqual(['detectors/shared/dates/word-date-patterns.ts']);
});

it.each(['^(a|a)*$', String.raw`(?<=x)[a-z]+\d`, String.raw`\b[\d-]+(?=:)`, '(?:[a-z]+ ){2}x'])(
  'is told one that does not take linear time: %s',
  (source) => {
    expect(timeOf(source, 'gu')).toBe('vulnerable');
  },
);

describeLinearTime(0);
