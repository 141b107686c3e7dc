import type { ScanRecord } from '../../core/scan-record.js';
import type { RecordedScan, ScanRun } from '../../core/scan-run.js';
import { entryKey } from './entry-key.js';

/**
 * Several scans as one: the parts of one share, or a scan and a later one of some of its folders. Of an entry that is in
 * several, the record of the last scan counts. Holds what `digest` makes of every entry's path.
 *
 * @param digest A short text that stands for a longer one: 16 characters take some 70 bytes an entry.
 */
export function mergedScans(
  scans: readonly RecordedScan[],
  digest: (text: string) => string,
): RecordedScan {
  const roots = [...new Set(scans.flatMap(({ run }) => run.roots))];
  return {
    run: mergedRuns(
      scans.map(({ run }) => run),
      roots,
    ),
    records: async function* () {
      const last = new Map<string, number>();
      let number = 0;
      for await (const record of allOf(scans, roots)) last.set(digest(entryKey(record)), number++);
      number = 0;
      for await (const record of allOf(scans, roots))
        if (last.get(digest(entryKey(record))) === number++) yield record;
    },
  };
}

async function* allOf(
  scans: readonly RecordedScan[],
  roots: readonly string[],
): AsyncGenerator<ScanRecord> {
  for (const { run, records } of scans)
    for await (const record of records()) {
      const name = run.roots[record.root];
      yield name === undefined ? record : { ...record, root: roots.indexOf(name) };
    }
}

function mergedRuns(runs: readonly ScanRun[], roots: readonly string[]): ScanRun {
  const [first] = runs;
  if (first === undefined) throw new RangeError('No scan to merge');
  const finished = runs.flatMap(({ finishedAt }) => finishedAt ?? []).sort();
  const notLookedFor = unique(runs.flatMap((run) => run.notLookedFor ?? []));
  const shard = missingParts(runs);
  return {
    tool: first.tool,
    roots,
    startedAt: runs.map(({ startedAt }) => startedAt).sort()[0] ?? first.startedAt,
    ...(finished.length < runs.length ? {} : { finishedAt: finished.at(-1) ?? first.startedAt }),
    ...(runs.some(({ interrupted }) => interrupted === true) ? { interrupted: true } : {}),
    detectors: [
      ...new Map(
        runs.flatMap(({ detectors }) => detectors).map((one) => [`${one.id} ${one.version}`, one]),
      ).values(),
    ],
    policies: unique(runs.flatMap(({ policies }) => policies)),
    ...(notLookedFor.length === 0 ? {} : { notLookedFor }),
    ...(shard === undefined ? {} : { shard }),
    ...(runs.some(({ pathsMasked }) => pathsMasked === true) ? { pathsMasked: true } : {}),
  };
}

/** `1/3, 3/3` where parts of the whole are not there; undefined where they are, or nothing was parted. */
function missingParts(runs: readonly ScanRun[]): string | undefined {
  const parts = unique(runs.flatMap(({ shard }) => shard ?? []));
  if (parts.length === 0 || runs.some(({ shard }) => shard === undefined)) return undefined;
  const wanted = Number(parts[0]?.split('/')[1]);
  const complete = parts.length === wanted && parts.every((part) => part.endsWith(`/${wanted}`));
  return complete ? undefined : parts.sort().join(', ');
}

function unique(all: readonly string[]): string[] {
  return [...new Set(all)];
}
