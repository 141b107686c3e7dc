import type { AccessReader, AccessRequest } from './access.js';
import { batches } from '../batches.js';
import { toBuffer } from '../walk/byte-path.js';
import type { Entry } from '../walk/entry.js';
import type { WorkSource } from '../work/work-source.js';

/** One process of `getfacl` looks at so many files; the walk is that far ahead of the reading. */
const AT_A_TIME = 256;
const IDLE_MS = 20;

/** The same source, whose files say who can get at them. */
export function withAccess(source: WorkSource, reader: AccessReader): WorkSource {
  return { ...source, entries: (part) => entriesWithAccess(source.entries(part), reader) };
}

async function* entriesWithAccess(
  entries: AsyncIterable<Entry>,
  reader: AccessReader,
): AsyncGenerator<Entry> {
  for await (const batch of batches(entries, AT_A_TIME, IDLE_MS)) {
    const asked = batch.flatMap((entry): (AccessRequest & { readonly entry: Entry })[] =>
      entry.lstat === undefined
        ? []
        : [{ entry, path: toBuffer(entry.fullPath), stat: entry.lstat }],
    );
    const given = await reader.read(asked);
    const known = new Map(asked.map(({ entry }, at) => [entry, given[at]]));
    for (const entry of batch) {
      const access = known.get(entry);
      yield access === undefined ? entry : { ...entry, access };
    }
  }
}
