import type { Command, Option } from 'commander';
import { ENTITY_LABELS } from '../../core/entity.js';
import { builtIn, builtInPolicies } from '../../index.js';

/** One command as a shell has to know it. */
export interface CompletionNode {
  /** The way to it: empty for the program, `audit verify`. */
  readonly path: string;
  readonly description: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly flags: readonly CompletionFlag[];
}

export interface CompletionFlag {
  /** `--output`, `-o` */
  readonly names: readonly string[];
  readonly description: string;
  /** What may follow: nothing, something of one's own, a file, or one of some words. */
  readonly value: 'none' | 'text' | 'file' | readonly string[];
}

/** The commands of a program and their flags, each with what can follow it. */
export function completionTree(program: Command): CompletionNode[] {
  return walk(program, '');
}

function walk(command: Command, path: string): CompletionNode[] {
  const node: CompletionNode = {
    path,
    description: command.description(),
    commands: command.commands.map((one) => ({
      name: one.name(),
      description: one.description(),
    })),
    flags: [
      ...command.options.map((option) => flagOf(option, path)),
      { names: ['--help', '-h'], description: 'show help', value: 'none' },
    ],
  };
  return [
    node,
    ...command.commands.flatMap((one) =>
      walk(one, path === '' ? one.name() : `${path} ${one.name()}`),
    ),
  ];
}

function flagOf(option: Option, path: string): CompletionFlag {
  const { long, short, description, flags, required } = option;
  const names = [long, short].filter((name) => name !== undefined);
  const words = VALUES[`${path} ${option.attributeName()}`] ?? VALUES[option.attributeName()];
  const isFile = /<(?:file|path|folder|original)\b/u.test(flags);
  return {
    names,
    description,
    value: !required ? 'none' : (words?.() ?? (isFile ? 'file' : 'text')),
  };
}

/** Words that can follow a flag; those of one command alone under its name. */
const VALUES: Readonly<Record<string, () => readonly string[]>> = {
  policy: () => builtInPolicies().map(({ id }) => id),
  detect: () => ['none', ...builtIn().map(({ id }) => id)],
  ocr: () => ['auto', 'off', 'always'],
  mark: () => ['box', 'label', 'code', 'annotate'],
  changes: () => ['keep', 'accept', 'reject'],
  code: () => Object.keys(ENTITY_LABELS).map((entity) => `${entity}=`),
  format: () => ['text', 'json', 'jsonl', 'csv', 'html', 'sarif'],
  failOn: () => ['any', 'high', 'none'],
};
