import { createHmac, randomBytes } from 'node:crypto';
import { BlackletterError } from '../core/error.js';
import type { ScanRecord } from '../core/scan-record.js';
import type { Desks } from './desk.js';
import type { Entry } from './entry.js';
import { contents } from './same-content.js';
import type { EntryScan } from './scan-entry.js';
import { scanEntry } from './scan-entry.js';
import type { ScanSettings } from './scan-options.js';
import { unordered } from './unordered.js';
import type { WorkSource } from './work-source.js';

export interface ScanRun {
  readonly source: WorkSource;
  readonly desks: Desks;
  readonly settings: ScanSettings;
  /** Ends the scan after the files in hand. */
  readonly signal: AbortSignal;
  readonly key: Uint8Array;
}

/**
 * One record for every entry of the source, in the order in which they are done. The desks are closed at the end.
 * @throws BlackletterError ABORTED after the records of the files in hand, IO
 */
export async function* runScan(run: ScanRun): AsyncGenerator<ScanRecord> {
  const { source, desks, settings, signal, key } = run;
  const entryScan: EntryScan = {
    desks,
    contents: contents(() => undefined),
    idOf: (entry) => idOf(entry, key),
    maxBytes: settings.maxBytes,
    ocrLeft: () => true,
    clock: () => performance.now(),
    // Not the user's: the files in hand are finished.
    signal: new AbortController().signal,
  };
  try {
    yield* unordered(untilAborted(source.entries(), signal), settings.jobs, async (entry) => {
      const record = await scanEntry(entry, entryScan);
      await source.done?.(entry);
      return record;
    });
  } finally {
    await desks.close();
  }
  if (signal.aborted) {
    throw new BlackletterError('ABORTED', 'The scan was interrupted after the files in hand');
  }
}

async function* untilAborted(
  entries: AsyncIterable<Entry>,
  signal: AbortSignal,
): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    if (signal.aborted) return;
    yield entry;
  }
}

function idOf({ root, path }: Entry, key: Uint8Array): string {
  const hmac = createHmac('sha256', key)
    .update(`${String(root)}\0`)
    .update(path, 'latin1');
  return hmac.digest('hex').slice(0, ID_LENGTH);
}

/** 128 bits. */
const ID_LENGTH = 32;

export function newKey(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}
