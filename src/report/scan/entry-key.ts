import type { ScanRecord } from '../../core/scan-record.js';

/** Which entry a record is of. */
export function entryKey({
  path,
  pathBytes,
  root,
}: Pick<ScanRecord, 'path' | 'pathBytes' | 'root'>): string {
  // Two names that are no UTF-8 may look the same.
  return pathBytes === undefined ? `${root}/${path}` : `${root}:${pathBytes}`;
}
