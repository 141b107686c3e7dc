import { BlackletterError } from '../../core/error.js';
import type { DetectionFlags, RedactFlags } from './flags.js';

/** Refuses flags that this version cannot serve, and those that contradict each other; nothing is ignored in silence. */
export function checkDetectionFlags(flags: DetectionFlags): void {
  checkStdin([flags.values, flags.keep, flags.roster, flags.passwordFile]);
}

function checkStdin(paths: readonly (string | undefined)[]): void {
  if (paths.filter((path) => path === '-').length > 1) refuse('Only one flag can read stdin');
}

export function checkRedactFlags(flags: RedactFlags, files: number): void {
  checkDetectionFlags(flags);
  checkStdin([
    flags.values,
    flags.keep,
    flags.roster,
    flags.passwordFile,
    flags.outputPasswordFile,
  ]);
  if (flags.plan !== undefined && flags.decisions !== undefined)
    refuse('`--plan` writes a plan and `--decisions` carries one out; use one of them');
  if (flags.plan !== undefined && flags.output !== undefined)
    refuse('`--plan` writes no document, so `-o` has nothing to name');
  if (flags.writeXfdf !== undefined && (flags.plan ?? flags.output) !== undefined)
    refuse('`--write-xfdf` writes annotations alone: no plan, and no document for `-o` to name');
  for (const [flag, given] of [
    ['plan', flags.plan],
    ['decisions', flags.decisions],
    ['xfdf', flags.xfdf],
    ['write-xfdf', flags.writeXfdf],
    ['preview', flags.preview],
  ] as const)
    if (given !== undefined && files > 1)
      refuse(`\`--${flag}\` is about one document, got ${files} files`);
}

function refuse(message: string): never {
  throw new BlackletterError('BAD_OPTION', message);
}
