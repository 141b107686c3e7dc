import type { Check, Verdict } from '../../preflight/check.js';
import type { Court } from '../../preflight/court.js';
import { align } from '../../report/findings-table.js';
import { printable } from '../../report/printable.js';
import { terminalStyle } from '../../report/terminal-style.js';

/** The checks as a table for a person, what fails first to be seen in the headline. */
export function preflightText(
  checks: readonly Check[],
  court: Court,
  { colour }: { readonly colour: boolean },
): string {
  const style = terminalStyle(colour);
  const paint: Record<Verdict, (text: string) => string> = {
    pass: style.good,
    fail: style.bad,
    warn: style.warn,
    unknown: style.dim,
  };
  const rows = align(
    checks.map(({ check, verdict, found, rule }) => [
      verdict,
      check,
      found,
      rule ?? (verdict === 'pass' ? '' : 'nothing read on this'),
    ]),
  );
  const lines = rows.map((row, at) => `  ${paint[checks[at]?.verdict ?? 'unknown'](row)}`);
  const failed = checks.filter(({ verdict }) => verdict === 'fail').length;
  const headline =
    failed === 0 ? 'nothing that the court is known to reject' : `${String(failed)} to mend`;
  return [
    `${style.bold(printable(court.court))}  ${headline}`,
    ...lines,
    ...(court.remarks === undefined ? [] : [`  ${printable(court.remarks)}`]),
    style.dim(`  limits read at: ${printable(sourceText(court))}. Check them before you file`),
    '',
  ].join('\n');
}

/** Where and when a court's limits were read. */
export function sourceText({ source: { publisher, asOf, firstHand } }: Court): string {
  return [
    publisher ?? 'source not recorded',
    asOf ?? 'undated',
    ...(firstHand ? [] : ['second-hand']),
  ].join(', ');
}
