import type { EntityId } from '../../core/entity.js';
import { isEntityId } from '../../core/entity.js';
import type { RosterPerson } from '../../core/roster.js';
import { isRecord, knownKeys, list } from './checks.js';
import { expected } from './expected.js';

/**
 * The option `roster`: people as objects, or as lines `Full Name; alias; alias; entity=ID` in which all but the name may be
 * left out. Names are never in an error; their number in the list is.
 */
export function readRoster(got: unknown): readonly RosterPerson[] {
  if (got === undefined) return [];
  return list(got, 'roster', 'people', true).map((one, at) => {
    const name = `roster[${String(at)}]`;
    if (typeof one === 'string') return readLine(one, name);
    if (!isRecord(one)) throw expected(name, 'a name or an object', one, SECRET);
    return readPerson(one, name);
  });
}

function readLine(line: string, name: string): RosterPerson {
  const [full = '', ...others] = line.split(';').map((part) => part.trim());
  const entity = others.find((part) => part.startsWith(ENTITY))?.slice(ENTITY.length);
  const aliases = others.filter((part) => part !== '' && !part.startsWith(ENTITY));
  return readPerson({ name: full, aliases, ...(entity === undefined ? {} : { entity }) }, name);
}

function readPerson(got: Readonly<Record<string, unknown>>, name: string): RosterPerson {
  knownKeys(got, name, ['name', 'aliases', 'entity']);
  const aliases = list(got['aliases'] ?? [], `${name}.aliases`, 'names', true);
  return {
    name: readName(got['name'], `${name}.name`),
    aliases: aliases.map((alias, at) => readName(alias, `${name}.aliases[${String(at)}]`)),
    ...(got['entity'] === undefined ? {} : { entity: readEntity(got['entity'], name) }),
  };
}

function readName(got: unknown, name: string): string {
  // A single letter would be found in every initial.
  if (typeof got !== 'string' || (got.match(/\p{L}/gu) ?? []).length < 2) {
    throw expected(name, 'a name of at least two letters', got, SECRET);
  }
  return got;
}

function readEntity(got: unknown, name: string): EntityId {
  if (typeof got === 'string' && isEntityId(got)) return got;
  throw expected(`${name}.entity`, 'an entity id', got);
}

const SECRET = { secret: true } as const;
const ENTITY = 'entity=';
