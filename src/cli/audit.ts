import { createReadStream } from 'node:fs';
import type { AuditFault, AuditVerdict } from '../audit-log/verify-log.js';
import { verifyAuditLog } from '../audit-log/verify-log.js';
import { BlackletterError } from '../core/error.js';
import type { ExitCode } from './exit-codes.js';
import { EXIT } from './exit-codes.js';
import type { Terminal } from './terminal/terminal.js';
import { jsonText } from './write-result.js';

export interface AuditFlags {
  readonly head?: string;
  readonly json?: boolean;
}

/** `blackletter audit verify`: whether a log is as it was written. */
export async function verifyAuditCommand(
  file: string,
  { head, json = false }: AuditFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (head !== undefined && !/^[0-9a-f]{64}$/u.test(head))
    throw new BlackletterError(
      'BAD_OPTION',
      '`--head` takes the 64 hexadecimal digits that `blackletter audit head` printed',
    );
  const verdict = await verifyFile(file, head);
  terminal.print(json ? jsonText(verdict) : verdictText(verdict, head !== undefined));
  return verdict.faults.length === 0 ? EXIT.done : EXIT.findings;
}

/** `blackletter audit head`: the hash to keep elsewhere, if the log is whole. */
export async function headCommand(file: string, terminal: Terminal): Promise<ExitCode> {
  const verdict = await verifyFile(file, undefined);
  if (verdict.faults.length > 0) {
    terminal.warn(verdictText(verdict, false));
    return EXIT.findings;
  }
  terminal.print(`${verdict.head ?? ''}\n`);
  return EXIT.done;
}

async function verifyFile(file: string, head: string | undefined): Promise<AuditVerdict> {
  try {
    return await verifyAuditLog(createReadStream(file), head);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new BlackletterError(missing ? 'NOT_FOUND' : 'IO', 'Cannot read the audit log', {
      cause,
    });
  }
}

function verdictText({ entries, head, since, faults }: AuditVerdict, hasHead: boolean): string {
  if (faults.length > 0) return faults.map((fault) => `${faultText(fault)}\n`).join('');
  const lines = `${entries} ${entries === 1 ? 'line' : 'lines'}`;
  if (hasHead) {
    const added = since === 0 ? 'none was added since' : `${since ?? 0} added since the head given`;
    return `The log is whole: ${lines}, ${added}.\n`;
  }
  return (
    `The log is whole: ${lines}. Whether its end was cut off, only a head kept elsewhere shows:\n` +
    `--head ${head ?? ''}\n`
  );
}

function faultText(fault: AuditFault): string {
  switch (fault.kind) {
    case 'changed':
      return `line ${fault.line}: changed after it was written`;
    case 'gap':
      return `line ${fault.line}: does not follow the line before it; lines are missing, added or moved`;
    case 'not-an-entry':
      return `line ${fault.line}: not a line of an audit log`;
    case 'unfinished':
      return `line ${fault.line}: not finished; the end was cut off, or a run died while writing`;
    case 'head-missing':
      return 'the head given is of none of its lines: the end was cut off, or the log replaced';
    case 'empty':
      return 'the log is empty';
  }
}
