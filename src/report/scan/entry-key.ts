import type { ScanRecord } from '../../core/scan-record.js';

/**
 * Which entry a record is of, in this scan and in others: its path. Where that does not say it, since it is masked or no
 * UTF-8, the bytes of the name or the identity under the scan's key say the rest: two entries that look the same never
 * become one, while one of two scans with different keys may stay two.
 */
export function entryKey(record: Pick<ScanRecord, 'id' | 'path' | 'pathBytes' | 'root'>): string {
  return `${record.root}/${record.path}${ownMark(record)}`;
}

/** What tells an entry from others whose path looks the same; empty where its path alone does. */
export function ownMark({
  id,
  path,
  pathBytes,
}: Pick<ScanRecord, 'id' | 'path' | 'pathBytes'>): string {
  if (!AMBIGUOUS.test(path)) return '';
  return `\0${pathBytes ?? ''}\0${id ?? ''}`;
}

/** A label in the place of a value, `[SSN]`, or of what cannot be shown. */
const AMBIGUOUS = /[[\u{FFFD}]/u;
