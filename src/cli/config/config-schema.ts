import type { Command } from 'commander';
import type { ConfigKey } from './config-keys.js';
import { configKeys, sharedKeys } from './config-keys.js';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (2020-12) of `blackletter.config.json`, published as `blackletter/config.schema.json`. Keys that begin
 * with `//` are remarks.
 */
export function configSchema(program: Command): JsonSchema {
  const keys = configKeys(program);
  const sections = [...keys].map(([command, own]) => [
    command,
    {
      ...objectOf(own, {}),
      description: `For \`blackletter ${command}\` alone; wins over what stands outside`,
    },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:blackletter:config:1',
    title: 'blackletter configuration',
    ...objectOf(sharedKeys(keys), {
      $schema: { type: 'string' },
      ...(Object.fromEntries(sections) as Readonly<Record<string, JsonSchema>>),
    }),
  };
}

const TEXT: JsonSchema = { type: 'string', minLength: 1 };

function objectOf(
  keys: readonly ConfigKey[],
  others: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const own = keys.map((key) => [key.name, { description: key.description, ...valueOf(key) }]);
  return {
    type: 'object',
    properties: { ...others, ...(Object.fromEntries(own) as JsonSchema) },
    patternProperties: { '^//': { type: 'string' } },
    additionalProperties: false,
  };
}

function valueOf({ kind }: ConfigKey): JsonSchema {
  switch (kind) {
    case 'switch':
      return { type: 'boolean' };
    case 'text':
      return { type: ['string', 'number'], minLength: 1 };
    case 'list':
      return { type: 'array', items: TEXT };
    case 'comma-list':
      return { oneOf: [TEXT, { type: 'array', items: TEXT }] };
  }
}
