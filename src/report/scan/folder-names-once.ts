import type { Finding } from '../../core/finding.js';
import type { ScanRecord } from '../../core/scan-record.js';
import type { RecordedScan } from '../../core/scan-run.js';

/**
 * The same scan, in which a value in the name of a folder is told with the first entry below it alone: every record has
 * the findings of its whole path, and a folder of ten thousand files is one exposure, not ten thousand.
 */
export function folderNamesOnce({ run, records }: RecordedScan): RecordedScan {
  return {
    run,
    records: async function* () {
      const once = folderNameTeller();
      for await (const record of records()) yield once(record);
    },
  };
}

/** Takes from each record what an earlier one told of a folder above both. */
export function folderNameTeller(): (record: ScanRecord) => ScanRecord {
  const told = new Set<string>();
  return (record) => {
    const { nameFindings } = record;
    if (nameFindings === undefined) return record;
    const names = record.path.split('/');
    const left = nameFindings.filter((finding) => {
      const depth = depthOf(finding);
      if (depth === undefined || depth >= names.length) return true;
      const { id, fingerprint = '' } = finding;
      const key = [record.root, ...names.slice(0, depth), id, fingerprint].join('\0');
      if (told.has(key)) return false;
      if (told.size < MOST_FOLDERS) told.add(key);
      return true;
    });
    return left.length === nameFindings.length ? record : { ...record, nameFindings: left };
  };
}

/** Which name of the path it stands in, counted from 1. */
function depthOf({ places: [place] }: Finding): number | undefined {
  const number = place?.kind === 'field' ? /^path-(\d+)$/u.exec(place.name)?.[1] : undefined;
  return number === undefined ? undefined : Number(number);
}

/** Beyond so many a folder is told again and again. */
const MOST_FOLDERS = 100_000;
