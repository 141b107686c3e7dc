/** A JSON Schema (2020-12) as a plain value. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const text: JsonSchema = { type: 'string' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const page: JsonSchema = { type: 'integer', minimum: 1 };
const probability: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
const entity: JsonSchema = { type: 'string', pattern: '^(custom:)?[a-z0-9][a-z0-9-]*$' };
const errorCode: JsonSchema = { type: 'string', pattern: '^[A-Z][A-Z_]*$' };

/** `additionalProperties` is false everywhere, so that a field nobody thought about cannot carry a value out. */
export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

export function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

const edge: JsonSchema = { type: 'number' };
const box: JsonSchema = object({ left: edge, bottom: edge, right: edge, top: edge });

const ownPlace: JsonSchema = {
  oneOf: [
    object({
      kind: { const: 'page' },
      page,
      boxes: list({ $ref: '#/$defs/box' }),
    }),
    object({ kind: { const: 'part' }, part: text, path: text }),
    object({ kind: { const: 'field' }, name: text }),
  ],
};

/** A place in a file inside the document says which file, and where in it. */
const place: JsonSchema = {
  oneOf: [
    { $ref: '#/$defs/ownPlace' },
    object({
      kind: { const: 'embedded' },
      within: list(text),
      place: { $ref: '#/$defs/ownPlace' },
    }),
  ],
};

const action: JsonSchema = {
  enum: ['removed', 'annotated', 'kept', 'compliant', 'unprotected', 'reported'],
};

/** What a finding has in every report. */
export const FINDING_FIELDS: {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly optional: readonly string[];
} = {
  properties: {
    id: text,
    entity,
    detector: text,
    confidence: probability,
    reasons: list(text),
    places: list({ $ref: '#/$defs/place' }),
    masked: text,
    source: { enum: ['text', 'ocr', 'field', 'metadata', 'name'] },
    compliant: { const: true },
    unprotected: { const: true },
    alternatives: list(object({ entity, confidence: probability })),
    fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  },
  optional: ['compliant', 'unprotected', 'alternatives', 'fingerprint'],
};

const finding: JsonSchema = object(
  { ...FINDING_FIELDS.properties, action: { $ref: '#/$defs/action' } },
  FINDING_FIELDS.optional,
);

const coverage: JsonSchema = object(
  {
    pages: count,
    pagesReadAsText: list(page),
    pagesReadByOcr: list(page),
    pagesNotRead: list(page),
    reviewRequired: list(page),
    parts: list(object({ part: text, count, read: { type: 'boolean' } })),
  },
  ['reviewRequired'],
);

const verification: JsonSchema = object(
  {
    done: { type: 'boolean' },
    readers: list(
      object({
        reader: text,
        read: { type: 'object', additionalProperties: { type: 'number' } },
        unread: list(text),
      }),
    ),
    left: list(object({ needle: text, reader: text, where: text, form: text })),
    changed: list(
      object(
        {
          kind: { enum: ['glyphs', 'pixels', 'pages', 'bytes'] },
          where: text,
          box: { $ref: '#/$defs/box' },
        },
        ['box'],
      ),
    ),
    findings: list({ $ref: '#/$defs/finding' }),
    exposed: list(
      object(
        {
          code: { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$' },
          where: text,
          page,
          box: { $ref: '#/$defs/box' },
          confidence: probability,
          why: text,
        },
        ['page', 'box'],
      ),
    ),
    doubts: list(text),
    reason: { $ref: '#/$defs/refusal' },
  },
  ['exposed', 'doubts', 'reason'],
);

/** What `$ref` points at. */
export const SCHEMA_DEFS: Readonly<Record<string, JsonSchema>> = {
  box,
  ownPlace,
  place,
  action,
  finding,
  coverage,
  verification,
  entity,
  blindSpot: object({ code: text, where: text, why: text }),
  refusal: object({ code: errorCode, message: text }),
};
