import type { Policy } from '../core/policy.js';
import { BlackletterError } from '../core/error.js';
import { builtInPolicies } from '../policy/built-in.js';
import { parsePolicy } from '../policy/parse-policy.js';
import { readJson } from './read-list.js';
import type { Terminal } from './terminal.js';

/** The policies of `--policy ID|FILE[,…]`; without the flag, `full`. */
export async function choosePolicies(
  flag: string | undefined,
  terminal: Terminal,
): Promise<Policy[]> {
  const wanted = (flag ?? 'full').split(',').map((one) => one.trim());
  return Promise.all(wanted.map((one) => choosePolicy(one, terminal)));
}

async function choosePolicy(wanted: string, terminal: Terminal): Promise<Policy> {
  const known = builtInPolicies();
  const builtIn = known.find(({ id }) => id === wanted);
  if (builtIn !== undefined) return builtIn;
  if (!/[/\\.]/u.test(wanted)) {
    const ids = known.map(({ id }) => id).join(', ');
    throw new BlackletterError(
      'BAD_OPTION',
      `Unknown policy; built in are ${ids}, and a file name must hold a dot or a slash`,
    );
  }
  const parsed = parsePolicy(await readJson('--policy', wanted, terminal));
  if (parsed.ok) return parsed.policy;
  const issues = parsed.issues.map(({ path, expected }) => `${path || 'the file'}: ${expected}`);
  throw new BlackletterError('BAD_OPTION', `The policy file expects ${issues.join('; ')}`);
}
