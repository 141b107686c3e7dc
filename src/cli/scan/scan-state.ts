import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the journal of a scan is kept, which reports are made of. */
export interface ScanState {
  readonly path: string;
  /** Removes it, unless the user named it. */
  readonly dispose: () => Promise<void>;
}

export async function scanState(named: string | undefined): Promise<ScanState> {
  if (named !== undefined) return { path: named, dispose: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'blackletter-scan-'));
  return {
    path: join(folder, 'journal.jsonl'),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}
