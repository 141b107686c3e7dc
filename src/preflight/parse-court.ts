import type { Court } from './court.js';

/**
 * Gives the data of a court its type, such as that of a file of the user's own.
 * @throws RangeError that names the path of the first mistake.
 */
export function parseCourt(data: unknown, path: string): Court {
  const court = record(data, path);
  only(court, path, ['id', 'court', 'system', 'source', 'rules', 'remarks']);
  for (const key of ['id', 'court', 'system']) text(court[key], `${path}.${key}`);
  if (court['remarks'] !== undefined) text(court['remarks'], `${path}.remarks`);
  const source = record(court['source'], `${path}.source`);
  only(source, `${path}.source`, ['firstHand', 'publisher', 'asOf']);
  for (const key of ['publisher', 'asOf']) {
    if (source[key] !== undefined) text(source[key], `${path}.source.${key}`);
  }
  if (typeof source['firstHand'] !== 'boolean') wrong(`${path}.source.firstHand`, 'true or false');
  const rules = record(court['rules'], `${path}.rules`);
  only(rules, `${path}.rules`, [...NUMBERS, ...ATTITUDES, 'page', 'fonts']);
  for (const key of NUMBERS) {
    const got = rules[key];
    if (got !== undefined && !(typeof got === 'number' && got > 0))
      wrong(`${path}.rules.${key}`, 'a number above 0');
  }
  for (const key of ATTITUDES) oneOf(rules[key], `${path}.rules.${key}`, WORDS);
  oneOf(rules['page'], `${path}.rules.page`, ['letter']);
  oneOf(rules['fonts'], `${path}.rules.fonts`, ['embedded']);
  return court as unknown as Court;
}

function record(data: unknown, path: string): Record<string, unknown> {
  if (typeof data === 'object' && data !== null && !Array.isArray(data))
    return data as Record<string, unknown>;
  return wrong(path, 'an object');
}

function only(data: Record<string, unknown>, path: string, keys: readonly string[]): void {
  for (const key of Object.keys(data))
    if (!keys.includes(key)) wrong(`${path}.${key}`, `one of ${keys.join(', ')}`);
}

function text(got: unknown, path: string): void {
  if (typeof got !== 'string' || got === '') wrong(path, 'a string with text');
}

function oneOf(got: unknown, path: string, words: readonly string[]): void {
  if (got !== undefined && !(typeof got === 'string' && words.includes(got)))
    wrong(path, `one of ${words.join(', ')}`);
}

function wrong(path: string, expected: string): never {
  throw new RangeError(`Expected ${path} to be ${expected}`);
}

const NUMBERS = ['fileMB', 'transactionMB', 'fileNameLength'];
const ATTITUDES = [
  'pdfA',
  'searchable',
  'forms',
  'links',
  'scripts',
  'encryption',
  'attachments',
  'media',
];
const WORDS = ['accepted', 'recommended', 'required', 'rejected'];
