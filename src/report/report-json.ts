import type { Policy } from '../core/policy.js';
import type { Inspection, Outcome, Verification } from '../core/outcome.js';
import { countActions, reportFindings, withAction } from './finding-action.js';
import { policiesHash } from './policies-hash.js';
import type {
  DocumentReport,
  ReportedVerification,
  RunReport,
  VerificationReport,
} from './report.js';
import { REPORT_SCHEMA_VERSION } from './report.js';
import { sha256 } from './sha256.js';
import { TOOL } from './tool.js';

/** What a report needs besides the result itself. Names are shown as given: mask values in them first. */
export interface ReportRequest {
  /** The input's file name, masked, without its folder. */
  readonly name: string;
  /** The output's file name, where one was written. */
  readonly outputName?: string;
  readonly policies: readonly Policy[];
  /** HMAC of the input under the caller's key. */
  readonly fingerprint?: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
}

/** The report on one document; plain data, ready for `JSON.stringify`, without any value of the document. */
export async function documentReport(
  result: Inspection | Outcome,
  request: ReportRequest,
): Promise<DocumentReport> {
  const findings = reportFindings(result);
  const output = 'output' in result ? result.output : undefined;
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    tool: TOOL,
    status: result.status,
    ...('reason' in result ? { reason: result.reason } : {}),
    document: {
      name: request.name,
      ...(result.mediaType === undefined ? {} : { mediaType: result.mediaType }),
      pages: result.coverage.pages,
      ...(request.fingerprint === undefined ? {} : { fingerprint: request.fingerprint }),
    },
    ...(output === undefined || request.outputName === undefined
      ? {}
      : {
          output: {
            name: request.outputName,
            bytes: output.byteLength,
            sha256: await sha256(output),
          },
        }),
    detectors: result.detectors,
    policies: {
      ids: result.policies,
      sha256: await policiesHash(request.policies),
      notices: [...new Set(request.policies.flatMap(({ notices = [] }) => notices))],
    },
    findings,
    actions: countActions(findings),
    notLookedFor: result.notLookedFor,
    coverage: result.coverage,
    blindSpots: result.blindSpots,
    metadata: result.metadata,
    metadataRemoved: 'metadataRemoved' in result ? result.metadataRemoved : [],
    notes: result.notes ?? [],
    ...('verification' in result
      ? { verification: reportedVerification(result.verification) }
      : {}),
    times: {
      startedAt: request.startedAt.toISOString(),
      finishedAt: request.finishedAt.toISOString(),
    },
  };
}

/** One document gives its own report; several are gathered under `documents`. */
export function runReport(documents: readonly DocumentReport[]): DocumentReport | RunReport {
  const [only, ...others] = documents;
  return only !== undefined && others.length === 0
    ? only
    : { schemaVersion: REPORT_SCHEMA_VERSION, tool: TOOL, documents };
}

/** What `verify` found, ready for `JSON.stringify`. */
export function verificationReport(
  verification: Verification,
  { name, startedAt, finishedAt }: Pick<ReportRequest, 'name' | 'startedAt' | 'finishedAt'>,
): VerificationReport {
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    tool: TOOL,
    document: { name },
    verification: reportedVerification(verification),
    times: { startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString() },
  };
}

function reportedVerification(verification: Verification): ReportedVerification {
  return {
    ...verification,
    findings: verification.findings.map((finding) =>
      withAction(finding, finding.compliant === true ? 'compliant' : 'kept'),
    ),
  };
}
