import type { Policy } from '../../core/policy.js';
import { BlackletterError } from '../../core/error.js';
import { builtInPolicies } from '../../policy/built-in.js';
import { parsePolicy } from '../../policy/parse-policy.js';
import { readJson } from './read-list.js';
import type { Terminal } from '../terminal/terminal.js';

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
  if (!/[/\\]|\.json$/iu.test(wanted)) {
    throw new BlackletterError(
      'BAD_OPTION',
      'There is no policy of that id; `blackletter policies list` shows them, and a file name must end in .json or hold a slash',
    );
  }
  const parsed = parsePolicy(await readJson('--policy', wanted, terminal), known);
  if (parsed.ok) return parsed.policy;
  const issues = parsed.issues.map(({ path, expected }) => `${path || 'the file'}: ${expected}`);
  throw new BlackletterError('BAD_OPTION', `The policy file expects ${issues.join('; ')}`);
}
