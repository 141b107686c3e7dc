import { BlackletterError } from '../../core/error.js';

/** The error of a bad option: what was expected and what came. Secret options never show their text. */
export function expected(
  name: string,
  what: string,
  got: unknown,
  { secret = false }: { readonly secret?: boolean } = {},
): BlackletterError {
  const shown = secret ? typeName(got) : describe(got);
  return new BlackletterError('BAD_OPTION', `Expected \`${name}\` to be ${what}, got ${shown}`);
}

function describe(got: unknown): string {
  switch (typeof got) {
    case 'string':
      return `\`${got.slice(0, 60)}\` (string)`;
    case 'number':
    case 'boolean':
    case 'bigint':
      return `\`${String(got)}\` (${typeof got})`;
    default:
      return typeName(got);
  }
}

function typeName(got: unknown): string {
  if (got === null) return 'null';
  if (Array.isArray(got)) return `a list of ${String(got.length)}`;
  return typeof got === 'object' ? 'an object' : typeof got === 'string' ? 'a string' : typeof got;
}
