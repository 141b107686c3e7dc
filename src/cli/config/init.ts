import { makeKeyFile } from '../../files/key-file.js';
import { writeOutput } from '../../files/write-output.js';
import type { ExitCode } from '../exit-codes.js';
import { EXIT } from '../exit-codes.js';
import { CONFIG_NAME } from './find-config.js';
import type { Terminal } from '../terminal/terminal.js';
import { jsonText } from '../write-result.js';

export interface InitFlags {
  readonly key?: string;
}

/** A configuration is no secret, and a team may share it; it must only not be written by others. */
const READABLE = 0o644;

/** `blackletter init`: a configuration in the working folder, or a key. */
export async function initCommand({ key }: InitFlags, terminal: Terminal): Promise<ExitCode> {
  if (key !== undefined) {
    await makeKeyFile(key);
    terminal.print(
      'A new key was written. Keep it safe: who has it can find out what fingerprints stand for, and\n' +
        'without it baselines and fingerprints are of no use.\n',
    );
    return EXIT.done;
  }
  await writeOutput(CONFIG_NAME, jsonText(START), { mode: READABLE });
  terminal.print(`${CONFIG_NAME} was written; \`blackletter config show\` tells what it sets.\n`);
  return EXIT.done;
}

/** JSON has no comments: keys that begin with `//` are remarks. */
const START = {
  $schema: './node_modules/blackletter/dist/config.schema.json',
  '//': 'Used from this folder downward. What is typed wins over it. Keys that begin with // are remarks.',
  '// policy':
    'What may stay of a value: blackletter policies list. Several: the strictest wins. full lets nothing stay.',
  policy: ['full'],
  '// minConfidence': 'Findings less probable than this are left out, from 0 to 1.',
  minConfidence: 0.3,
  '// ocr': 'auto, off or always. Without OCR pictures are reported as not read.',
  ocr: 'auto',
  '// keyFile':
    'For fingerprints and baselines: blackletter init --key firm.key, then "keyFile": "firm.key".',
  '// auditLog': 'To log what is done: "auditLog": "log.jsonl" and "who": "a name".',
  '// redact': 'For blackletter redact alone; sections inspect, verify and scan likewise.',
  redact: { mark: 'box' },
  '// scan': 'Patterns as in .gitignore.',
  scan: { exclude: ['node_modules/', '.git/'], failOn: 'any' },
} as const;
