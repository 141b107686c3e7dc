import { align } from '../report/findings-table.js';
import type { DoctorCheck } from './doctor-checks.js';
import { doctorChecks } from './doctor-checks.js';
import type { ExitCode } from './exit-codes.js';
import { EXIT } from './exit-codes.js';
import type { Terminal } from './terminal/terminal.js';
import { jsonText } from './write-result.js';

/** `blackletter doctor`: what this machine has, what is missing, and what that costs. */
export async function doctorCommand(
  { json = false }: { readonly json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const checks = await doctorChecks();
  terminal.print(json ? jsonText({ checks }) : doctorText(checks));
  return checks.some(({ state }) => state === 'bad') ? EXIT.usage : EXIT.done;
}

export function doctorText(checks: readonly DoctorCheck[]): string {
  const rows = checks.map(({ name, state, found, means }) => [SIGNS[state], name, found, means]);
  const missing = checks.filter(({ state }) => state !== 'ok').length;
  const sum = missing === 0 ? 'Nothing is missing.' : `${missing} missing.`;
  return [...align(rows), sum].map((line) => `${line}\n`).join('');
}

const SIGNS: Readonly<Record<DoctorCheck['state'], string>> = {
  ok: 'ok',
  missing: '--',
  bad: '!!',
};
