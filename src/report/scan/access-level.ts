import type { FileAccess } from '../../core/file-access.js';

/** Who can read a file, as far as it is known; `unknown` also where an access list may let in more than the bits say. */
export type AccessLevel = 'everyone' | 'group' | 'owner' | 'unknown';

/** The widest first, for sorting and for charts. */
export const ACCESS_LEVELS: readonly AccessLevel[] = ['everyone', 'group', 'owner', 'unknown'];

export const ACCESS_NAMES: Readonly<Record<AccessLevel, string>> = {
  everyone: 'Everyone with an account',
  group: 'Its group',
  owner: 'Its owner only',
  unknown: 'Not known',
};

/** Never says less than could be true: what nobody looked at is `unknown`. */
export function accessLevel(access: FileAccess | undefined): AccessLevel {
  if (access === undefined) return 'unknown';
  const { worldReadable, groupReadable, acl } = access;
  if (worldReadable === true) return 'everyone';
  if (worldReadable === 'unknown') return 'unknown';
  if (groupReadable === true) return acl === 'none' ? 'group' : 'unknown';
  return groupReadable === false && acl === 'none' ? 'owner' : 'unknown';
}

/** The same in a word, for the cell of a table. */
export const ACCESS_WORDS: Readonly<Record<AccessLevel, string>> = {
  everyone: 'Everyone',
  group: 'Group',
  owner: 'Owner',
  unknown: 'Not known',
};
