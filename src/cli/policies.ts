import { BlackletterError } from '../core/error.js';
import { builtInPolicies } from '../policy/built-in.js';
import { rulePacks } from '../policy/rule-packs.js';
import type { RulePack } from '../policy/rule-pack.js';
import { align } from '../report/findings-table.js';
import { choosePolicies } from './options/choose-policies.js';
import type { ExitCode } from './exit-codes.js';
import { EXIT } from './exit-codes.js';
import { policyText } from './policy-text.js';
import type { Terminal } from './terminal/terminal.js';

const COVERAGE = {
  whole: 'read whole',
  part: 'read in part',
  procedure: 'procedure only',
  described: 'described by others',
} as const;

/** `blackletter policies list` */
export function listPolicies(terminal: Terminal): ExitCode {
  const packs = new Map(rulePacks().map((pack) => [pack.id, pack]));
  const rows = builtInPolicies().map(({ id, title }) => {
    const pack = packs.get(id);
    return pack === undefined ? [id, '', title] : [id, coverageOf(pack), pack.citation];
  });
  for (const line of align([['ID', 'TEXT', 'RULE'], ...rows])) terminal.print(`${line}\n`);
  return EXIT.done;
}

function coverageOf({ text }: RulePack): string {
  return text.firstHand || text.coverage === 'described'
    ? COVERAGE[text.coverage]
    : `${COVERAGE[text.coverage]}, second-hand`;
}

/** `blackletter policies show <id|file[,…]>`: what may stay under all of them, and whose word it is. */
export async function showPolicies(ids: string, terminal: Terminal): Promise<ExitCode> {
  const policies = await choosePolicies(ids, terminal);
  if (policies.length === 0) throw new BlackletterError('BAD_OPTION', 'No policy was named');
  const packs = rulePacks().filter(({ id }) => policies.some((policy) => policy.id === id));
  terminal.print(policyText(policies, packs));
  return EXIT.done;
}
