import { dirname } from 'node:path';
import type { Command } from 'commander';
import { printable } from '../../report/printable.js';
import { CONFIGURED, configKeys } from './config-keys.js';
import { configSchema } from './config-schema.js';
import type { ExitCode } from '../exit-codes.js';
import { EXIT } from '../exit-codes.js';
import { findConfig, readConfigFile } from './find-config.js';
import type { FlagValue } from './read-config.js';
import { readConfig } from './read-config.js';
import type { Terminal } from '../terminal/terminal.js';
import { jsonText } from '../write-result.js';

/** `blackletter config show`: which configuration is in use here, and what it sets for each command. */
export async function showConfigCommand(
  program: Command,
  { config }: { readonly config?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const account = process.getuid?.();
  const found =
    config === undefined
      ? await findConfig({
          folder: process.cwd(),
          scanned: [],
          warn: terminal.warn,
          ...(account === undefined ? {} : { account }),
        })
      : await readConfigFile(config);
  if (found === undefined) {
    terminal.print('No configuration here or above; `blackletter init` writes one.\n');
    return EXIT.done;
  }
  const keys = configKeys(program);
  const lines = CONFIGURED.flatMap((command) =>
    [...readConfig(found.content, command, keys, dirname(found.path))].map(
      ([name, value]) => `${command} ${name}: ${shown(value)}`,
    ),
  );
  terminal.print([found.path, ...lines].map((line) => `${printable(line)}\n`).join(''));
  return EXIT.done;
}

/** `blackletter config schema`: the JSON Schema of the configuration file. */
export function configSchemaCommand(program: Command, terminal: Terminal): ExitCode {
  terminal.print(jsonText(configSchema(program)));
  return EXIT.done;
}

function shown(value: FlagValue): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}
