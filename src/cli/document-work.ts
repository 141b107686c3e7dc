import { basename } from 'node:path';
import type { Inspection, Outcome } from '../core/outcome.js';
import type { Options } from '../index.js';
import type { DocumentReport } from '../report/report.js';
import { documentReport } from '../report/report-json.js';
import { failedResult } from './failed-result.js';
import { fileHmac } from '../files/file-hmac.js';
import { maskedName } from './masked-name.js';
import { progressLine } from './terminal/progress-line.js';
import type { Session } from './session.js';
import type { Terminal } from './terminal/terminal.js';

/** One file of a run on its way to a report. */
export interface DocumentWork {
  /** File name with values masked. */
  readonly name: string;
  /** The session's options, with progress shown under the file's name. */
  readonly options: Options;
  /** Runs what may fail for this one file, as a result that says why. */
  readonly attempt: <Result>(work: () => Promise<Result>) => Promise<Result | Inspection>;
  /** The same, once the values of the document are known. */
  readonly nameOf: (result: Inspection | Outcome) => Promise<string>;
  readonly report: (result: Inspection | Outcome, outputName?: string) => Promise<DocumentReport>;
}

export async function documentWork(
  file: string,
  session: Session,
  terminal: Terminal,
): Promise<DocumentWork> {
  const startedAt = new Date();
  const name = await maskedName(file, session);
  const progress = progressLine(terminal);
  return {
    name,
    options: {
      ...session.options,
      fileName: basename(file),
      onProgress: ({ stage, page, pages = 1 }) =>
        progress.show(
          `${name}: ${stage}${page === undefined || pages === 1 ? '' : ` page ${String(page)} of ${String(pages)}`}`,
        ),
    },
    attempt: async (work) => {
      try {
        return await work();
      } catch (error) {
        return failedResult(
          error,
          session.policies.map(({ id }) => id),
        );
      } finally {
        progress.clear();
      }
    },
    nameOf: async ({ fileName }) => (fileName === undefined ? name : maskedName(fileName, session)),
    report: async (result, outputName) =>
      documentReport(result, {
        name: result.fileName === undefined ? name : await maskedName(result.fileName, session),
        policies: session.policies,
        ...(await inputFingerprint(file, session)),
        startedAt,
        finishedAt: new Date(),
        ...(outputName === undefined ? {} : { outputName }),
      }),
  };
}

/** What ties a report to its input without telling anything of it. */
async function inputFingerprint(
  file: string,
  { options: { fingerprintKey: key } }: Session,
): Promise<{ readonly fingerprint?: string }> {
  if (!(key instanceof Uint8Array)) return {};
  const fingerprint = await fileHmac(file, key);
  return fingerprint === undefined ? {} : { fingerprint };
}
