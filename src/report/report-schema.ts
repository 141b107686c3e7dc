import { REPORT_SCHEMA_VERSION } from './report.js';
import type { JsonSchema } from './schema-parts.js';
import { SCHEMA_DEFS, list, object } from './schema-parts.js';

const text: JsonSchema = { type: 'string' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const hex64: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const time: JsonSchema = { type: 'string', format: 'date-time' };
const times: JsonSchema = object({ startedAt: time, finishedAt: time });
const schemaVersion: JsonSchema = { const: REPORT_SCHEMA_VERSION };
const tool: JsonSchema = object({ name: text, version: text });

const documentReport: JsonSchema = object(
  {
    schemaVersion,
    tool,
    status: { enum: ['clean', 'found', 'redacted', 'annotated', 'incomplete', 'refused'] },
    reason: { $ref: '#/$defs/refusal' },
    document: object({ name: text, mediaType: text, pages: count, fingerprint: hex64 }, [
      'mediaType',
      'fingerprint',
    ]),
    output: object({ name: text, bytes: count, sha256: hex64 }),
    detectors: list(object({ id: text, version: text })),
    policies: object({ ids: list(text), sha256: hex64, notices: list(text) }),
    findings: list({ $ref: '#/$defs/finding' }),
    actions: list(
      object({ entity: { $ref: '#/$defs/entity' }, action: { $ref: '#/$defs/action' }, count }),
    ),
    notLookedFor: list(text),
    coverage: { $ref: '#/$defs/coverage' },
    blindSpots: list({ $ref: '#/$defs/blindSpot' }),
    metadata: list(text),
    metadataRemoved: list(text),
    notes: list(text),
    verification: { $ref: '#/$defs/verification' },
    times,
  },
  ['reason', 'output', 'verification'],
);

/**
 * The JSON Schema (2020-12) of what `--report` writes and `--json` prints: the report on one document; for several,
 * `{ documents: [...] }`; or what `verify` found. It is published as `blackletter/report.schema.json`.
 */
export const reportSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:blackletter:report:1',
  title: 'blackletter report',
  oneOf: [
    { $ref: '#/$defs/documentReport' },
    object({ schemaVersion, tool, documents: list({ $ref: '#/$defs/documentReport' }) }),
    object({
      schemaVersion,
      tool,
      document: object({ name: text }),
      verification: { $ref: '#/$defs/verification' },
      times,
    }),
  ],
  $defs: { ...SCHEMA_DEFS, documentReport },
};
