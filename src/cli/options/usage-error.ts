import type { CommanderError } from 'commander';

const SAFE_CODES: ReadonlySet<string> = new Set([
  'commander.optionMissingArgument',
  'commander.missingArgument',
  'commander.missingMandatoryOptionValue',
  'commander.excessArguments',
  'commander.conflictingOption',
]);

/**
 * What to tell about a command line that cannot be parsed. commander quotes what was typed, which may be a value that
 * was meant for a file, so only the names of flags and arguments are passed on.
 */
export function usageMessage(error: CommanderError): string {
  if (SAFE_CODES.has(error.code)) return error.message.replace(/^error: /u, '');
  if (error.code === 'commander.unknownOption') {
    const flag = /'(?<flag>--?[a-z][a-z-]*)/iu.exec(error.message)?.groups?.['flag'];
    return flag === undefined ? 'unknown option' : `unknown option ${flag}`;
  }
  if (error.code === 'commander.unknownCommand') return 'unknown command';
  return 'the command line cannot be understood';
}
