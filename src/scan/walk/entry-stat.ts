import type { BigIntStats } from 'node:fs';
import type { EntryStat } from './entry.js';

export function statOf({ size, mtimeNs, ctimeNs }: BigIntStats): EntryStat {
  return { size: Number(size), mtimeNs, ctimeNs };
}

export function sameStat(a: EntryStat, b: EntryStat): boolean {
  return a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
}

/** What is the same for all names of one file or folder. */
export function identityOf({ dev, ino }: BigIntStats): string {
  return `${String(dev)} ${String(ino)}`;
}
