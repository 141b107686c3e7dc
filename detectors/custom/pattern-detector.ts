import type { Detector } from '../../src/core/detector.js';
import type { CustomDetectorOptions } from './custom-detector.js';
import { customDetector } from './custom-detector.js';
import { linearPattern } from './linear-pattern.js';
import { withoutUnseen } from './without-unseen.js';

export interface PatternDetectorOptions extends CustomDetectorOptions {
  /**
   * In the syntax of RE2: no look-around, no back-references. It sees the text with digits of all scripts as ASCII, every
   * dash as `-` and every space as a blank, and once more without
   * soft hyphens and other signs that nobody sees. Of a pattern with a group `(?<value>…)` only that group is the value.
   */
  readonly pattern: string | RegExp;
  /** @defaultValue false */
  readonly ignoreCase?: boolean;
}

/**
 * A detector of a regular expression, which runs in linear time whatever it is.
 *
 * @example
 * patternDetector({
 *   id: 'matter-number',
 *   pattern: '\\b[0-9]{5}-[0-9]{4}\\b',
 *   near: { words: ['matter', 'our file'], within: 40 },
 *   examples: { finds: ['Our file: ‹10482-0007›'], ignores: ['ZIP 10482-0007'] },
 * });
 *
 * @throws BlackletterError BAD_OPTION for a pattern that is none, or an example that comes out otherwise.
 */
export function patternDetector(options: PatternDetectorOptions): Detector {
  return patternDetectorAt(options, '');
}

/** @param path Where the options stand, for errors: `detectors[2].`. */
export function patternDetectorAt(
  { pattern, ignoreCase = false, ...options }: PatternDetectorOptions,
  path: string,
): Detector {
  const given = typeof pattern === 'string' ? { source: pattern, flags: '' } : pattern;
  const { source, flags } = given;
  const linear = linearPattern(
    { source, flags: ignoreCase ? `${flags}i` : flags },
    `${path}pattern`,
  );
  const find = linear.spans;
  return customDetector(options, path, {
    find: withoutUnseen(find),
    reason: 'a pattern of yours',
  });
}
