import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpScan, sampleRecord, scanOf } from '../../../fixtures/scan/recorded-scan.js';
import type { JsonSchema } from '../../../src/report/schema-parts.js';
import { list, object } from '../../../src/report/schema-parts.js';
import type { RecordedScan } from '../../../src/core/scan-run.js';
import { renderSarif } from '../../../src/report/scan/render-sarif.js';
import { sampleFinding } from '../sample.js';
import { schemaErrors } from '../schema-check.js';
import { hostileRecord, hostileText } from './hostile.js';
import { STEERING, wholeText } from './render.js';

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly Record<string, unknown>[];
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly level: string }[];
    }[];
  }[];
}

async function sarifOf(scan: RecordedScan): Promise<Sarif> {
  return JSON.parse(await wholeText(renderSarif(scan))) as Sarif;
}

const text: JsonSchema = { type: 'string' };
const message = object({ text });
const place: JsonSchema = object(
  {
    physicalLocation: object({
      artifactLocation: object({
        // A relative reference of RFC 3986 without query, fragment or scheme.
        uri: { type: 'string', pattern: '^(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*$' },
        uriBaseId: { type: 'string', pattern: '^ROOT\\d+$' },
      }),
    }),
    logicalLocations: list(object({ fullyQualifiedName: text })),
  },
  ['logicalLocations'],
);

/** What the schema of SARIF 2.1.0 asks of the parts that are written here, and no other field. */
const sarifShape: JsonSchema = object({
  $schema: text,
  version: { const: '2.1.0' },
  runs: list(
    object({
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      originalUriBaseIds: {
        type: 'object',
        additionalProperties: object({ description: message }),
      },
      results: list(
        object(
          {
            ruleId: text,
            ruleIndex: { type: 'integer', minimum: 0 },
            kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
            level: { enum: ['none', 'note', 'warning', 'error'] },
            message,
            locations: list(place),
            partialFingerprints: { type: 'object', additionalProperties: text },
            suppressions: list(
              object({
                kind: { enum: ['inSource', 'external'] },
                status: { enum: ['accepted', 'underReview', 'rejected'] },
              }),
            ),
            rank: { type: 'number', minimum: 0, maximum: 100 },
            properties: { type: 'object' },
          },
          ['partialFingerprints', 'suppressions', 'rank'],
        ),
      ),
      tool: object({
        driver: object({
          name: text,
          semanticVersion: text,
          rules: list(object({ id: text, name: text, shortDescription: message })),
        }),
      }),
      invocations: list(
        object(
          {
            executionSuccessful: { type: 'boolean' },
            startTimeUtc: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' },
            endTimeUtc: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' },
            toolExecutionNotifications: list(
              object({
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message,
                descriptor: object({ id: text }),
                locations: list(place),
              }),
            ),
          },
          ['endTimeUtc'],
        ),
      ),
      properties: { type: 'object' },
    }),
  ),
});

describe('SARIF', () => {
  it('has the shape that its schema asks for, and every finding', async () => {
    const sarif = await sarifOf(madeUpScan(300));
    expect(schemaErrors(sarifShape, sarif)).toEqual([]);
    const [run] = sarif.runs;
    expect(run?.results.length).toBeGreaterThan(100);
    // §3.27.9: where kind is not fail, level is none.
    for (const { kind, level, ruleId, ruleIndex } of run?.results ?? []) {
      expect(kind === 'fail').toBe(level !== 'none');
      expect(run?.tool.driver.rules[Number(ruleIndex)]?.id).toBe(ruleId);
    }
  });

  it('tells findings that count, are accepted, and may stay', async () => {
    const findings = [
      sampleFinding({ id: 'a', fingerprint: 'b'.repeat(64) }),
      sampleFinding({ id: 'b' }),
      sampleFinding({ id: 'c', compliant: true }),
    ];
    const record = sampleRecord({ status: 'found', findings, accepted: ['b'] });
    const [run] = (await sarifOf(scanOf([record]))).runs;
    expect(
      run?.results.map(({ kind, suppressions, partialFingerprints }) => [
        kind,
        suppressions,
        partialFingerprints,
      ]),
    ).toEqual([
      ['fail', undefined, { 'blackletterValue/v1': 'b'.repeat(64) }],
      ['fail', [{ kind: 'external', status: 'accepted' }], undefined],
      ['pass', undefined, undefined],
    ]);
  });

  it.each([
    ['clean', true, []],
    ['skipped', true, ['note']],
    ['incomplete', false, ['warning']],
    ['unread', false, ['error']],
  ] as const)('of an entry that is %s says whether all was read', async (status, whole, levels) => {
    const [run] = (await sarifOf(scanOf([sampleRecord({ status })]))).runs;
    const [invocation] = run?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(whole);
    expect(invocation?.toolExecutionNotifications.map(({ level }) => level)).toEqual(levels);
  });

  it('names a path that is no UTF-8 by its bytes', async () => {
    const record = sampleRecord({
      path: 'a b/\u{FFFD}.pdf',
      pathBytes: 'YSBiL/8ucGRm',
      status: 'unread',
    });
    expect(JSON.stringify(await sarifOf(scanOf([record])))).toContain('"uri":"a%20b/%FF.pdf"');
  });

  it('of hostile records keeps its shape, and holds nothing that steers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileRecord, { maxLength: 4 }),
        fc.array(hostileText, { maxLength: 3 }),
        async (all, roots) => {
          const written = await wholeText(renderSarif(scanOf(all, { roots })));
          expect(schemaErrors(sarifShape, JSON.parse(written))).toEqual([]);
          expect(written.replaceAll('\n', '')).not.toMatch(STEERING);
        },
      ),
      { numRuns: 60 },
    );
  });
});
