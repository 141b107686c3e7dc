import type { ScanRecord } from '../../core/scan-record.js';
import type { ScanRun } from '../../core/scan-run.js';

/** The path of an entry as a report shows it: from its root on, with the root in front where there are several. */
export function shownPath(
  { path, root }: Pick<ScanRecord, 'path' | 'root'>,
  { roots }: Pick<ScanRun, 'roots'>,
): string {
  const name = roots[root] ?? `root ${root + 1}`;
  if (path === '' || path === '.') return name;
  return roots.length > 1 ? `${name.replace(/\/+$/u, '')}/${path}` : path;
}
