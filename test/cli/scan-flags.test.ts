import { describe, expect, it } from 'vitest';
import {
  parseCount,
  parseShard,
  parseSince,
  parseSize,
  parseTime,
} from '../../src/cli/options/parse-amount.js';
import { progressText } from '../../src/cli/scan/scan-progress.js';

const BAD = { code: 'BAD_OPTION' };

describe('amounts', () => {
  it.each([
    ['60s', 60_000],
    ['2m', 120_000],
    ['1.5h', 5_400_000],
    ['7d', 604_800_000],
    ['90', 90_000],
  ])('%s is so many milliseconds', (given, ms) => {
    expect(parseTime('--timeout', given)).toBe(ms);
  });

  it.each([
    ['700MB', 700 * 1024 ** 2],
    ['2gb', 2 * 1024 ** 3],
    ['64 KB', 65_536],
    ['1000', 1000],
  ])('%s is so many bytes', (given, bytes) => {
    expect(parseSize('--max-file', given)).toBe(bytes);
  });

  it.each(['', 'soon', '0s', '-1s', '5 parsecs', 'NaN', '1e400s'])('%j is no time', (given) => {
    expect(() => parseTime('--timeout', given)).toThrow(expect.objectContaining(BAD));
  });

  it.each(['0', 'x', '2MB'])('%j is no count', (given) => {
    expect(() => parseCount('--jobs', given)).toThrow(expect.objectContaining(BAD));
  });

  it.each(['', '1', 'a/b', '1/2/3'])('%j is no shard', (given) => {
    expect(() => parseShard(given)).toThrow(expect.objectContaining(BAD));
  });

  it('reads dates and spans of time', () => {
    const now = Date.UTC(2026, 0, 31);
    expect(parseSince('2026-01-30', now).getTime()).toBe(Date.UTC(2026, 0, 30));
    expect(parseSince('1d', now).getTime()).toBe(Date.UTC(2026, 0, 30));
    expect(() => parseSince('yesterday', now)).toThrow(expect.objectContaining(BAD));
  });
});

it.each<[number | undefined, string]>([
  [undefined, '1,200 files · 3.0 MB · 120/s · 1 finding · 2 not read'],
  [
    13_000,
    '1,204 of 13,000 · 3.0 MB · 120/s · 1 finding · 2 not read · 98 min left'.replace(
      '98 min',
      '2 min',
    ),
  ],
])('shows progress, of %j entries in all', (expected, text) => {
  const progress = {
    entries: 1204,
    files: 1200,
    bytes: 3_000_000,
    findings: 1,
    filesWithFindings: 1,
    notRead: 2,
    reused: 0,
  };
  expect(progressText(progress, 10_000, expected)).toBe(text);
});
