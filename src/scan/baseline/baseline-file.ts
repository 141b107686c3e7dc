import { createHmac } from 'node:crypto';
import { isEntityId } from '../../core/entity.js';
import { BlackletterError } from '../../core/error.js';
import type { AcceptedFinding, Baseline } from './baseline.js';

/** What the key check of a baseline is made of. */
const CHECKED = 'blackletter baseline 1';

export function emptyBaseline(key: Uint8Array): Baseline {
  return { schemaVersion: 1, keyCheck: keyCheckOf(key), accepted: [] };
}

/**
 * A baseline out of the JSON of its file, which people may edit.
 * @throws BlackletterError BAD_OPTION, naming the entry by its number; another key than the baseline's own too, since
 *   nothing would match it
 */
export function parseBaseline(input: unknown, key: Uint8Array): Baseline {
  if (!isRecord(input) || input['schemaVersion'] !== 1 || !Array.isArray(input['accepted']))
    throw refuse('is no baseline of this version');
  if (input['keyCheck'] !== keyCheckOf(key))
    throw refuse('was made with another key than that of --key-file');
  const accepted = input['accepted'].map((entry: unknown, at) => {
    const wrong = isRecord(entry) ? wrongKey(entry) : 'an object';
    if (wrong !== undefined) throw refuse(`expects ${wrong} in accepted.${String(at)}`);
    return entry as AcceptedFinding;
  });
  return { schemaVersion: 1, keyCheck: keyCheckOf(key), accepted };
}

/** The text of a baseline's file; entries in an order of their own, so that two versions compare line by line. */
export function baselineText(baseline: Baseline): string {
  const accepted = [...baseline.accepted].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return `${JSON.stringify({ ...baseline, accepted }, undefined, 2)}\n`;
}

/** A day that there is: `2026-02-30` is none. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function orderOf({ path, entity, fingerprint }: AcceptedFinding): string {
  return [path, entity, fingerprint].join('\0');
}

function wrongKey(entry: Readonly<Record<string, unknown>>): string | undefined {
  const unknown = Object.keys(entry).find((name) => !Object.hasOwn(FIELDS, name));
  if (unknown !== undefined) return `no other keys than ${Object.keys(FIELDS).join(', ')}`;
  return Object.entries(FIELDS).find(([name, { is }]) => !is(entry[name]))?.[1].expected;
}

function keyCheckOf(key: Uint8Array): string {
  return createHmac('sha256', key).update(CHECKED).digest('hex');
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function refuse(what: string): BlackletterError {
  return new BlackletterError('BAD_OPTION', `The file given by --baseline ${what}`);
}

function isText(got: unknown): boolean {
  return typeof got === 'string' && got.trim() !== '';
}

interface Field {
  readonly expected: string;
  readonly is: (got: unknown) => boolean;
}

const FIELDS: Readonly<Record<keyof AcceptedFinding, Field>> = {
  fingerprint: {
    expected: 'a fingerprint of 64 hexadecimal digits',
    is: (got) => typeof got === 'string' && /^[0-9a-f]{64}$/u.test(got),
  },
  entity: {
    expected: 'an entity id as entity',
    is: (got) => got === undefined || (typeof got === 'string' && isEntityId(got)),
  },
  path: { expected: 'a path', is: (got) => got === undefined || isText(got) },
  reason: { expected: 'a reason', is: isText },
  by: { expected: 'the name of who accepted it as by', is: isText },
  accepted: { expected: 'a day such as 2026-03-31 as accepted', is: isDay },
  expires: {
    expected: 'a day such as 2026-03-31 as expires',
    is: (got) => got === undefined || isDay(got),
  },
};
