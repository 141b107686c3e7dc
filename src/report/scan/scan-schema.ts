import type { JsonSchema } from '../schema-parts.js';
import { FINDING_FIELDS, SCHEMA_DEFS, list, object } from '../schema-parts.js';
import { SCAN_SCHEMA_VERSION } from './render-json.js';
import { scanTotalsSchema } from './scan-totals-schema.js';

const text: JsonSchema = { type: 'string' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const number: JsonSchema = { type: 'number' };
const flag: JsonSchema = { type: 'boolean' };
const schemaVersion: JsonSchema = { const: SCAN_SCHEMA_VERSION };
const time: JsonSchema = { type: 'string', format: 'date-time' };
const idAndVersion: JsonSchema = object({ id: text, version: text });

const run: JsonSchema = object(
  {
    tool: object({ name: text, version: text }),
    roots: list(text),
    startedAt: time,
    finishedAt: time,
    interrupted: { const: true },
    detectors: list(idAndVersion),
    policies: list(text),
    notLookedFor: list(text),
    shard: text,
    pathsMasked: { const: true },
  },
  ['finishedAt', 'interrupted', 'notLookedFor', 'shard', 'pathsMasked'],
);

const finding: JsonSchema = object(FINDING_FIELDS.properties, FINDING_FIELDS.optional);

function known(schema: JsonSchema): JsonSchema {
  return { oneOf: [schema, { const: 'unknown' }] };
}

/** A name may be the word itself, so that `oneOf` would fit twice. */
const knownName: JsonSchema = text;

const access: JsonSchema = object(
  {
    owner: knownName,
    group: knownName,
    mode: knownName,
    links: known(count),
    acl: { enum: ['none', 'present', 'unknown'] },
    worldReadable: known(flag),
    worldWritable: known(flag),
    groupReadable: known(flag),
    unknown: list(text),
  },
  ['unknown'],
);

const weight: JsonSchema = object({
  entities: { type: 'object', additionalProperties: count },
  persons: count,
  classes: list({ $ref: '#/$defs/breachClass' }),
  score: { type: 'number', minimum: 0, maximum: 100 },
});

const record: JsonSchema = object(
  {
    id: { type: 'string', pattern: '^[0-9a-f]+$' },
    path: text,
    root: count,
    pathBytes: text,
    kind: { enum: ['file', 'folder', 'link', 'special', 'missing'] },
    status: { enum: ['clean', 'found', 'incomplete', 'unread', 'skipped'] },
    reason: { $ref: '#/$defs/refusal' },
    size: count,
    modified: number,
    mediaType: text,
    namedAs: text,
    findings: list({ $ref: '#/$defs/scanFinding' }),
    findingsOmitted: { type: 'object', additionalProperties: count },
    nameFindings: list({ $ref: '#/$defs/scanFinding' }),
    blindSpots: list({ $ref: '#/$defs/blindSpot' }),
    coverage: { $ref: '#/$defs/coverage' },
    content: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    reused: { enum: ['unchanged', 'same-content'] },
    access,
    weight,
    accepted: list(text),
    ms: number,
  },
  [
    'id',
    'pathBytes',
    'reason',
    'size',
    'modified',
    'mediaType',
    'namedAs',
    'findingsOmitted',
    'nameFindings',
    'coverage',
    'content',
    'reused',
    'access',
    'weight',
    'accepted',
    'ms',
  ],
);

/**
 * The JSON Schema (2020-12) of a scan: of what `--format json` writes, and of each line of `--format jsonl` (the first
 * says what was scanned, every other is a record). It is published as `blackletter/scan.schema.json`.
 */
export const scanSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:blackletter:scan:1',
  title: 'blackletter scan',
  oneOf: [
    object({
      schemaVersion,
      scan: { $ref: '#/$defs/run' },
      records: list({ $ref: '#/$defs/record' }),
      totals: { $ref: '#/$defs/totals' },
    }),
    object({ schemaVersion, scan: { $ref: '#/$defs/run' } }),
    { $ref: '#/$defs/record' },
  ],
  $defs: {
    ...SCHEMA_DEFS,
    breachClass: { enum: ['B0', 'B1', 'B2', 'B3', 'C', 'H', 'K', 'M'] },
    scanFinding: finding,
    record,
    run,
    totals: scanTotalsSchema,
  },
};
