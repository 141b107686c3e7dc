import type { Refusal } from '../../core/refusal.js';
import type { BytePath } from './byte-path.js';
import type { Entry } from './entry.js';
import type { FolderRules } from './folder-rules.js';
import { isIgnored } from './folder-rules.js';
import type { PathRules } from './path-rules.js';
import { EXCLUDED_BY_PATTERN, HIDDEN, NOT_INCLUDED } from './path-rules.js';

/** What of a tree is looked at. */
export interface WalkRules {
  /** Only files that these name. */
  readonly include?: PathRules;
  readonly exclude?: PathRules;
  /** Whether `.blackletterignore` files in the tree are heeded. */
  readonly ignoreFiles: boolean;
  /** Whether names that begin with a dot are looked at. */
  readonly hidden: boolean;
  readonly crossFileSystems: boolean;
  /** Files of the scan itself, such as its journal. */
  readonly own: ReadonlySet<BytePath>;
}

export const LINK: Refusal = {
  code: 'LINK',
  message: 'A symbolic link: not followed; what it names is read where it stands',
};
export const SPECIAL: Refusal = {
  code: 'SPECIAL_FILE',
  message: 'A pipe, socket or device: never opened',
};
export const LOOP: Refusal = {
  code: 'LOOP',
  message: 'The folder is one of those above it',
};
export const OTHER_ROOT: Refusal = {
  code: 'EXCLUDED',
  message: 'Read as one of the other paths that were given',
};
const OWN: Refusal = { code: 'EXCLUDED', message: 'A file of this scan itself' };

/** Why an entry is left out by the rules, if it is. */
export function leavesOut(
  { path, fullPath }: Pick<Entry, 'path' | 'fullPath'>,
  isFolder: boolean,
  folders: readonly FolderRules[],
  { include, exclude, hidden, own }: WalkRules,
): Refusal | undefined {
  if (own.has(fullPath)) return OWN;
  if (!hidden && /(?:^|\/)\.[^/]*$/u.test(path)) return HIDDEN;
  // A tree may take in again what its own ignore files leave out, never what the user leaves out.
  if (exclude?.excludes(path, isFolder) === true) return EXCLUDED_BY_PATTERN;
  if (isIgnored(path, isFolder, folders)) return EXCLUDED_BY_PATTERN;
  if (!isFolder && include !== undefined && include.excludes(path, false) !== true) {
    return NOT_INCLUDED;
  }
  return undefined;
}
