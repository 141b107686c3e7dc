import type { Command, Option } from 'commander';

/** Commands that a configuration speaks of; each has a section of its name for what is its own. */
export const CONFIGURED: readonly string[] = ['redact', 'inspect', 'verify', 'scan'];

/** What a configuration can say for one flag. */
export interface ConfigKey {
  /** As the flag's value is called: `minConfidence`. */
  readonly name: string;
  readonly kind: 'switch' | 'text' | 'list' | 'comma-list';
  /** A file or folder; where it is relative, from the folder of the configuration. */
  readonly isPath: boolean;
  readonly description: string;
}

/** What belongs to one run or one document, and what would only make a mistake last. */
const ONE_RUN: ReadonlySet<string> = new Set([
  'against',
  'applyAnnotations',
  'config',
  'decisions',
  'expires',
  'explain',
  'force',
  'fresh',
  'json',
  'log',
  'output',
  'passwordFile',
  'outputPasswordFile',
  'plan',
  'reason',
  'report',
  'shard',
  'since',
  'updateBaseline',
  'values',
  'watch',
  'writeXfdf',
  'xfdf',
]);

const COMMA_LISTS: ReadonlySet<string> = new Set(['detect', 'lang', 'policy']);

/** The keys of each command, read off its flags, so that none is ever missing. */
export function configKeys(program: Command): ReadonlyMap<string, readonly ConfigKey[]> {
  return new Map(
    program.commands
      .filter((command) => CONFIGURED.includes(command.name()))
      .map((command) => [command.name(), command.options.flatMap(configKey)]),
  );
}

/** Keys that may stand outside of the sections: those of more than one command. */
export function sharedKeys(keys: ReadonlyMap<string, readonly ConfigKey[]>): ConfigKey[] {
  const all = [...keys.values()].flat();
  return all.filter(
    ({ name }, at) =>
      all.findIndex((one) => one.name === name) === at &&
      all.filter((one) => one.name === name).length > 1,
  );
}

function configKey(option: Option): ConfigKey[] {
  const name = option.attributeName();
  if (ONE_RUN.has(name)) return [];
  const { description, required, parseArg } = option;
  const kind = !required
    ? 'switch'
    : COMMA_LISTS.has(name)
      ? 'comma-list'
      : parseArg === undefined
        ? 'text'
        : 'list';
  return [{ name, kind, isPath: /<(?:file|path|folder)\b/u.test(option.flags), description }];
}
