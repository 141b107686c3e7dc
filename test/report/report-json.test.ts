import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/core/policy.js';
import { policiesHash } from '../../src/report/policies-hash.js';
import type { ReportRequest } from '../../src/report/report-json.js';
import { documentReport, runReport } from '../../src/report/report-json.js';
import { reportSchema } from '../../src/report/report-schema.js';
import { sha256 } from '../../src/report/sha256.js';
import { TOOL } from '../../src/report/tool.js';
import { sampleFinding, sampleInspection, sampleOutcome } from './sample.js';
import { schemaErrors } from './schema-check.js';

const policy: Policy = {
  id: 'full',
  title: 'Everything goes',
  source: 'none',
  protects: ['us-ssn'],
  keeps: { 'us-ssn': { kind: 'nothing' } },
};

const request: ReportRequest = {
  name: 'motion.pdf',
  outputName: 'motion.redacted.pdf',
  policies: [policy],
  startedAt: new Date('2024-01-02T03:04:05.000Z'),
  finishedAt: new Date('2024-01-02T03:04:06.000Z'),
};

describe('the report', () => {
  const refusal = { code: 'ENCRYPTED', message: 'Needs a password' } as const;
  const { output: _output, ...unwritten } = sampleOutcome() as { output: Uint8Array } & object;
  const results = {
    inspection: sampleInspection(),
    'inspection refused': sampleInspection({ status: 'refused', reason: refusal }),
    redacted: sampleOutcome(),
    refused: { ...unwritten, status: 'refused', reason: refusal },
    'field and part places': sampleInspection({
      findings: [
        sampleFinding({ places: [{ kind: 'field', name: 'Info/Title' }] }),
        sampleFinding({ places: [{ kind: 'part', part: 'word/document.xml', path: 'p[3]' }] }),
        sampleFinding({
          compliant: true,
          fingerprint: 'a'.repeat(64),
          alternatives: [{ entity: 'custom:matter-number', confidence: 0.4 }],
        }),
      ],
    }),
  };

  it.each(Object.entries(results))('fits its schema: %s', async (_name, result) => {
    const report = await documentReport(result as never, request);
    expect(schemaErrors(reportSchema, JSON.parse(JSON.stringify(report)))).toEqual([]);
  });

  it('fits its schema for several documents', async () => {
    const one = await documentReport(sampleOutcome(), request);
    const run = runReport([one, one]);
    expect(schemaErrors(reportSchema, JSON.parse(JSON.stringify(run)))).toEqual([]);
    expect(runReport([one])).toBe(one);
  });

  it('is rejected by the schema when a field is missing, wrong or unknown', async () => {
    const report = await documentReport(sampleOutcome(), request);
    const broken: object[] = [
      { ...report, status: 'fine' },
      { ...report, text: 'surrounding text' },
      { ...report, findings: [{ ...report.findings[0], value: 'x' }] },
      { ...report, findings: [{ ...report.findings[0], confidence: 1.5 }] },
      { ...report, times: undefined },
    ];
    for (const one of broken)
      expect(schemaErrors(reportSchema, JSON.parse(JSON.stringify(one)))).not.toEqual([]);
  });

  it('says what became of each finding', async () => {
    const findings = [
      sampleFinding({ id: 'a' }),
      sampleFinding({ id: 'b' }),
      sampleFinding({ id: 'c', entity: 'us-ssn-last4', compliant: true }),
    ];
    const outcome = { ...sampleOutcome(), findings, removed: ['a'] };
    const report = await documentReport(outcome, request);
    expect(report.findings.map(({ action }) => action)).toEqual(['removed', 'kept', 'compliant']);
    expect(report.actions).toEqual([
      { entity: 'us-ssn', action: 'removed', count: 1 },
      { entity: 'us-ssn', action: 'kept', count: 1 },
      { entity: 'us-ssn-last4', action: 'compliant', count: 1 },
    ]);
  });

  it('claims no removal where no output was written', async () => {
    const outcome = { ...unwritten, status: 'refused', reason: refusal } as never;
    const report = await documentReport(outcome, request);
    expect(report.findings.map(({ action }) => action)).toEqual(['kept']);
    expect(report).not.toHaveProperty('output');
  });

  it('leaves out offsets into the text and hashes the output only', async () => {
    const inspected = sampleInspection({ findings: [sampleFinding({ start: 1, end: 12 })] });
    const [finding] = (await documentReport(inspected, request)).findings;
    expect(finding).not.toHaveProperty('start');
    expect(finding).not.toHaveProperty('end');
    const report = await documentReport(sampleOutcome(), request);
    const digest = await sha256(new TextEncoder().encode('%PDF-1.7'));
    expect(report.output).toEqual({ name: 'motion.redacted.pdf', bytes: 8, sha256: digest });
    expect(JSON.stringify(report).split(digest)).toHaveLength(2);
  });
});

describe('policiesHash', () => {
  it('depends on the rules, not on the order of keys', async () => {
    const turned = Object.fromEntries(Object.entries(policy).reverse()) as unknown as Policy;
    expect(await policiesHash([turned])).toBe(await policiesHash([policy]));
    const laxer: Policy = { ...policy, keeps: { 'us-ssn': { kind: 'last', count: 4 } } };
    expect(await policiesHash([laxer])).not.toBe(await policiesHash([policy]));
  });
});

it('hashes as FIPS 180-4 has it', async () => {
  expect(await sha256(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('carries the version of package.json', () => {
  const read: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(read).toMatchObject(TOOL);
});
