import type { EntityId } from '../core/entity.js';
import { isEntityId } from '../core/entity.js';
import { isMarkText } from '../core/mark-text.js';
import type { Keep, Policy } from '../core/policy.js';

/** Something wrong in a policy, by its path: `keeps.us-ssn.count`. */
export interface PolicyIssue {
  readonly path: string;
  readonly expected: string;
}

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly issues: readonly PolicyIssue[] };

/** Reads a policy out of anything, such as parsed JSON, and names every mistake by its path. */
export function parsePolicy(input: unknown): ParsedPolicy {
  const issues: PolicyIssue[] = [];
  if (!isRecord(input)) return { ok: false, issues: [{ path: '', expected: 'an object' }] };
  for (const key of Object.keys(input)) {
    if (!KEYS.includes(key)) issues.push({ path: key, expected: `one of ${KEYS.join(', ')}` });
  }
  for (const key of ['id', 'title', 'source']) {
    if (typeof input[key] !== 'string' || input[key] === '')
      issues.push({ path: key, expected: 'a string with text' });
  }
  if (typeof input['id'] === 'string' && !/^[a-z0-9][a-z0-9.:-]{0,63}$/u.test(input['id']))
    issues.push({ path: 'id', expected: 'lower-case letters, digits, dots, colons and hyphens' });
  const protects: unknown = input['protects'];
  if (!Array.isArray(protects)) issues.push({ path: 'protects', expected: 'a list of entity ids' });
  else
    protects.forEach((entity: unknown, at) => {
      if (typeof entity !== 'string' || !isEntityId(entity))
        issues.push({ path: `protects.${String(at)}`, expected: 'an entity id' });
    });
  const keeps: unknown = input['keeps'];
  if (!isRecord(keeps)) issues.push({ path: 'keeps', expected: 'an object' });
  else for (const [entity, keep] of Object.entries(keeps)) checkKeep(entity, keep, issues);
  const marks: unknown = input['marks'];
  if (marks !== undefined && !isRecord(marks))
    issues.push({ path: 'marks', expected: 'an object' });
  else for (const [entity, mark] of Object.entries(marks ?? {})) checkMark(entity, mark, issues);
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    policy: {
      id: input['id'] as string,
      title: input['title'] as string,
      source: input['source'] as string,
      protects: protects as EntityId[],
      keeps: keeps as Partial<Record<EntityId, Keep>>,
      ...(marks === undefined ? {} : { marks: marks as NonNullable<Policy['marks']> }),
    },
  };
}

function checkKeep(entity: string, keep: unknown, issues: PolicyIssue[]): void {
  const path = `keeps.${entity}`;
  if (!isEntityId(entity)) issues.push({ path, expected: 'an entity id as the key' });
  if (!isRecord(keep) || typeof keep['kind'] !== 'string' || !KINDS.includes(keep['kind'])) {
    issues.push({ path: `${path}.kind`, expected: `one of ${KINDS.join(', ')}` });
    return;
  }
  const { kind, count, ...others } = keep;
  if (kind === 'last' && !(Number.isInteger(count) && (count as number) > 0))
    issues.push({ path: `${path}.count`, expected: 'an integer from 1 up' });
  if (kind !== 'last' && count !== undefined)
    issues.push({ path: `${path}.count`, expected: 'nothing, unless kind is last' });
  for (const key of Object.keys(others))
    issues.push({ path: `${path}.${key}`, expected: 'no such key' });
}

function checkMark(entity: string, mark: unknown, issues: PolicyIssue[]): void {
  const path = `marks.${entity}`;
  if (!isEntityId(entity)) issues.push({ path, expected: 'an entity id as the key' });
  if (!isRecord(mark)) {
    issues.push({ path, expected: 'an object with label and code' });
    return;
  }
  for (const [key, text] of Object.entries(mark)) {
    if (key !== 'label' && key !== 'code')
      issues.push({ path: `${path}.${key}`, expected: 'label or code as the key' });
    else if (!isMarkText(text))
      issues.push({ path: `${path}.${key}`, expected: 'up to 40 characters of ASCII or §' });
  }
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

const KEYS = ['id', 'title', 'source', 'protects', 'keeps', 'marks'];
const KINDS = ['nothing', 'last', 'year', 'initials'];
