import { isEntityId } from '../core/entity.js';
import { isMarkText } from '../core/shared/mark-text.js';
import type { Keep, Policy } from '../core/policy.js';
import { mergePolicies } from './merge-policies.js';

/** Something wrong in a policy, by its path: `keeps.us-ssn.count`. */
export interface PolicyIssue {
  readonly path: string;
  readonly expected: string;
}

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly issues: readonly PolicyIssue[] };

/**
 * Reads a policy out of anything, such as a firm's own file of JSON, and names every mistake by its path. One that
 * `extends` others lets no more stay than any of them.
 *
 * @param known Policies that `extends` may name.
 * @example parsePolicy({ id: 'firm', title: 'Ours', source: '2026', protects: ['phone'], keeps: {}, extends: ['frcp-5.2'] }, builtInPolicies())
 */
export function parsePolicy(input: unknown, known: readonly Policy[] = []): ParsedPolicy {
  if (!isRecord(input)) return { ok: false, issues: [{ path: '', expected: 'an object' }] };
  const issues: PolicyIssue[] = [];
  const report = (path: string, expected: string): void => void issues.push({ path, expected });
  for (const key of Object.keys(input)) {
    if (!KEYS.includes(key)) report(key, `one of ${KEYS.join(', ')}`);
  }
  for (const key of ['id', 'title', 'source']) {
    if (typeof input[key] !== 'string' || input[key] === '') report(key, 'a string with text');
  }
  if (typeof input['id'] === 'string' && !/^[a-z0-9][a-z0-9.:-]{0,63}$/u.test(input['id']))
    report('id', 'lower-case letters, digits, dots, colons and hyphens');
  checkList(input['protects'], 'protects', 'an entity id', isEntityId, report);
  checkEach(input['keeps'], 'keeps', checkKeep, report);
  if (input['marks'] !== undefined) checkEach(input['marks'], 'marks', checkMark, report);
  for (const key of ['alsoProtects', 'notices'] as const) {
    if (input[key] !== undefined) checkList(input[key], key, 'a string with text', isText, report);
  }
  if (input['judgesPartial'] !== undefined && typeof input['judgesPartial'] !== 'boolean')
    report('judgesPartial', 'true or false');
  const extended = input['extends'] ?? [];
  const isKnown = (id: string): boolean => known.some((policy) => policy.id === id);
  checkList(extended, 'extends', 'the id of a built-in policy', isKnown, report);
  if (issues.length > 0) return { ok: false, issues };
  const { extends: _extended, ...own } = input;
  return { ok: true, policy: extend(own as unknown as Policy, extended as string[], known) };
}

function extend(own: Policy, ids: readonly string[], known: readonly Policy[]): Policy {
  const others = known.filter(({ id }) => ids.includes(id));
  if (others.length === 0) return own;
  const { id, title, source } = own;
  return { ...mergePolicies([own, ...others]), id, title, source: `${source}; ${ids.join(', ')}` };
}

type Report = (path: string, expected: string) => void;

function checkList(
  got: unknown,
  path: string,
  expected: string,
  is: (text: string) => boolean,
  report: Report,
): void {
  if (!Array.isArray(got)) {
    report(path, 'a list');
    return;
  }
  got.forEach((item: unknown, at) => {
    if (typeof item !== 'string' || !is(item)) report(`${path}.${String(at)}`, expected);
  });
}

function checkEach(
  got: unknown,
  path: string,
  check: (item: unknown, path: string, report: Report) => void,
  report: Report,
): void {
  if (!isRecord(got)) {
    report(path, 'an object');
    return;
  }
  for (const [entity, item] of Object.entries(got)) {
    if (!isEntityId(entity)) report(`${path}.${entity}`, 'an entity id as the key');
    check(item, `${path}.${entity}`, report);
  }
}

function checkKeep(keep: unknown, path: string, report: Report): void {
  if (!isRecord(keep) || !isOneOf(keep['kind'], KEEP_KINDS)) {
    report(`${path}.kind`, `one of ${KEEP_KINDS.join(', ')}`);
    return;
  }
  const { kind, count, ...others } = keep;
  if (kind === 'last' && !(Number.isInteger(count) && (count as number) > 0))
    report(`${path}.count`, 'an integer from 1 up');
  if (kind !== 'last' && count !== undefined)
    report(`${path}.count`, 'nothing, unless kind is last');
  for (const key of Object.keys(others)) report(`${path}.${key}`, 'no such key');
}

function checkMark(mark: unknown, path: string, report: Report): void {
  if (!isRecord(mark)) {
    report(path, 'an object with label and code');
    return;
  }
  for (const [key, text] of Object.entries(mark)) {
    if (key === 'fill') {
      if (text !== 'x') report(`${path}.fill`, 'x');
    } else if (key !== 'label' && key !== 'code') {
      report(`${path}.${key}`, 'label, code or fill as the key');
    } else if (!isMarkText(text)) {
      report(`${path}.${key}`, 'up to 40 characters of ASCII or §');
    }
  }
}

function isOneOf(got: unknown, kinds: readonly string[]): boolean {
  return typeof got === 'string' && kinds.includes(got);
}

function isText(text: string): boolean {
  return text.trim() !== '';
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

const KEEP_KINDS: readonly Keep['kind'][] = [
  'nothing',
  'last',
  'year',
  'initials',
  'first-name-last-initial',
  'city-state',
];
const KEYS: readonly string[] = [
  'id',
  'title',
  'source',
  'protects',
  'keeps',
  'alsoProtects',
  'marks',
  'judgesPartial',
  'notices',
  'extends',
];
