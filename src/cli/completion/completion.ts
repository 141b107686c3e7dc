import type { Command } from 'commander';
import { BlackletterError } from '../../core/error.js';
import { bashCompletion } from './completion-bash.js';
import { fishCompletion } from './completion-fish.js';
import { powershellCompletion } from './completion-powershell.js';
import type { CompletionNode } from './completion-tree.js';
import { completionTree } from './completion-tree.js';
import { zshCompletion } from './completion-zsh.js';
import type { ExitCode } from '../exit-codes.js';
import { EXIT } from '../exit-codes.js';
import type { Terminal } from '../terminal/terminal.js';

const SHELLS: Readonly<Record<string, (nodes: readonly CompletionNode[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** `blackletter completion SHELL`: a script that has a shell complete commands, flags and what follows them. */
export function completionCommand(program: Command, shell: string, terminal: Terminal): ExitCode {
  const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (script === undefined)
    throw new BlackletterError(
      'BAD_OPTION',
      `Expected the shell to be one of ${Object.keys(SHELLS).join(', ')}`,
    );
  terminal.print(script(completionTree(program)));
  return EXIT.done;
}
