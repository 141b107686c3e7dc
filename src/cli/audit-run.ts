import { randomBytes } from 'node:crypto';
import { appendAudit } from '../audit-log/append.js';
import type { AuditEvent, ScanEvent } from '../audit-log/audit-event.js';
import { BlackletterError } from '../core/error.js';
import type { DocumentReport } from '../report/report.js';
import { policiesHash } from '../report/policies-hash.js';
import { TOOL } from '../report/tool.js';
import type { ExitCode } from './exit-codes.js';
import { EXIT, exitOfError } from './exit-codes.js';
import type { AuditLogFlags } from './options/flags.js';
import type { Session } from './session.js';

/** Where a command tells what it did; without `--audit-log` nobody listens. */
export interface AuditRun {
  readonly document: (report: DocumentReport) => Promise<void>;
  readonly scan: (totals: Omit<ScanEvent, 'event' | 'run'>) => Promise<void>;
}

/**
 * Does the work of a command between two lines of the audit log: that it begins, and how it ended. Nothing is done unless
 * the first is on the disk; a run without the second one died.
 *
 * @throws BlackletterError BAD_OPTION, IO
 */
export async function withAuditLog(
  command: string,
  flags: AuditLogFlags,
  session: Session,
  work: (audit: AuditRun) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { auditLog: path, who } = flags;
  if (path === undefined) return work(SILENT);
  if (who === undefined || who.trim() === '')
    throw new BlackletterError('BAD_OPTION', '`--audit-log` needs `--who`: the name that it logs');
  const run = randomBytes(8).toString('hex');
  const append = async (event: AuditEvent): Promise<void> => {
    await appendAudit(path, [event], new Date());
  };
  await append({
    event: 'start',
    run,
    who,
    command,
    flags: flagNames(flags),
    tool: TOOL,
    detectors: detectorsOf(session),
    policies: {
      ids: session.policies.map(({ id }) => id),
      sha256: await policiesHash(session.policies),
    },
  });
  try {
    const exit = await work({
      document: (report) => append({ event: 'document', run, ...documentFacts(report) }),
      scan: (totals) => append({ event: 'scan', run, ...totals }),
    });
    await append({ event: 'end', run, exit });
    return exit;
  } catch (error) {
    const exit = error instanceof BlackletterError ? exitOfError(error.code) : EXIT.internal;
    // What went wrong first is what the user has to know.
    await append({ event: 'end', run, exit }).catch(() => undefined);
    throw error;
  }
}

const SILENT: AuditRun = { document: async () => undefined, scan: async () => undefined };

function detectorsOf({ engine, options }: Session): { id: string; version: string }[] {
  return engine.detectors
    .filter(({ id }) => options.detectors?.includes(id) ?? true)
    .map(({ id, version }) => ({ id, version }));
}

function documentFacts(
  report: DocumentReport,
): Omit<Extract<AuditEvent, { event: 'document' }>, 'event' | 'run'> {
  const { document, output, status, findings, actions, blindSpots, reason } = report;
  return {
    name: document.name,
    status,
    ...(document.fingerprint === undefined ? {} : { input: document.fingerprint }),
    ...(output === undefined ? {} : { output }),
    actions,
    kept: findings.filter(({ action }) => action === 'kept').map(({ id }) => id),
    blindSpots: [...new Set(blindSpots.map(({ code }) => code))],
    ...(reason === undefined ? {} : { reason: reason.code }),
  };
}

/** As they are typed, those that `--no-…` turns off included; what is on by itself is no flag. */
function flagNames(flags: object): string[] {
  return Object.entries(flags)
    .filter(([name, given]) => !(ON_BY_ITSELF.has(name) && given === true))
    .map(([name, given]) => `--${given === false ? 'no-' : ''}${kebab(name)}`)
    .sort();
}

const ON_BY_ITSELF: ReadonlySet<string> = new Set(['ignoreFiles']);

function kebab(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
