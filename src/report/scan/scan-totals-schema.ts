import type { JsonSchema } from '../schema-parts.js';
import { list, object } from '../schema-parts.js';
import { ACCESS_LEVELS } from './access-level.js';
import { AGES } from './age.js';

const text: JsonSchema = { type: 'string' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const findingCount: JsonSchema = object({ findings: count, files: count });

/** The part of the scan's schema that describes the totals. */
export const scanTotalsSchema: JsonSchema = object(
  {
    entries: count,
    files: count,
    bytesRead: count,
    statuses: counts(['clean', 'found', 'incomplete', 'unread', 'skipped']),
    reused: counts(['unchanged', 'same-content']),
    misnamed: count,
    standings: counts(['open', 'accepted', 'compliant', 'unprotected']),
    filesWithFindings: count,
    entities: list(object({ entity: { $ref: '#/$defs/entity' }, findings: count, files: count })),
    exposure: each(ACCESS_LEVELS, findingCount),
    ages: each(AGES, findingCount),
    folders: list(
      object({ path: text, files: count, findings: count, rest: { const: true } }, ['rest']),
    ),
    classes: { type: 'object', additionalProperties: count },
    persons: count,
    kinds: list(
      object({ mediaType: text, files: count, whole: count, inPart: count, unread: count }, [
        'mediaType',
      ]),
    ),
    pages: counts(['pages', 'asText', 'byOcr', 'notRead', 'toReview']),
    unread: list(
      object({
        kind: { enum: ['unread', 'part', 'skipped'] },
        code: text,
        why: text,
        entries: count,
        folders: count,
        examples: list(text),
      }),
    ),
    worst: list(
      object(
        {
          path: text,
          findings: count,
          entities: list(object({ entity: { $ref: '#/$defs/entity' }, findings: count })),
          access: { enum: ACCESS_LEVELS },
          classes: list({ $ref: '#/$defs/breachClass' }),
          score: { type: 'number', minimum: 0, maximum: 100 },
          modified: { type: 'number' },
        },
        ['score', 'modified'],
      ),
    ),
  },
  ['persons'],
);

function counts(names: readonly string[]): JsonSchema {
  return each(names, count);
}

function each(names: readonly string[], schema: JsonSchema): JsonSchema {
  return object(Object.fromEntries(names.map((name) => [name, schema])));
}
