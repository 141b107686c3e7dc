const text = { type: 'string', minLength: 1 } as const;
const texts = { type: 'array', items: text } as const;
const markText = { type: 'string', pattern: '^[ -~§]{1,40}$' } as const;
const entity = { type: 'string', pattern: '^(custom:)?[a-z0-9][a-z0-9-]*$' } as const;

/**
 * The JSON Schema (2020-12) of a firm's own policy file, published as `blackletter/policy.schema.json`. What it cannot
 * say (known entities, known ids to extend) `parsePolicy` checks, and names by its path.
 */
export const policySchema: Readonly<Record<string, unknown>> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:blackletter:policy:1',
  title: 'blackletter policy',
  type: 'object',
  required: ['id', 'title', 'source', 'protects', 'keeps'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9][a-z0-9.:-]{0,63}$' },
    title: text,
    source: { ...text, description: 'The rule behind it: citation, and the date of its text' },
    extends: { ...texts, description: 'Built-in policies; of each value stays what all allow' },
    protects: { type: 'array', items: entity },
    keeps: {
      type: 'object',
      propertyNames: entity,
      additionalProperties: {
        oneOf: [
          {
            type: 'object',
            required: ['kind'],
            additionalProperties: false,
            properties: {
              kind: {
                enum: ['nothing', 'year', 'initials', 'first-name-last-initial', 'city-state'],
              },
            },
          },
          {
            type: 'object',
            required: ['kind', 'count'],
            additionalProperties: false,
            properties: { kind: { const: 'last' }, count: { type: 'integer', minimum: 1 } },
          },
        ],
      },
    },
    alsoProtects: { ...texts, description: 'Kinds of values that a person has to look for' },
    marks: {
      type: 'object',
      propertyNames: entity,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: { label: markText, code: markText, fill: { const: 'x' } },
      },
    },
    judgesPartial: {
      type: 'boolean',
      description: 'Whether a form that is already partial must satisfy `keeps` too',
    },
    notices: { ...texts, description: 'Lines that every run and report shows' },
  },
};
