import type { Detector } from '../../src/core/detector.js';
import { isEntityId } from '../../src/core/entity.js';
import { BlackletterError } from '../../src/core/error.js';
import type { PatternDetectorOptions } from './pattern-detector.js';
import { patternDetectorAt } from './pattern-detector.js';
import type { WordListDetectorOptions } from './word-list-detector.js';
import { wordListDetectorAt } from './word-list-detector.js';

/**
 * Detectors out of data, such as a file of JSON: `{ "detectors": [{ "id": …, "pattern": … }, { "id": …, "words": […] }] }`,
 * with the fields of `PatternDetectorOptions` and `WordListDetectorOptions`.
 *
 * @throws BlackletterError BAD_OPTION with the path of the mistake: `detectors[1].near.words`.
 */
export function parseDetectors(data: unknown): Detector[] {
  const file = record(data, 'the file', ['$schema', 'detectors']);
  const detectors = list(file['detectors'], 'detectors').map((one, at) =>
    parseDetector(one, `detectors[${String(at)}]`),
  );
  detectors.forEach(({ id }, at) => {
    if (detectors.findIndex((one) => one.id === id) !== at)
      throw wrong(`detectors[${String(at)}].id`, 'an id that no other has');
  });
  return detectors;
}

function parseDetector(data: unknown, path: string): Detector {
  const given = record(data, path, KEYS);
  const hasPattern = given['pattern'] !== undefined;
  if (hasPattern === (given['words'] !== undefined)) throw wrong(path, 'with `pattern` or `words`');
  const misplaced = hasPattern ? 'matchCase' : 'ignoreCase';
  if (given[misplaced] !== undefined) throw wrong(`${path}.${misplaced}`, 'left out');
  for (const [key, is, what] of FIELDS) {
    if (given[key] !== undefined && !is(given[key])) throw wrong(`${path}.${key}`, what);
  }
  if (given['id'] === undefined) throw wrong(`${path}.id`, 'an id');
  if (given['words'] !== undefined) texts(given['words'], `${path}.words`, 1);
  if (given['near'] !== undefined) {
    const near = record(given['near'], `${path}.near`, ['words', 'within']);
    texts(near['words'], `${path}.near.words`, 1);
    if (near['within'] !== undefined && !isWithin(near['within']))
      throw wrong(`${path}.near.within`, 'an integer from 1 to 1000');
  }
  if (given['examples'] !== undefined) {
    const examples = record(given['examples'], `${path}.examples`, ['finds', 'ignores']);
    for (const kind of ['finds', 'ignores'])
      if (examples[kind] !== undefined) texts(examples[kind], `${path}.examples.${kind}`, 0);
  }
  // Everything in it was checked above.
  return hasPattern
    ? patternDetectorAt(given as unknown as PatternDetectorOptions, `${path}.`)
    : wordListDetectorAt(given as unknown as WordListDetectorOptions, `${path}.`);
}

type Field = readonly [string, (got: unknown) => boolean, string];

const FIELDS: readonly Field[] = [
  ['id', (got) => isText(got) && /^[a-z0-9][a-z0-9-]{0,63}$/u.test(got), 'lower-case and hyphens'],
  ['entity', (got) => isText(got) && isEntityId(got), 'an entity id'],
  ['summary', isText, 'a string with text'],
  ['version', isText, 'a string with text'],
  ['confidence', isProbability, 'a number from 0 to 1'],
  ['pattern', isText, 'a string with text'],
  ['ignoreCase', isBoolean, 'true or false'],
  ['matchCase', isBoolean, 'true or false'],
];

const KEYS = [...FIELDS.map(([key]) => key), 'words', 'near', 'examples'];

function isText(got: unknown): got is string {
  return typeof got === 'string' && got.trim() !== '';
}

function isBoolean(got: unknown): boolean {
  return typeof got === 'boolean';
}

function isProbability(got: unknown): boolean {
  return typeof got === 'number' && got >= 0 && got <= 1;
}

function isWithin(got: unknown): boolean {
  return typeof got === 'number' && Number.isInteger(got) && got >= 1 && got <= 1000;
}

function texts(got: unknown, path: string, least: number): void {
  const all = list(got, path);
  if (all.length < least) throw wrong(path, 'a list with something in it');
  all.forEach((one, at) => {
    if (!isText(one)) throw wrong(`${path}[${String(at)}]`, 'a string with text');
  });
}

function list(got: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(got)) throw wrong(path, 'a list');
  return got;
}

function record(
  got: unknown,
  path: string,
  keys: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof got !== 'object' || got === null || Array.isArray(got))
    throw wrong(path, `an object with ${keys.join(', ')}`);
  if (Object.keys(got).some((key) => !keys.includes(key)))
    throw wrong(path, `an object with no other keys than ${keys.join(', ')}`);
  return got as Readonly<Record<string, unknown>>;
}

function wrong(path: string, what: string): BlackletterError {
  return new BlackletterError('BAD_OPTION', `Expected \`${path}\` to be ${what}`);
}
