import type { JsonSchema } from '../../src/report/schema-parts.js';

/**
 * The paths at which `value` breaks `schema`: the few keywords of JSON Schema 2020-12 that the report's schema uses.
 * An unknown keyword is an error, so that the schema cannot grow past what is checked here.
 */
export function schemaErrors(
  schema: JsonSchema,
  value: unknown,
  root: JsonSchema = schema,
  at: string = '$',
): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) =>
    checkKeyword(keyword, rule, value, schema, root, at),
  );
}

const IGNORED = new Set(['$schema', '$id', '$defs', 'title', 'description', 'required', 'format']);

function checkKeyword(
  keyword: string,
  rule: unknown,
  value: unknown,
  schema: JsonSchema,
  root: JsonSchema,
  at: string,
): string[] {
  if (IGNORED.has(keyword)) return [];
  const fail = (broken: boolean): string[] => (broken ? [`${at}: ${keyword}`] : []);
  switch (keyword) {
    case '$ref': {
      const name = String(rule).replace('#/$defs/', '');
      const defs = root['$defs'] as Record<string, JsonSchema>;
      const target = defs[name];
      return target === undefined
        ? [`${at}: no $defs/${name}`]
        : schemaErrors(target, value, root, at);
    }
    case 'oneOf': {
      const branches = (rule as JsonSchema[]).map((one) => schemaErrors(one, value, root, at));
      const fitting = branches.filter((errors) => errors.length === 0).length;
      return fitting === 1 ? [] : [`${at}: oneOf fits ${fitting}`, ...branches.flat()];
    }
    case 'type':
      return fail(![rule].flat().some((type) => isType(String(type), value)));
    case 'minLength':
      return fail(typeof value === 'string' && value.length < Number(rule));
    case 'const':
      return fail(value !== rule);
    case 'enum':
      return fail(!(rule as unknown[]).includes(value));
    case 'pattern':
      return fail(typeof value === 'string' && !new RegExp(String(rule), 'u').test(value));
    case 'minimum':
      return fail(typeof value === 'number' && value < Number(rule));
    case 'maximum':
      return fail(typeof value === 'number' && value > Number(rule));
    case 'items':
      return Array.isArray(value)
        ? value.flatMap((one, i) => schemaErrors(rule as JsonSchema, one, root, `${at}[${i}]`))
        : [];
    case 'properties':
      return checkProperties(rule as Record<string, JsonSchema>, value, schema, root, at);
    case 'patternProperties':
      return Object.entries(rule as Record<string, JsonSchema>).flatMap(([pattern, one]) =>
        Object.entries(isObject(value) ? value : {})
          .filter(([name]) => new RegExp(pattern, 'u').test(name))
          .flatMap(([name, got]) => schemaErrors(one, got, root, `${at}.${name}`)),
      );
    case 'additionalProperties':
      return checkAdditional(rule as JsonSchema | false, value, schema, root, at);
    default:
      throw new Error(`unknown keyword ${keyword} at ${at}`);
  }
}

function checkProperties(
  rules: Readonly<Record<string, JsonSchema>>,
  value: unknown,
  schema: JsonSchema,
  root: JsonSchema,
  at: string,
): string[] {
  if (!isObject(value)) return [];
  const required = (schema['required'] ?? []) as string[];
  const missing = required
    .filter((name) => !(name in value))
    .map((name) => `${at}.${name}: missing`);
  const wrong = Object.entries(rules).flatMap(([name, rule]) =>
    name in value ? schemaErrors(rule, value[name], root, `${at}.${name}`) : [],
  );
  return [...missing, ...wrong];
}

function checkAdditional(
  rule: JsonSchema | false,
  value: unknown,
  schema: JsonSchema,
  root: JsonSchema,
  at: string,
): string[] {
  if (!isObject(value)) return [];
  const known = Object.keys(schema['properties'] ?? {});
  const patterns = Object.keys(schema['patternProperties'] ?? {});
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .filter((name) => !patterns.some((pattern) => new RegExp(pattern, 'u').test(name)))
    .flatMap((name) =>
      rule === false
        ? [`${at}.${name}: not allowed`]
        : schemaErrors(rule, value[name], root, `${at}.${name}`),
    );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isType(type: string, value: unknown): boolean {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
