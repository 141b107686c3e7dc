import type { Known } from '../../core/file-access.js';
import type { ReadList } from './access-acl.js';

/** What is known of one file or folder. */
export interface Rights {
  /** Permission bits. */
  readonly mode: number;
  /** The number of its group. */
  readonly gid: number;
  readonly list: ReadList;
}

export const READ = 4;
export const WRITE = 2;
export const EXECUTE = 1;

/** Whether those whom neither bits nor list name otherwise have a right (4, 2 or 1). */
export function everyoneHas({ mode }: Rights, right: number): boolean {
  return (mode & right) !== 0;
}

/**
 * Whether everyone of a group has a right. Where there is a list, the group bits of the mode are its mask (POSIX.1e,
 * 23.5): a right that they lack no group has, one that they show need not be the group's.
 */
export function groupHas(rights: Rights, gid: number, right: number): Known<boolean> {
  const { mode, list } = rights;
  if (list === 'unknown') return isMasked(rights, gid, right) ? false : 'unknown';
  const own = list === 'none' ? mode >> 3 : list.group & list.mask;
  const named = list === 'none' ? undefined : list.groups.get(gid);
  const entries = [
    ...(gid === rights.gid ? [own] : []),
    ...(named === undefined || list === 'none' ? [] : [named & list.mask]),
  ];
  if (entries.length > 0) return entries.some((bits) => (bits & right) !== 0);
  // Its members are among the others here, unless they belong to the folder's group too, or own it.
  return everyoneHas(rights, right) ? true : 'unknown';
}

function isMasked({ mode, gid: own }: Rights, gid: number, right: number): boolean {
  return gid === own && ((mode >> 3) & right) === 0;
}

/** All of them: one that is surely not decides, then one that nobody knows. */
export function allOf(facts: readonly Known<boolean>[]): Known<boolean> {
  if (facts.includes(false)) return false;
  return facts.includes('unknown') ? 'unknown' : true;
}
