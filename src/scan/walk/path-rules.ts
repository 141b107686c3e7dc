import { createRequire } from 'node:module';
import type ignoreOf from 'ignore';
import type { Refusal } from '../../core/refusal.js';
import type { BytePath } from './byte-path.js';
import { toText } from './byte-path.js';

const require = createRequire(import.meta.url);

/** Which paths are looked at; the patterns are those of `.gitignore`. */
export interface PathRules {
  /** Why an entry is left out, or `undefined`. @param path Relative to the folder that the rules are of. */
  readonly excludes: (path: BytePath, isFolder: boolean) => boolean | undefined;
}

export const EXCLUDED_BY_PATTERN: Refusal = {
  code: 'EXCLUDED',
  message: 'Left out by a pattern of `exclude` or of an ignore file',
};
export const NOT_INCLUDED: Refusal = {
  code: 'EXCLUDED',
  message: 'None of the patterns of `include` names it',
};
export const HIDDEN: Refusal = {
  code: 'EXCLUDED',
  message: 'Hidden: its name begins with a dot; `hidden` (--include-hidden) has it read',
};

/**
 * Rules of one list of patterns. They say `true` for what a pattern leaves out, `false` for what one that begins with `!`
 * takes in again, and `undefined` for what none names.
 */
export function pathRules(patterns: readonly string[]): PathRules {
  // Only where there are patterns to read: loading it takes longer than a short scan.
  const ignore = require('ignore') as typeof ignoreOf;
  let rules = ignore({ allowRelativePaths: true }).add(patterns);
  let asked = 0;
  return {
    excludes: (path, isFolder) => {
      asked += 1;
      if (asked % MOST_REMEMBERED === 0) {
        // It remembers every path that it was asked about, and a share has more of them than memory.
        rules = ignore({ allowRelativePaths: true }).add(patterns);
      }
      const text = toText(path);
      const { ignored, unignored } = rules.test(isFolder ? `${text}/` : text);
      return ignored ? true : unignored ? false : undefined;
    },
  };
}

const MOST_REMEMBERED = 5000;
