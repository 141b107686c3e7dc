import { dirname } from 'node:path';
import type { Command } from 'commander';
import { CONFIGURED, configKeys } from './config-keys.js';
import type { FoundConfig } from './find-config.js';
import { findConfig, readConfigFile } from './find-config.js';
import { readConfig } from './read-config.js';
import type { Terminal } from '../terminal/terminal.js';

/** Has every command set its flags by the configuration before it runs; what was typed wins. */
export function applyConfig(program: Command, terminal: Terminal): void {
  program.hook('preAction', async (_program, command) => {
    if (!CONFIGURED.includes(command.name()) || command.parent !== program) return;
    const found = await configFor(command, terminal);
    if (found === undefined) return;
    const folder = dirname(found.path);
    const set = readConfig(found.content, command.name(), configKeys(program), folder);
    for (const [name, value] of set) {
      const source = command.getOptionValueSource(name);
      if (source === undefined || source === 'default')
        command.setOptionValueWithSource(name, value, 'config');
    }
  });
}

async function configFor(command: Command, terminal: Terminal): Promise<FoundConfig | undefined> {
  const { config } = command.opts<{ readonly config?: string | false }>();
  if (config === false) return undefined;
  if (typeof config === 'string') return readConfigFile(config);
  const account = process.getuid?.();
  return findConfig({
    folder: process.cwd(),
    scanned: command.name() === 'scan' ? command.args : [],
    warn: terminal.warn,
    ...(account === undefined ? {} : { account }),
  });
}
