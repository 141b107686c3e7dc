import { BlackletterError } from '../core/error.js';
import type { Keep, Policy } from '../core/policy.js';
import { builtInPolicies } from '../policy/built-in.js';
import { align } from '../report/findings-table.js';
import type { ExitCode } from './exit-codes.js';
import { EXIT } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** `blackletter policies list` */
export function listPolicies(terminal: Terminal): ExitCode {
  const rows = builtInPolicies().map(({ id, title }) => [id, title]);
  terminal.print(
    align(rows)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return EXIT.done;
}

/** `blackletter policies show <id>` */
export function showPolicy(id: string, terminal: Terminal): ExitCode {
  const policy = builtInPolicies().find((one) => one.id === id);
  if (policy === undefined)
    throw new BlackletterError(
      'BAD_OPTION',
      'There is no policy of that id; `blackletter policies list` shows them',
    );
  terminal.print(policyText(policy));
  return EXIT.done;
}

function policyText({ id, title, source, protects, keeps }: Policy): string {
  const rows = protects.map((entity) => [`  ${entity}`, keepText(keeps[entity])]);
  return `${id}: ${title}\nsource: ${source}\nwhat may stay:\n${align(rows).join('\n')}\n`;
}

function keepText(keep: Keep = { kind: 'nothing' }): string {
  switch (keep.kind) {
    case 'nothing':
      return 'nothing';
    case 'last':
      return `the last ${keep.count} digits or letters`;
    case 'year':
      return 'the year';
    case 'initials':
      return 'the initials';
  }
}
