import type { EntityId } from '../core/entity.js';
import { isMarkText } from '../core/shared/mark-text.js';
import type { Keep, Policy, PolicyMark } from '../core/policy.js';

const NOTHING: Keep = { kind: 'nothing' };

/** What a policy lets stay of an entity: nothing, unless it says otherwise. */
export function keepOf(policy: Policy, entity: EntityId): Keep {
  return policy.keeps[entity] ?? NOTHING;
}

/**
 * One policy that satisfies all: of each entity stays only what every policy that speaks of it lets stay. A policy that
 * neither protects an entity nor names it has no say in it.
 *
 * @throws RangeError for an empty list.
 */
export function mergePolicies(policies: readonly Policy[]): Policy {
  const [first, ...rest] = policies;
  if (first === undefined) throw new RangeError('No policy to merge');
  return rest.reduce(mergeTwo, first);
}

function mergeTwo(a: Policy, b: Policy): Policy {
  const named = new Set([...Object.keys(a.keeps), ...Object.keys(b.keeps)] as EntityId[]);
  const keeps: Partial<Record<EntityId, Keep>> = {};
  for (const entity of named) {
    const voices = [a, b].filter((policy) => speaksOf(policy, entity));
    keeps[entity] = voices.map((policy) => keepOf(policy, entity)).reduce(stricter);
  }
  const both = <Item>(of: (policy: Policy) => readonly Item[] | undefined): Item[] => [
    ...new Set([...(of(a) ?? []), ...(of(b) ?? [])]),
  ];
  return {
    id: `${a.id},${b.id}`,
    title: `${a.title}; ${b.title}`,
    source: `${a.source}; ${b.source}`,
    protects: both(({ protects }) => protects),
    keeps,
    alsoProtects: both(({ alsoProtects }) => alsoProtects),
    marks: mergeMarks(a, b),
    judgesPartial: a.judgesPartial === true || b.judgesPartial === true,
    notices: both(({ notices }) => notices),
  };
}

/** The first policy's label and code come first; a second code is named too where there is room for it. */
function mergeMarks(a: Policy, b: Policy): NonNullable<Policy['marks']> {
  const marks: Partial<Record<EntityId, PolicyMark>> = { ...b.marks, ...a.marks };
  for (const entity of Object.keys(marks) as EntityId[]) {
    const [one, other] = [a.marks?.[entity], b.marks?.[entity]];
    if (one === undefined || other === undefined) continue;
    const label = one.label ?? other.label;
    const codes = [...new Set([one.code, other.code].filter((code) => code !== undefined))];
    const both = codes.join('; ');
    const code = isMarkText(both) ? both : codes[0];
    marks[entity] = {
      ...(label === undefined ? {} : { label }),
      ...(code === undefined ? {} : { code }),
      ...(one.fill === 'x' || other.fill === 'x' ? { fill: 'x' as const } : {}),
    };
  }
  return marks;
}

/** Whether a policy has a say in what becomes of an entity. */
export function speaksOf(policy: Policy, entity: EntityId): boolean {
  return policy.protects.includes(entity) || Object.hasOwn(policy.keeps, entity);
}

/** What satisfies both: the shorter form where one is part of the other, else nothing. */
export function stricter(a: Keep, b: Keep): Keep {
  if (a.kind === 'last' && b.kind === 'last') return b.count < a.count ? b : a;
  if (a.kind === b.kind) return a;
  const names = [a, b].filter(
    ({ kind }) => kind === 'initials' || kind === 'first-name-last-initial',
  );
  // The initials are a part of `John S.`, middle names apart; those are gone in both.
  return names.length === 2 ? { kind: 'initials' } : NOTHING;
}
