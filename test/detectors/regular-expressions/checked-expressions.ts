import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { runFactor } from '../../runs.js';
import type { Expression } from './all-expressions.js';

const list = new URL('checked-expressions.json', import.meta.url);

/**
 * Those that are to be checked now: of an expression that has not changed since it was checked the answer is known, so that
 * `npm test` need not ask again. `.ci/run` asks for all of them.
 */
export function unchecked(expressions: readonly Expression[]): readonly Expression[] {
  if (runFactor() > 1) return expressions;
  const known = new Set(JSON.parse(readFileSync(list, 'utf8')) as readonly string[]);
  return expressions.filter((expression) => !known.has(keyOf(expression)));
}

/** By `UPDATE_GOLDEN=1`, when all that were to be checked have passed. */
export function keepChecked(expressions: readonly Expression[]): void {
  if (!isUpdate()) return;
  const keys = [...new Set(expressions.map(keyOf))].sort();
  writeFileSync(list, `${JSON.stringify(keys, undefined, 2)}\n`);
}

/** Whether the list is to be renewed. */
export function isUpdate(): boolean {
  return process.env['UPDATE_GOLDEN'] === '1';
}

function keyOf({ source, flags }: Expression): string {
  return createHash('sha256').update(`${flags} ${source}`).digest('hex').slice(0, 24);
}
