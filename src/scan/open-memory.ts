import { mkdtempSync, rmSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKey } from '../engine/options/option-values.js';
import { openJournal } from './journal/journal.js';
import { takeLock } from '../isolate/lock-file.js';
import { newKey } from './scan-key.js';
import type { ScanSettings } from './scan-options.js';
import type { StateFile } from './journal/state-file.js';
import { openState, stateKey } from './journal/state-file.js';

/** Nobody else scans into the same journal. @returns Gives the lock back. */
export function lockState({ state }: ScanSettings): () => void {
  return state === undefined ? () => undefined : takeLock(`${state}.lock`);
}

/** The caller's key, or that of the journal, or one for this scan alone. */
export function scanKey({ state, detection }: ScanSettings): Uint8Array {
  const given = readKey(detection.fingerprintKey);
  return given ?? (state === undefined ? newKey() : stateKey(state));
}

/** The journal of the option `state`; without it one that is gone with the scan. */
export function openMemory({ state, fresh }: ScanSettings, settings: string): StateFile {
  if (state !== undefined) return openState(state, { settings, fresh });
  const folder = mkdtempSync(join(tmpdir(), 'blackletter-scan-'));
  const journal = openJournal(join(folder, 'journal'), 'wx');
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  // Where a system lets go of an open file's name, no crash can leave it behind.
  if (platform() !== 'win32') remove();
  return {
    journal,
    resumes: false,
    close: async () => {
      await journal.close();
      remove();
    },
  };
}
