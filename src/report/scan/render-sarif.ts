import type { EntityId } from '../../core/entity.js';
import type { ScanRecord } from '../../core/scan-record.js';
import type { RecordedScan, ScanRun } from '../../core/scan-run.js';
import { accessLevel } from './access-level.js';
import { entityName } from './entity-name.js';
import type { StandingFinding } from './finding-standing.js';
import { listedFindings } from './omitted-findings.js';
import { placesText } from './place-text.js';
import { safeJson } from './safe-json.js';
import { sarifNotifications } from './sarif-notifications.js';
import { sarifLocation, sarifRoots } from './sarif-location.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * A scan as SARIF 2.1.0 (OASIS): a result a finding, a notification for everything that was not read, and the run not
 * successful where something was. Findings that the baseline accepts are suppressed results; forms that the rules permit
 * are of kind `pass`. Values are masked; `partialFingerprints` are keyed. Reads the records twice.
 */
export async function* renderSarif(scan: RecordedScan): AsyncGenerator<string> {
  const { run, records } = scan;
  const rules: EntityId[] = [];
  yield `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits",\n`;
  yield `"originalUriBaseIds":${safeJson(sarifRoots(run))},\n"results":[`;
  let between = '\n';
  for await (const record of records())
    for (const finding of listedFindings(record)) {
      yield `${between}${safeJson(result(record, finding, rules))}`;
      between = ',\n';
    }
  yield `\n],\n"tool":${safeJson(tool(run, rules))},\n"invocations":[`;
  yield* invocation(scan);
  yield `],\n"properties":${safeJson({ policies: run.policies, detectors: run.detectors })}}]}\n`;
}

async function* invocation({ run, records }: RecordedScan): AsyncGenerator<string> {
  yield '{"toolExecutionNotifications":[';
  let between = '\n';
  let whole = run.interrupted !== true;
  for await (const record of records())
    for (const notification of sarifNotifications(record)) {
      if (notification.level !== 'note') whole = false;
      yield `${between}${safeJson(notification)}`;
      between = ',\n';
    }
  const times = {
    startTimeUtc: run.startedAt,
    ...(run.finishedAt === undefined ? {} : { endTimeUtc: run.finishedAt }),
    executionSuccessful: whole,
  };
  yield `\n],${safeJson(times).slice(1)}`;
}

function result(record: ScanRecord, one: StandingFinding, rules: EntityId[]): object {
  const { finding, standing } = one;
  const { entity, masked, confidence, fingerprint } = finding;
  if (!rules.includes(entity)) rules.push(entity);
  const where = placesText(one);
  const text = `${entityName(entity)} ${masked}${where === '' ? '' : ` (${where})`}, ${Math.round(confidence * 100)} % sure: ${finding.reasons.join('; ')}`;
  const counts = standing === 'open' || standing === 'accepted';
  return {
    ruleId: entity,
    ruleIndex: rules.indexOf(entity),
    ...(counts
      ? { kind: 'fail', level: confidence >= 0.8 ? 'error' : 'warning' }
      : { kind: standing === 'compliant' ? 'pass' : 'notApplicable', level: 'none' }),
    message: { text },
    locations: [
      {
        physicalLocation: { artifactLocation: sarifLocation(record) },
        ...(where === '' ? {} : { logicalLocations: [{ fullyQualifiedName: where }] }),
      },
    ],
    ...(fingerprint === undefined
      ? {}
      : { partialFingerprints: { 'blackletterValue/v1': fingerprint } }),
    ...(standing === 'accepted'
      ? { suppressions: [{ kind: 'external', status: 'accepted' }] }
      : {}),
    // From 0 to 100 (§3.27.25).
    ...(record.weight === undefined ? {} : { rank: record.weight.score }),
    properties: {
      findingId: finding.id,
      detector: finding.detector,
      masked,
      confidence,
      source: finding.source,
      standing,
      readableBy: accessLevel(record.access),
    },
  };
}

function tool(run: ScanRun, rules: readonly EntityId[]): object {
  return {
    driver: {
      name: run.tool.name,
      semanticVersion: run.tool.version,
      rules: rules.map((entity) => ({
        id: entity,
        name: entityName(entity),
        shortDescription: { text: entityName(entity) },
      })),
    },
  };
}
