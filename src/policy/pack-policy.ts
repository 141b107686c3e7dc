import type { EntityId } from '../core/entity.js';
import { isMarkText } from '../core/shared/mark-text.js';
import type { Keep, Policy, PolicyMark } from '../core/policy.js';
import { stricter } from './merge-policies.js';
import { RULE_ENTITIES } from './rule-entities.js';
import type { RuleClause, RulePack, Stays } from './rule-pack.js';

/**
 * The policy that satisfies a rule whatever the facts are: where several clauses speak of an entity, under conditions
 * that no document tells, the strictest of them holds.
 */
export function packPolicy(pack: RulePack): Policy {
  const keeps: Partial<Record<EntityId, Keep>> = {};
  const clausesOf = new Map<EntityId, RuleClause[]>();
  const more = new Set<string>();
  for (const clause of pack.clauses) {
    const { ours, more: alsoMore } = RULE_ENTITIES[clause.entity] ?? { ours: [], more: true };
    if (alsoMore === true) more.add(clause.entity);
    const keep = keepOfClause(clause.stays);
    for (const entity of ours) {
      const earlier = keeps[entity];
      keeps[entity] = earlier === undefined ? keep : stricter(earlier, keep);
      clausesOf.set(entity, [...(clausesOf.get(entity) ?? []), clause]);
    }
  }
  const marks = [...clausesOf].map(([entity, clauses]) => [entity, markOf(clauses, pack)] as const);
  return {
    id: pack.id,
    title: `${pack.authority}: ${pack.title}`,
    source: `${pack.citation}${pack.text.asOf === undefined ? '' : `, ${pack.text.asOf}`}`,
    // The last four digits alone are what rules leave of a number, not an identifier that has to be looked for.
    protects: (Object.keys(keeps) as EntityId[]).filter((entity) => entity !== 'us-ssn-last4'),
    keeps,
    alsoProtects: [...more],
    marks: Object.fromEntries(marks),
    judgesPartial: true,
    notices: noticesOf(pack),
  };
}

/** What of a value a clause lets stay. A part of which the rule's reader did not see the size is nothing. */
export function keepOfClause(stays: Stays): Keep {
  switch (stays) {
    case 'nothing':
    case 'generic-label':
    case 'part-not-read':
      return { kind: 'nothing' };
    case 'year':
    case 'initials':
    case 'first-name-last-initial':
    case 'city-state':
      return { kind: stays };
    default:
      return { kind: 'last', count: Number(stays.slice('last-'.length)) };
  }
}

/** Where clauses want different words, only the facts tell which of them fits, so there is none. */
function markOf(clauses: readonly RuleClause[], { citation }: RulePack): PolicyMark {
  const labels = new Set(clauses.map(({ label }) => label));
  const [label] = labels;
  const code = clauses[0]?.code ?? citation;
  return {
    ...(labels.size === 1 && label !== undefined ? { label } : {}),
    ...(isMarkText(code) ? { code } : {}),
    ...(clauses.some(({ mark }) => mark === 'x') ? { fill: 'x' as const } : {}),
  };
}

const COVERAGE = {
  whole: '',
  part: 'its text was read in part',
  procedure: 'only its procedure was read, so it protects nothing here by itself',
  described: 'it was read in the words of others',
} as const;

function noticesOf({ id, text, duty }: RulePack): string[] {
  const doubts = [
    COVERAGE[text.coverage],
    text.firstHand || text.coverage === 'described' ? '' : 'it was read second-hand',
    text.asOf === undefined ? 'the date of its text is not known' : '',
    duty === 'may' ? 'it permits redaction and does not require it' : '',
    duty === 'court' ? 'it binds the court, not the filer' : '',
  ].filter((doubt) => doubt !== '');
  if (doubts.length === 0) return [];
  const asOf = text.asOf === undefined ? '' : ` (as of: ${text.asOf})`;
  return [`${id}: ${doubts.join('; ')}${asOf}. Check the rule before you file`];
}
