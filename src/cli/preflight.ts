import { basename } from 'node:path';
import { BlackletterError } from '../core/error.js';
import { createEngine } from '../index.js';
import type { Check, Verdict } from '../preflight/check-court.js';
import { checkCourt } from '../preflight/check-court.js';
import type { Court } from '../preflight/court.js';
import { courts } from '../preflight/courts.js';
import { parseCourt } from '../preflight/parse-court.js';
import { align } from '../report/findings-table.js';
import { printable } from '../report/printable.js';
import { terminalStyle } from '../report/terminal-style.js';
import type { ExitCode } from './exit-codes.js';
import { EXIT } from './exit-codes.js';
import { readJson, readPassword } from './read-list.js';
import type { Terminal } from './terminal.js';
import { jsonText } from './write-result.js';

export interface PreflightFlags {
  readonly court?: string;
  readonly passwordFile?: string;
  readonly json?: boolean;
}

/** `blackletter preflight <file> --court <id|file>`: whether a court's filing system would take a finished PDF. */
export async function preflightCommand(
  file: string | undefined,
  flags: PreflightFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (file === undefined) throw new BlackletterError('BAD_OPTION', 'Name the file to check');
  const court = await chooseCourt(flags.court, terminal);
  const engine = createEngine();
  try {
    const described = await engine.describe(file, {
      signal: terminal.signal,
      ...(flags.passwordFile === undefined
        ? {}
        : { password: await readPassword('--password-file', flags.passwordFile, terminal) }),
    });
    if (!described.ok) {
      const { code, message } = described.reason;
      terminal.print(
        flags.json === true
          ? jsonText({ court: court.id, reason: described.reason })
          : `REFUSED ${code}: ${message}\n`,
      );
      return EXIT.refused;
    }
    const checks = checkCourt({ facts: described.facts, name: basename(file) }, court);
    terminal.print(
      flags.json === true
        ? jsonText({ court: court.id, source: court.source, facts: described.facts, checks })
        : preflightText(checks, court, terminal),
    );
    return checks.some(({ verdict }) => verdict === 'fail') ? EXIT.findings : EXIT.done;
  } finally {
    await engine.close();
  }
}

/** `blackletter preflight --list`: the courts whose limits are known. */
export function listCourts(terminal: Terminal): ExitCode {
  const rows = courts().map(({ id, court, source }) => [id, court, sourceText(source)]);
  for (const line of align([['ID', 'COURT', 'READ AT'], ...rows])) terminal.print(`${line}\n`);
  return EXIT.done;
}

async function chooseCourt(wanted: string | undefined, terminal: Terminal): Promise<Court> {
  const known = courts();
  if (wanted === undefined)
    throw new BlackletterError(
      'BAD_OPTION',
      'Name the court: --court <id>, or a JSON file; --list shows the ids',
    );
  const found = known.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  if (!/[/\\]|\.json$/iu.test(wanted))
    throw new BlackletterError(
      'BAD_OPTION',
      'There is no court of that id; `blackletter preflight --list` shows them',
    );
  try {
    return parseCourt(await readJson('--court', wanted, terminal), 'court');
  } catch (error) {
    if (error instanceof RangeError) throw new BlackletterError('BAD_OPTION', error.message);
    throw error;
  }
}

function preflightText(checks: readonly Check[], court: Court, { colour }: Terminal): string {
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
  const verdict =
    failed === 0 ? 'nothing that the court is known to reject' : `${String(failed)} to mend`;
  return [
    `${style.bold(printable(court.court))}  ${verdict}`,
    ...lines,
    ...(court.remarks === undefined ? [] : [`  ${printable(court.remarks)}`]),
    style.dim(
      `  limits read at: ${printable(sourceText(court.source))}. Check them before you file`,
    ),
    '',
  ].join('\n');
}

function sourceText({ publisher, asOf, firstHand }: Court['source']): string {
  const parts = [
    publisher ?? 'source not recorded',
    asOf ?? 'undated',
    firstHand ? '' : 'second-hand',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
