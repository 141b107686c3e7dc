import { resolve } from 'node:path';
import { BlackletterError } from '../../core/error.js';
import type { ConfigKey } from './config-keys.js';
import { sharedKeys } from './config-keys.js';

/** What a flag is set to, as if it were typed: a text, several, or a switch. */
export type FlagValue = string | boolean | readonly string[];

/**
 * The flags of one command that a configuration sets. All of it is checked, other commands' sections too.
 *
 * @param folder Where its relative paths start.
 * @throws BlackletterError BAD_OPTION with the key and what was expected there
 */
export function readConfig(
  config: unknown,
  command: string,
  keys: ReadonlyMap<string, readonly ConfigKey[]>,
  folder: string,
): ReadonlyMap<string, FlagValue> {
  if (!isRecord(config)) throw expected('the file', 'an object');
  const shared = sharedKeys(keys);
  const sections = Object.fromEntries(
    [...keys].map(([name, own]) => [name, sectionOf(config[name], name, own, folder)]),
  );
  const { $schema: _schema, ...rest } = config;
  const common = Object.fromEntries(Object.entries(rest).filter(([name]) => !keys.has(name)));
  const outside = sectionOf(common, '', shared, folder, [...keys.keys()]);
  const own = keys.get(command) ?? [];
  return new Map(
    own.flatMap(({ name }): [string, FlagValue][] => {
      const value = sections[command]?.get(name) ?? outside.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function sectionOf(
  section: unknown,
  path: string,
  keys: readonly ConfigKey[],
  folder: string,
  others: readonly string[] = [],
): Map<string, FlagValue> {
  if (section === undefined) return new Map();
  if (!isRecord(section)) throw expected(path, 'an object');
  const read = new Map<string, FlagValue>();
  for (const [name, value] of Object.entries(section)) {
    if (name.startsWith('//')) continue;
    const key = keys.find((one) => one.name === name);
    if (key === undefined)
      throw expected(
        path === '' ? 'the file' : path,
        `no ${shown(name)} among its keys, but ${[...keys.map((one) => one.name), ...others].sort().join(', ')}`,
      );
    read.set(name, flagValue(value, key, path === '' ? name : `${path}.${name}`, folder));
  }
  return read;
}

function flagValue(got: unknown, key: ConfigKey, path: string, folder: string): FlagValue {
  const text = (one: string): string => (isPathLike(one, key) ? resolve(folder, one) : one);
  switch (key.kind) {
    case 'switch':
      if (typeof got === 'boolean') return got;
      throw expected(path, 'true or false');
    case 'text':
      if (typeof got === 'string' && got !== '') return text(got);
      if (typeof got === 'number') return String(got);
      throw expected(path, 'a text or a number');
    case 'list':
      if (isTexts(got)) return got.map(text);
      throw expected(path, 'a list of texts');
    case 'comma-list':
      if (typeof got === 'string' && got !== '') return got.split(',').map(text).join(',');
      if (isTexts(got)) return got.map(text).join(',');
      throw expected(path, 'a text or a list of texts');
  }
}

/** A policy is an id, unless it looks like a file. */
function isPathLike(text: string, { isPath, name }: ConfigKey): boolean {
  if (text === '-') return false;
  return isPath || (name === 'policy' && /[/\\]|\.json$/iu.test(text));
}

/** A mistyped key may be told; anything else that somebody put there may not. */
function shown(name: string): string {
  return /^[A-Za-z][A-Za-z-]{0,39}$/u.test(name) ? `\`${name}\`` : 'such key';
}

function isTexts(got: unknown): got is string[] {
  return Array.isArray(got) && got.every((one) => typeof one === 'string' && one !== '');
}

function isRecord(got: unknown): got is Readonly<Record<string, unknown>> {
  return typeof got === 'object' && got !== null && !Array.isArray(got);
}

function expected(path: string, what: string): BlackletterError {
  return new BlackletterError('BAD_OPTION', `The configuration expects ${what} in ${path}`);
}
