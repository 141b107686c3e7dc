import type { Detector } from '../../core/detector.js';
import { isEntityId } from '../../core/entity.js';
import type { FormatAdapter } from '../../core/format-adapter.js';
import { expected } from './expected.js';

/** Small checks of the options gate: each gives the value in its type or throws BAD_OPTION. */

export function isRecord(got: unknown): got is Readonly<Record<string, unknown>> {
  return typeof got === 'object' && got !== null && !Array.isArray(got);
}

/** Absent and `undefined` are the same. */
export function knownKeys(
  got: unknown,
  name: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (got === undefined) return {};
  if (!isRecord(got)) throw expected(name, 'an object', got);
  for (const key of Object.keys(got)) {
    if (!known.includes(key)) {
      throw expected(name, `an object with the keys ${known.join(', ')}`, key);
    }
  }
  return got;
}

export function boolean(got: unknown, name: string): boolean {
  if (typeof got !== 'boolean') throw expected(name, 'true or false', got);
  return got;
}

export function oneOf<Choice extends string>(
  got: unknown,
  name: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === got);
  if (found === undefined) {
    throw expected(name, choices.map((choice) => `'${choice}'`).join(' or '), got);
  }
  return found;
}

export function positiveInteger(got: unknown, name: string): number {
  if (typeof got !== 'number' || !Number.isSafeInteger(got) || got < 1) {
    throw expected(name, 'an integer from 1 up', got);
  }
  return got;
}

export function list(got: unknown, name: string, of: string, secret = false): readonly unknown[] {
  if (!Array.isArray(got)) throw expected(name, `a list of ${of}`, got, { secret });
  return got;
}

export function isDetector(got: unknown): got is Detector {
  return (
    isRecord(got) &&
    typeof got['id'] === 'string' &&
    /^[a-z0-9][a-z0-9-]{0,63}$/u.test(got['id']) &&
    typeof got['entity'] === 'string' &&
    isEntityId(got['entity']) &&
    (got['also'] === undefined || isEntityList(got['also'])) &&
    typeof got['version'] === 'string' &&
    typeof got['scan'] === 'function'
  );
}

function isEntityList(got: unknown): boolean {
  return Array.isArray(got) && got.every((one) => typeof one === 'string' && isEntityId(one));
}

export function isFormatAdapter(got: unknown): got is FormatAdapter {
  return (
    isRecord(got) &&
    typeof got['id'] === 'string' &&
    Array.isArray(got['mediaTypes']) &&
    ['recognises', 'open', 'audit'].every((key) => typeof got[key] === 'function')
  );
}
