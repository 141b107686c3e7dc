import { makeKeyFile } from '../files/key-file.js';
import type { ExitCode } from './exit-codes.js';
import { EXIT } from './exit-codes.js';
import type { Terminal } from './terminal.js';

export interface InitFlags {
  readonly key: string;
}

/** `blackletter init`: what one needs before the first run. */
export async function initCommand({ key }: InitFlags, terminal: Terminal): Promise<ExitCode> {
  await makeKeyFile(key);
  terminal.print(
    'A new key was written. Keep it safe: who has it can find out what fingerprints stand for, and\n' +
      'without it baselines and fingerprints are of no use.\n',
  );
  return EXIT.done;
}
