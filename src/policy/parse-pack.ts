import { RULE_ENTITIES } from './rule-entities.js';
import type { RulePack } from './rule-pack.js';

/**
 * Gives the data of a pack its type.
 * @throws RangeError that names the pack and the path of its first mistake.
 */
export function parsePack(data: unknown): RulePack {
  const pack = asRecord(data, 'a pack');
  const id = String(pack['id']);
  const wrong = (path: string): never => {
    throw new RangeError(`The rule pack ${id} has a mistake at ${path}`);
  };
  for (const key of Object.keys(pack)) if (!KEYS.has(key)) wrong(key);
  for (const key of ['id', 'authority', 'title', 'citation'])
    if (typeof pack[key] !== 'string' || pack[key] === '') wrong(key);
  const text = asRecord(pack['text'], `${id}.text`);
  for (const key of Object.keys(text)) if (!TEXT_KEYS.has(key)) wrong(`text.${key}`);
  if (!COVERAGES.has(String(text['coverage']))) wrong('text.coverage');
  if (typeof text['firstHand'] !== 'boolean') wrong('text.firstHand');
  if (!DUTIES.has(String(pack['duty']))) wrong('duty');
  for (const key of ['caseTypes', 'clauses']) if (!Array.isArray(pack[key])) wrong(key);
  (pack['clauses'] as unknown[]).forEach((data, at) => {
    const path = `clauses.${String(at)}`;
    const clause = asRecord(data, `${id}.${path}`);
    for (const key of Object.keys(clause)) if (!CLAUSE_KEYS.has(key)) wrong(`${path}.${key}`);
    if (!Object.hasOwn(RULE_ENTITIES, String(clause['entity']))) wrong(`${path}.entity`);
    if (!SUBJECTS.has(String(clause['subject']))) wrong(`${path}.subject`);
    if (!STAYS.test(String(clause['stays']))) wrong(`${path}.stays`);
    const { mark } = clause;
    if (mark !== undefined && !(typeof mark === 'string' && MARKS.has(mark))) wrong(`${path}.mark`);
  });
  return pack as unknown as RulePack;
}

function asRecord(data: unknown, what: string): Record<string, unknown> {
  if (typeof data === 'object' && data !== null && !Array.isArray(data))
    return data as Record<string, unknown>;
  throw new RangeError(`Expected ${what} to be an object`);
}

const KEYS = new Set([
  'id',
  'authority',
  'title',
  'citation',
  'text',
  'duty',
  'caseTypes',
  'clauses',
  'exemptions',
  'companionForms',
  'sealedInstead',
  'certification',
  'retention',
]);
const TEXT_KEYS = new Set(['coverage', 'firstHand', 'publisher', 'asOf', 'remarks']);
const CLAUSE_KEYS = new Set(['entity', 'subject', 'stays', 'mark', 'label', 'code', 'condition']);
const COVERAGES = new Set(['whole', 'part', 'procedure', 'described']);
const DUTIES = new Set(['must', 'may', 'court']);
const SUBJECTS = new Set(['individual', 'entity', 'minor', 'victim']);
const MARKS = new Set(['x', 'label']);
const STAYS =
  /^(?:nothing|last-[1-9]|year|initials|first-name-last-initial|city-state|generic-label|part-not-read)$/u;
